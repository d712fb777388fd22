/** The door of warnings. */
@NullMarked
package org.fengqiao.warning.http;

import org.jspecify.annotations.NullMarked;
