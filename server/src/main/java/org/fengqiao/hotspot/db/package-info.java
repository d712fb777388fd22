/** The feature's SQL: reads the view {@code matter_fact}, keeps the tables {@code hotspot_*}. */
@NullMarked
package org.fengqiao.hotspot.db;

import org.jspecify.annotations.NullMarked;
