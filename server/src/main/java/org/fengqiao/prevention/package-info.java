/**
 * Prevention: tasks for places, grown from warnings by playbooks per kind, accepted and done by
 * people, with what came of them; and the early-warning run that scores, warns and proposes in one
 * transaction. Owns {@code prevention_playbook}, {@code prevention_task}, {@code prevention_event}
 * {@code prevention_rule}, {@code prevention_tick}, {@code prevention_record}, {@code risk_letter},
 * {@code sweep}, {@code safeguard} and {@code early_warning_run}. Proposes only; a person accepts. Knows places and bodies, never
 * persons.
 */
@NullMarked
package org.fengqiao.prevention;

import org.jspecify.annotations.NullMarked;
