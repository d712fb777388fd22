/** Lists in PostgreSQL, over the view that casework publishes. */
@NullMarked
package org.fengqiao.desk.db;

import org.jspecify.annotations.NullMarked;
