package org.fengqiao.gazetteer.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A name for a person to take into the gazetteer or to turn down.
 *
 * @param id UUID
 * @param community 12 digits
 * @param at middle of the reports that hold it
 * @param reports how many
 * @param known id of the place of that name that would be confirmed, or that it became; null for a
 *     name nobody knew
 * @param stacked whether an undecided stack of coordinates lies beside it
 * @param foundAt when it was found last
 */
public record Proposal(
    String id,
    PlaceKind kind,
    String name,
    String community,
    Entry.Spot at,
    int reports,
    @Nullable String known,
    boolean stacked,
    State state,
    Instant foundAt) {

  /** What becomes of it. */
  public enum State {
    /** Nobody has decided. */
    PROPOSED,
    /** It is in the gazetteer. */
    ACCEPTED,
    /** It is no place. */
    REJECTED
  }
}
