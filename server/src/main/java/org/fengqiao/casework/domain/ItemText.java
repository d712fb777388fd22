package org.fengqiao.casework.domain;

import java.time.Instant;
import java.util.List;
import org.fengqiao.kernel.PersonalData;
import org.jspecify.annotations.Nullable;

/** What was said and written in one item, in the clear. Reading it is audited. */
@PersonalData
public record ItemText(String text, @Nullable String parties, List<Passage> passages) {
  public ItemText {
    passages = List.copyOf(passages);
  }

  /**
   * Text that came with a later event.
   *
   * @param version the event's place in the item's history
   * @param part SUPPLEMENT, MINUTES, TERMS, PROOF or RECORD
   */
  public record Passage(long version, String part, Instant at, String text) {}
}
