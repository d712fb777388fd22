/** Templates and documents in PostgreSQL. */
@NullMarked
package org.fengqiao.document.db;

import org.jspecify.annotations.NullMarked;
