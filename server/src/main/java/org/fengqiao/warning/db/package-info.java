/** The SQL of warnings. */
@NullMarked
package org.fengqiao.warning.db;

import org.jspecify.annotations.NullMarked;
