/**
 * Spatial statistics of a folder of counts, for analysts and for comparison with other software:
 * reads {@code features.geojson}, {@code counts.csv} and {@code neighbours.csv}, writes cases of
 * named values. All formulas are those of {@code hotspot.domain}; nothing is computed here.
 */
@NullMarked
package org.fengqiao.tool.stat;

import org.jspecify.annotations.NullMarked;
