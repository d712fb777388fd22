/**
 * The command line: one {@link org.fengqiao.tool.Command} per wish, run by {@link
 * org.fengqiao.tool.Tool}. Owns no table; may call every feature, is called by nobody but the
 * scripts under {@code ops/}.
 */
@NullMarked
package org.fengqiao.tool;

import org.jspecify.annotations.NullMarked;
