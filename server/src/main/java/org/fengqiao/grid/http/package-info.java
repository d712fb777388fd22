/** Map layers, places and "which grid is this" over HTTP. */
@NullMarked
package org.fengqiao.grid.http;

import org.jspecify.annotations.NullMarked;
