/**
 * Prevention: tasks for places, grown from warnings by playbooks per kind, accepted and done by
 * people, with what came of them; letters to units, sweeps and safeguard periods; and the
 * early-warning run that scores, warns and proposes in one transaction. Owns its tables of those
 * names. Proposes only; a person accepts. Knows places and bodies, never persons.
 */
@NullMarked
package org.fengqiao.prevention;

import org.jspecify.annotations.NullMarked;
