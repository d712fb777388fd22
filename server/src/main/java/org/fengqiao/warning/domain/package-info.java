/**
 * Levels with hysteresis, the life-cycle of a warning and its reasons, as pure functions: no
 * framework, no SQL, no clock. The database, a replay and the evaluation on shuffled copies all run
 * this same code.
 */
@NullMarked
package org.fengqiao.warning.domain;

import org.jspecify.annotations.NullMarked;
