/** Scores over HTTP: compact arrays for the map, one place explained, ranked places. */
@NullMarked
package org.fengqiao.hotspot.http;

import org.jspecify.annotations.NullMarked;
