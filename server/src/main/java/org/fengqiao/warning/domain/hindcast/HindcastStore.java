package org.fengqiao.warning.domain.hindcast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fengqiao.law.domain.ScoreDraft;
import org.fengqiao.law.domain.TriedRules;
import org.fengqiao.warning.domain.hindcast.Later.Escalation;

/** Where trials are kept. */
public interface HindcastStore extends TriedRules {

  /**
   * Asks for a trial. One that waits, runs, or has gone through that day stays as it is.
   *
   * @return whether it was asked for anew
   */
  boolean ask(ScoreDraft draft, LocalDate through, Instant now);

  /**
   * Until the transaction ends nobody else asks for a trial in this district: what is counted stays
   * true.
   */
  void lock(String district);

  /** Trials of a district that wait or run, other than that of one content. */
  int open(String district, String except);

  /**
   * Forgets trials that ended and were not heard of since.
   *
   * @return how many
   */
  int forgetBefore(Instant time);

  /** A trial by the content it is of. */
  Optional<HindcastJob> find(String district, String digest);

  /**
   * Takes the next one that waits in a district where none runs, or one whose server has not been
   * heard of since {@code lost}.
   */
  Optional<HindcastJob> take(Instant now, Instant lost);

  /** Tells that it goes on. */
  void progress(HindcastJob job, int done, int days, Instant now);

  /** Keeps what it found. */
  void done(HindcastJob job, Hindcast result, Instant now);

  /** Ends it without a result; an earlier one stays. */
  void failed(HindcastJob job, String failure, Instant now);

  /** Matters that went a tier up on these days. */
  List<Escalation> escalations(String district, LocalDate from, LocalDate to);
}
