/** Reads the law tables. */
@NullMarked
package org.fengqiao.law.db;

import org.jspecify.annotations.NullMarked;
