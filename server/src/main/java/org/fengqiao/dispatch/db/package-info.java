/** Bodies in PostgreSQL. */
@NullMarked
package org.fengqiao.dispatch.db;

import org.jspecify.annotations.NullMarked;
