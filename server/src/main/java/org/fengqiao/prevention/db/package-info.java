/** The SQL of prevention. */
@NullMarked
package org.fengqiao.prevention.db;

import org.jspecify.annotations.NullMarked;
