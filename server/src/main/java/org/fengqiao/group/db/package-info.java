/** Groups of items in SQL. */
@NullMarked
package org.fengqiao.group.db;

import org.jspecify.annotations.NullMarked;
