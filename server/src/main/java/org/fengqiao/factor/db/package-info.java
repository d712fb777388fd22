/** The SQL of risk factors. */
@NullMarked
package org.fengqiao.factor.db;

import org.jspecify.annotations.NullMarked;
