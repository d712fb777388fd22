/**
 * Spatial and temporal statistics as pure functions over primitive arrays. No framework, no SQL, no
 * clock, no random numbers: the same arrays give the same bits.
 */
@NullMarked
package org.fengqiao.hotspot.domain;

import org.jspecify.annotations.NullMarked;
