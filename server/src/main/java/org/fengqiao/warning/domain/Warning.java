package org.fengqiao.warning.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fengqiao.kernel.Level;

/**
 * One warning about one place and kind, as it stands.
 *
 * @param id derived from place, kind and the time of raising, so that a repeated run finds itself
 * @param district six digits
 * @param grid grid code
 * @param kind index of {@code hotspot}: the eleven kinds, then all together
 * @param state where its life stands
 * @param standing level now, and what the day began with
 * @param top highest level it ever had
 * @param score last score, 0 to 100, one decimal
 * @param reports distinct matters of the place and kind in 90 days at the last change
 * @param reasons reasons at the last change
 * @param raisedAt when it was raised
 * @param levelAt when the present level began
 * @param watched whether runs still follow it; at most one per place and kind
 * @param thresholds version of the threshold table that decided last
 * @param rules editions of the rules that made its last score
 * @param told what people were last told
 * @param version number of events so far; what a decider must have seen
 */
public record Warning(
    UUID id,
    String district,
    String grid,
    int kind,
    WarningState state,
    Standing standing,
    Level top,
    double score,
    int reports,
    List<Reason> reasons,
    Instant raisedAt,
    Instant levelAt,
    boolean watched,
    String thresholds,
    String rules,
    Told told,
    long version) {

  private static final double TENTH = 10;

  public Warning {
    reasons = List.copyOf(reasons);
  }

  /** Level now. */
  public Level level() {
    return standing.level();
  }

  /** The id a warning raised there and then has. */
  public static UUID idOf(String district, String grid, int kind, Instant raisedAt) {
    String name = "warning/" + district + '/' + grid + '/' + kind + '/' + raisedAt;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  static Warning raised(Step step, Standing standing, Told before) {
    Subject subject = step.subject();
    Moment now = step.now();
    Instant at = now.at();
    return new Warning(
        idOf(subject.district(), subject.grid(), subject.kind(), at),
        subject.district(),
        subject.grid(),
        subject.kind(),
        WarningState.PROPOSED,
        standing,
        standing.level(),
        rounded(step.reading().score()),
        step.reading().reports(),
        step.reasons(standing),
        at,
        at,
        true,
        now.table().version(),
        now.rules(),
        before.after(standing.level(), at, now.apart()),
        1);
  }

  /**
   * The same warning after a run.
   *
   * @param event whether something happened; else its figures are fresh and its version stays
   */
  Warning moved(WarningState to, Standing next, Step step, boolean event) {
    Moment now = step.now();
    return new Warning(
        id,
        district,
        grid,
        kind,
        to,
        next,
        Level.max(top, next.level()),
        rounded(step.reading().score()),
        step.reading().reports(),
        step.reasons(next),
        raisedAt,
        next.level() == level() ? levelAt : now.at(),
        watched && to != WarningState.CLOSED,
        now.table().version(),
        now.rules(),
        told.after(next.level(), now.at(), now.apart()),
        event ? version + 1 : version);
  }

  /** Decided by a person; the place stays watched. */
  public Warning decided(WarningState to) {
    return with(to, watched, version + 1);
  }

  /** No longer followed by runs. */
  Warning released() {
    return with(state, false, version);
  }

  private Warning with(WarningState to, boolean follow, long number) {
    return new Warning(
        id,
        district,
        grid,
        kind,
        to,
        standing,
        top,
        score,
        reports,
        reasons,
        raisedAt,
        levelAt,
        follow,
        thresholds,
        rules,
        told,
        number);
  }

  private static double rounded(double score) {
    return Math.round(score * TENTH) / TENTH;
  }
}
