/**
 * Prevention: tasks for places, grown from warnings by playbooks per kind, accepted and done by
 * people, with what came of them; letters to units, sweeps and safeguard periods; and the
 * early-warning run that scores, warns and proposes in one transaction. Owns the tables {@code
 * prevention_*}, {@code season_anchor}, {@code risk_letter*}, {@code sweep*}, {@code safeguard*} and
 * {@code early_warning_run}. Proposes only; a person accepts. Knows places and bodies, never persons.
 */
@NullMarked
package org.fengqiao.prevention;

import org.jspecify.annotations.NullMarked;
