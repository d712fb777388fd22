/**
 * Scan statistics (Kulldorff 1997, 2001; Kulldorff et al. 2005): circles around places, cylinders
 * of circle and last days, and the most unusual ones among them. Pure functions; chance comes from
 * a seed that is given, so that the same call gives the same bits on any number of threads.
 */
@NullMarked
package org.fengqiao.hotspot.domain.scan;

import org.jspecify.annotations.NullMarked;
