package org.fengqiao.dispatch.domain;

import org.fengqiao.kernel.Kind;
import org.fengqiao.law.domain.TierDecision;

/**
 * What the choice of a body depends on; nothing about persons.
 *
 * @param community code of the community the item lies in, 12 digits
 * @param lon place of the matter, CGCS2000 degrees
 * @param lat place of the matter, CGCS2000 degrees
 * @param first lowest able tier with its reasons, from the versioned matrix
 */
public record ItemFacts(
    String district, Kind kind, String community, double lon, double lat, TierDecision first) {}
