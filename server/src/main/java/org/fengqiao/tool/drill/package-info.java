/** Parts of fault and contention drills: what was acknowledged and whether it holds together. */
@NullMarked
package org.fengqiao.tool.drill;

import org.jspecify.annotations.NullMarked;
