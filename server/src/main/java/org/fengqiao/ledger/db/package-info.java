/** Imports, mappings, column sets and templates in SQL. */
@NullMarked
package org.fengqiao.ledger.db;

import org.jspecify.annotations.NullMarked;
