/** What a base map is and when there is none. */
@NullMarked
package org.fengqiao.basemap.domain;

import org.jspecify.annotations.NullMarked;
