/** Tiles over HTTP. */
@NullMarked
package org.fengqiao.tile.http;

import org.jspecify.annotations.NullMarked;
