package org.fengqiao.casework.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the clocks and the ways back have to know of a matter's course (domain notes 2.1, 4.2).
 *
 * @param receivedOn day the petition was received; the fifteen days count from it (条例 22, 23). Null
 *     for a dispute
 * @param acceptedOn day since when the petition is handled; the sixty days count from it, wherever
 *     the matter goes meanwhile (条例 34). Null while nobody accepted it and after it was answered
 * @param triaged the route the last triage named, whether it accepted the matter or not; null
 *     before
 * @param bound an objection of the body that has the matter was dismissed: it does not object twice
 * @param lengthened the parties have lengthened the mediation that is going on
 */
public record Course(
    @Nullable LocalDate receivedOn,
    @Nullable LocalDate acceptedOn,
    @Nullable LegalRoute triaged,
    boolean bound,
    boolean lengthened) {
  /** Where every dispute begins. */
  public static final Course NONE = new Course(null, null, null, false, false);
}
