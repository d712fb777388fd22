/**
 * Places and grid versions as values, and the pure rules on them: codes, when a located point is in
 * doubt, what an import may contain. No SQL, no HTTP, no clock.
 */
@NullMarked
package org.fengqiao.grid.domain;

import org.jspecify.annotations.NullMarked;
