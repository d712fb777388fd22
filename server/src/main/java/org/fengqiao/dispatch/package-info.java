/**
 * Bodies of three tiers, who sits in their windows, service centres and the directory of helpers;
 * and the suggestion which body should get an item. Owns tables {@code body}, {@code roster_slot},
 * {@code mediator}, {@code resource}, {@code centre} with its services, windows and tickets, and
 * the small records beside an item: {@code lawyer_assignment}, {@code legal_request}, {@code
 * court_handoff}. The machine suggests, a person dispatches: nothing here changes an item. Counts
 * nothing per person. Called by intake, desk and the tools.
 */
@NullMarked
package org.fengqiao.dispatch;

import org.jspecify.annotations.NullMarked;
