/**
 * What a night works out for every grid and kind: forecast, scan and trend joined into an {@link
 * org.fengqiao.hotspot.domain.Outlook}. Pure; stands above the packages of the single methods.
 */
@NullMarked
package org.fengqiao.hotspot.domain.night;

import org.jspecify.annotations.NullMarked;
