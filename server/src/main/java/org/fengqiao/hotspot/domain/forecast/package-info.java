/**
 * Self-exciting forecast of matters per cell for the coming days: what lay there in the whole
 * history and lately, evened out over neighbours, plus what recent matters set off, blended by how
 * well each would have forecast the past. Pure functions over primitive arrays: no framework, no
 * SQL, no clock, no random numbers. About places and kinds only.
 */
@NullMarked
package org.fengqiao.hotspot.domain.forecast;

import org.jspecify.annotations.NullMarked;
