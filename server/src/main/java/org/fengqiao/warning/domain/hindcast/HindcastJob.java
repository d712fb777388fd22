package org.fengqiao.warning.domain.hindcast;

import java.time.Instant;
import java.time.LocalDate;
import org.fengqiao.law.domain.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * A trial of a draft on history and how far it is.
 *
 * @param digest of the draft's content; one trial for each
 * @param from first day the draft would hold
 * @param through last day of history
 * @param done days run
 * @param days days to run; 0 before that is known
 * @param failure {@code MOVED} when the tables moved, {@code TOO_SLOW}, or {@code FAULT}
 * @param endedAt when the result was made; null without one
 * @param result the last one that ended well
 */
public record HindcastJob(
    String district,
    String digest,
    Proposal proposal,
    LocalDate from,
    LocalDate through,
    State state,
    int done,
    int days,
    @Nullable String failure,
    @Nullable Instant endedAt,
    @Nullable Hindcast result) {

  /** Where it stands. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED
  }
}
