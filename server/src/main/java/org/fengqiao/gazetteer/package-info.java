/**
 * Words to places: estates, roads, landmarks and buildings of a district by the names people use,
 * searched as one types, and free addresses led back to them. Owns the tables {@code
 * gazetteer_entry}, {@code gazetteer_edition}, {@code gazetteer_proposal}, {@code
 * gazetteer_proposal_rule}, {@code coordinate_stack}, {@code told_matter}, {@code stacked_matter}
 * and {@code project}, and publishes {@code withheld_matter}. {@link
 * org.fengqiao.gazetteer.Gazetteer} is the API.
 *
 * <p>Holds places only: a name with a person, a room or a telephone number in it is refused.
 * Answers come from an immutable index per district in memory; what stands in the tables is the
 * truth. Names of streets and communities come from {@code grid} and are not kept twice.
 */
@NullMarked
package org.fengqiao.gazetteer;

import org.jspecify.annotations.NullMarked;
