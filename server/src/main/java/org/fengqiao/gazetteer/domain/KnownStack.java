package org.fengqiao.gazetteer.domain;

import java.time.Instant;
import org.fengqiao.gis.LonLat;
import org.jspecify.annotations.Nullable;

/**
 * A stack of coordinates that was found and is kept for a person to decide on.
 *
 * @param id UUID
 * @param at CGCS2000
 * @param items matters on it when it was found last
 * @param addresses unlike addresses among them
 * @param centre code of the area whose middle it is, null for the other reason
 * @param foundAt when it was found last
 */
public record KnownStack(
    String id,
    LonLat at,
    int items,
    int addresses,
    Stacks.Reason reason,
    @Nullable String centre,
    State state,
    Instant foundAt) {

  /** What becomes of the matters on it. */
  public enum State {
    /** Nobody has decided. */
    FLAGGED,
    /** It is a place. */
    KEPT,
    /** Matters there do not count for hotspots. */
    LEFT_OUT
  }
}
