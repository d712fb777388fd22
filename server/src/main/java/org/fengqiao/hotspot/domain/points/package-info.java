/** Statistics of points in space and time. Pure functions over primitive arrays. */
@NullMarked
package org.fengqiao.hotspot.domain.points;

import org.jspecify.annotations.NullMarked;
