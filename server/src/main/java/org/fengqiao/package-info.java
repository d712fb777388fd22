/** The server: one process, one runnable jar. Each direct sub-package is a feature. */
@NullMarked
package org.fengqiao;

import org.jspecify.annotations.NullMarked;
