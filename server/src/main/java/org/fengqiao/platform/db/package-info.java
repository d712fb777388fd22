/**
 * How every feature's db ring speaks to the database: {@link org.fengqiao.platform.db.WriteBuffer}
 * for writing in one round trip, {@link org.fengqiao.platform.db.Sql} for reading by hand, and the
 * migrations. Unlike the db ring of a feature this one is public, but only db rings and the
 * bootstrap import it.
 */
@NullMarked
package org.fengqiao.platform.db;

import org.jspecify.annotations.NullMarked;
