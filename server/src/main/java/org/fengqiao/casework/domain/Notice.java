package org.fengqiao.casework.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The written notice to the petitioner that a petition is accepted or not (条例 23), as told by
 * whoever takes the step. A notice issued here and served tells it by itself.
 *
 * @param servedOn day it reached the petitioner, null while it has not
 * @param impossible why nobody can be told: name or address is unclear; null when somebody can
 */
public record Notice(@Nullable LocalDate servedOn, @Nullable String impossible) {
  /** Nothing is told yet; its clock goes on. */
  public static final Notice NONE = new Notice(null, null);

  boolean served() {
    return servedOn != null;
  }

  boolean excused() {
    return Said.told(impossible);
  }

  /** On a day that has come, and not before the petition was there. */
  boolean plausible(Item item, LocalDate today) {
    LocalDate received = item.progress().course().receivedOn();
    return servedOn == null
        || (!servedOn.isAfter(today) && (received == null || !servedOn.isBefore(received)));
  }

  void tell(Effects effects) {
    effects.tell("noticeOn", servedOn);
    effects.words("noticeImpossible", impossible);
  }
}
