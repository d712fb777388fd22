package org.fengqiao.hotspot;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.hotspot.domain.ArrivalSource;
import org.fengqiao.hotspot.domain.Begun;
import org.fengqiao.hotspot.domain.EffortSource;
import org.fengqiao.hotspot.domain.Figure;
import org.fengqiao.hotspot.domain.KindScores;
import org.fengqiao.hotspot.domain.Part;
import org.fengqiao.hotspot.domain.Patrols;
import org.fengqiao.hotspot.domain.ReportingRule;
import org.fengqiao.hotspot.domain.Sight;
import org.fengqiao.hotspot.domain.Suppression;
import org.fengqiao.hotspot.domain.Veil;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Beside the explanation of a score: what residents brought and what patrols found, kept apart, and
 * how much the place was patrolled (ADR 0067). No score is changed by it.
 */
@Singleton
public class Reporting {
  private static final int COMMUNITY = 12;

  private final Hotspots hotspots;
  private final Displays displays;
  private final Grids grids;
  private final ArrivalSource arrivals;
  private final EffortSource efforts;
  private final ReportingRule.Source rules;

  Reporting(
      Hotspots hotspots,
      Displays displays,
      Grids grids,
      ArrivalSource arrivals,
      EffortSource efforts,
      ReportingRule.Source rules) {
    this.hotspots = hotspots;
    this.displays = displays;
    this.grids = grids;
    this.arrivals = arrivals;
    this.efforts = efforts;
    this.rules = rules;
  }

  /**
   * What a reader may know of who began the matters of a place.
   *
   * @param rule the rule it was judged by
   * @param recent counts of the recent days; null when the guard hides them
   * @param longer counts of the long stretch; null when the guard hides them
   * @param patrols effort now and usually; without numbers for whoever works elsewhere
   * @param caution whether the rise coincides with more patrols
   * @param expected matters of the last days the score expects; null where it has none or they are
   *     not told
   * @param adjusted the same if findings follow effort; null where the effort is not known
   */
  public record Shown(
      ReportingRule rule,
      @Nullable Pair recent,
      @Nullable Pair longer,
      @Nullable Patrols patrols,
      boolean caution,
      @Nullable Double expected,
      @Nullable Double adjusted) {}

  /** Brought by residents, found by workers; rounded where the guard rounds. */
  public record Pair(int brought, int found) {}

  // Where a reader's question leads: the grids told as one, and the kind that is told.
  private record Asked(RunResult run, Sight sight, int kind, List<String> codes, int ordinal) {}

  /**
   * Of a place that has a score.
   *
   * @param place a grid, or a community where the kind is shown by community
   * @param kind index as in {@link RunResult}
   * @return empty when the place is unknown, was never scored, or has too few matters to be shown
   */
  @Transactional
  public Optional<Shown> of(Actor who, String place, int kind) {
    return asked(who, place, kind).map(asked -> shown(who, asked));
  }

  private Optional<Asked> asked(Actor who, String place, int kind) {
    RunResult run = hotspots.latest(who.district()).orElse(null);
    GridSet set =
        run == null ? null : grids.findVersion(who.district(), run.gridVersion()).orElse(null);
    if (run == null || set == null) {
      return Optional.empty();
    }
    Veil veil = displays.veil(set);
    Sight sight = Sight.of(who, place);
    boolean wide =
        place.length() == COMMUNITY && sight == Sight.OUTSIDE && veil.guard().coarse(kind);
    int ordinal =
        wide
            ? IntStream.range(0, set.size())
                .filter(g -> set.cells().get(g).community().equals(place))
                .findFirst()
                .orElse(-1)
            : set.ordinal(place);
    if (ordinal < 0) {
      return Optional.empty();
    }
    if (sight != Sight.OUTSIDE) {
      return Optional.of(new Asked(run, sight, kind, List.of(place), ordinal));
    }
    int told = kind == RunResult.TOTAL ? Outside.highest(run, veil, ordinal) : kind;
    long matters = veil.sum(sight, told, ordinal, run.kind(told)::d90);
    List<String> codes =
        veil.group(sight, told, ordinal).stream()
            .map(set.cells()::get)
            .map(GridCell::code)
            .toList();
    return veil.guard().suppression().hides(matters)
        ? Optional.empty()
        : Optional.of(new Asked(run, sight, told, codes, ordinal));
  }

  private Shown shown(Actor who, Asked asked) {
    LocalDate today = asked.run().asOf().atZone(Clock.ZONE).toLocalDate();
    ReportingRule rule = rules.on(who.district(), today);
    Begun begun =
        Begun.of(
            arrivals.of(
                who.district(),
                RunResult.nameOf(asked.kind()),
                asked.run().gridVersion(),
                asked.codes(),
                today.minusDays(rule.longDays() - 1L).atStartOfDay(Clock.ZONE).toInstant(),
                asked.run().asOf()),
            (int) today.toEpochDay(),
            rule);
    Patrols patrols =
        Patrols.of(
            efforts.weeks(who.district(), asked.codes(), Patrols.begin(today, rule), today),
            today,
            rule);
    Suppression guard = displays.suppression(who.district());
    Pair recent = pair(asked.sight(), guard, begun.broughtRecent(), begun.foundRecent());
    Pair longer = pair(asked.sight(), guard, begun.broughtLong(), begun.foundLong());
    boolean caution = patrols.caution(begun, rule);
    if (asked.sight() == Sight.OUTSIDE) {
      // A grid has one worker as a rule: how often it was patrolled is for those who work there.
      return new Shown(rule, recent, longer, null, caution && recent != null, null, null);
    }
    KindScores scores = asked.run().kind(asked.kind());
    double expected = scores.figure(Figure.EXPECTED, asked.ordinal());
    boolean known = scores.available(Part.SURPRISE) && Double.isFinite(expected);
    return new Shown(
        rule,
        recent,
        longer,
        patrols,
        caution,
        known ? expected : null,
        known ? patrols.expected(expected, begun) : null);
  }

  /**
   * Both or none: their sum is shown beside them, so one alone would give the other away. Below the
   * guard nothing; for whoever works elsewhere both are rounded down.
   */
  private static @Nullable Pair pair(Sight sight, Suppression guard, int brought, int found) {
    if (sight == Sight.STAFF) {
      return new Pair(brought, found);
    }
    if (sight == Sight.DESK) {
      boolean few = (brought > 0 && guard.hides(brought)) || (found > 0 && guard.hides(found));
      return few ? null : new Pair(brought, found);
    }
    Integer b = guard.count(brought);
    Integer f = guard.count(found);
    return b == null || f == null ? null : new Pair(b, f);
  }
}
