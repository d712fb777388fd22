/**
 * Statistics of a folder of counts, points or series, for analysts and for comparison with other
 * software. All formulas are those of {@code hotspot.domain}; nothing is computed here but the
 * links and centroids of areas.
 */
@NullMarked
package org.fengqiao.tool.stat;

import org.jspecify.annotations.NullMarked;
