/** The tables of places and grid versions. The only place of this feature that speaks SQL. */
@NullMarked
package org.fengqiao.grid.db;

import org.jspecify.annotations.NullMarked;
