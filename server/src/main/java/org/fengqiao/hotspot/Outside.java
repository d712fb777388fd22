package org.fengqiao.hotspot;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.hotspot.domain.KindScores;
import org.fengqiao.hotspot.domain.Scoreboard;
import org.fengqiao.hotspot.domain.Sight;
import org.fengqiao.hotspot.domain.Suppression;
import org.fengqiao.hotspot.domain.Veil;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Level;

/**
 * Explanations for who works elsewhere (ADR 0062): counts by the guard, the strength of each part
 * in quarters and without its figures, because standardised figures can be solved for the counts.
 */
@Singleton
final class Outside {
  private static final int DAYS = 90;
  private static final double STEPS = 4;

  private final Hotspots hotspots;
  private final Displays displays;
  private final ShownPlaces places;

  Outside(Hotspots hotspots, Displays displays, ShownPlaces places) {
    this.hotspots = hotspots;
    this.displays = displays;
    this.places = places;
  }

  /**
   * The explanation of a grid's score.
   *
   * @param asked index of the kind asked for; all together are told as the highest kind that may be
   *     shown here, because their sum would give the guarded ones away
   */
  Optional<ShownExplanation> explain(
      Actor who, RunResult run, GridSet set, int ordinal, int asked) {
    Veil veil = displays.veil(set);
    int kind = asked == RunResult.TOTAL ? highest(run, veil, ordinal) : asked;
    List<Integer> group = veil.group(Sight.OUTSIDE, kind, ordinal);
    KindScores scores = run.kind(kind);
    int top =
        group.stream()
            .max(Comparator.comparingDouble(scores::score).thenComparingInt(g -> -g))
            .orElse(ordinal);
    Suppression suppression = veil.guard().suppression();
    boolean small = suppression.hides(veil.sum(Sight.OUTSIDE, kind, ordinal, run.kind(kind)::d90));
    ShownPlace place =
        veil.guard().coarse(kind)
            ? places.community(who.district(), set.cells().get(ordinal).code())
            : places.joined(set, group);
    return hotspots
        .explain(who.district(), set.cells().get(top).code(), small ? asked : kind)
        .map(full -> {
          if (small) {
            return new ShownExplanation(nothing(full, place), place, true, true);
          }
          Explanation told = with(rounded(full, place), run, veil, ordinal, kind, set);
          Level level = level(who, kind, ordinal, told.level());
          return new ShownExplanation(
              told.scored(past(who, run, ordinal, kind), level), place, true, false);
        });
  }

  /** Of the kinds that may be shown here, the one with the highest score among enough matters. */
  static int highest(RunResult run, Veil veil, int grid) {
    return IntStream.range(0, RunResult.TOTAL)
        .filter(k -> !veil.guard().coarse(k))
        .boxed()
        .max(
            Comparator.comparingDouble((Integer k) -> shownScore(run, veil, k, grid))
                .thenComparingInt(k -> -k))
        .orElse(0);
  }

  private static double shownScore(RunResult run, Veil veil, int kind, int grid) {
    long sum = veil.sum(Sight.OUTSIDE, kind, grid, run.kind(kind)::d90);
    return veil.guard().suppression().hides(sum)
        ? 0
        : veil.group(Sight.OUTSIDE, kind, grid).stream()
            .mapToDouble(run.kind(kind)::score)
            .max()
            .orElse(0);
  }

  private static Explanation nothing(Explanation full, ShownPlace place) {
    return full.outside(
        place.code(),
        place.name(),
        0,
        Level.NONE,
        new Explanation.Counts(null, null, null, null),
        List.of(),
        List.of(),
        null);
  }

  private static Explanation rounded(Explanation full, ShownPlace place) {
    List<Explanation.PartValue> parts =
        full.parts().stream()
            .map(p ->
                new Explanation.PartValue(
                    p.code(),
                    quarter(p.u()),
                    p.weight(),
                    quarter(p.contribution()),
                    p.available(),
                    Map.of()))
            .toList();
    return full.outside(
        place.code(),
        place.name(),
        full.score(),
        full.level(),
        full.counts(),
        parts,
        List.of(),
        full.whyNot());
  }

  private static double quarter(double value) {
    return Math.round(value * STEPS) / STEPS;
  }

  private Explanation with(
      Explanation e, RunResult run, Veil veil, int ordinal, int kind, GridSet set) {
    Suppression s = veil.guard().suppression();
    KindScores of = run.kind(kind);
    Explanation.Counts counts =
        new Explanation.Counts(
            s.count(veil.sum(Sight.OUTSIDE, kind, ordinal, of::d7)),
            s.count(veil.sum(Sight.OUTSIDE, kind, ordinal, of::d30)),
            s.count(veil.sum(Sight.OUTSIDE, kind, ordinal, of::d90)),
            null);
    List<Explanation.Neighbour> neighbours =
        veil.guard().coarse(kind)
            ? List.of()
            : IntStream.of(set.neighbours().of(ordinal))
                .mapToObj(g ->
                    new Explanation.Neighbour(
                        set.cells().get(g).code(),
                        set.cells().get(g).name(),
                        s.count(veil.sum(Sight.OUTSIDE, kind, g, of::d30))))
                .sorted(
                    Comparator.comparingInt(
                            (Explanation.Neighbour n) -> n.d30() == null ? 0 : -n.d30())
                        .thenComparing(Explanation.Neighbour::grid))
                .toList();
    return e.outside(
        e.grid(), e.name(), e.score(), e.level(), counts, e.parts(), neighbours, e.whyNot());
  }

  private List<Scoreboard.DayScore> past(Actor who, RunResult run, int ordinal, int kind) {
    LocalDate to = run.asOf().atZone(Clock.ZONE).toLocalDate();
    return displays.days(who, kind, to.minusDays(DAYS - 1L), to, 1).days().stream()
        .map(day -> new Scoreboard.DayScore(day.date(), day.scores()[ordinal]))
        .toList();
  }

  private Level level(Actor who, int kind, int ordinal, Level own) {
    int[] levels = displays.board(who, kind).levels();
    return ordinal < levels.length ? Level.values()[levels[ordinal]] : own;
  }
}
