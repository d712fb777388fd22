/** Base map tiles over HTTP, to browsers and from the one configured WMTS. */
@NullMarked
package org.fengqiao.basemap.http;

import org.jspecify.annotations.NullMarked;
