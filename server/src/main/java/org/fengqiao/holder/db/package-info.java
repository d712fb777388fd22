/** The tables of named places. The only place of this feature that speaks SQL. */
@NullMarked
package org.fengqiao.holder.db;

import org.jspecify.annotations.NullMarked;
