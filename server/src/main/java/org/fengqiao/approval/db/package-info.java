/** Staged changes in PostgreSQL. */
@NullMarked
package org.fengqiao.approval.db;

import org.jspecify.annotations.NullMarked;
