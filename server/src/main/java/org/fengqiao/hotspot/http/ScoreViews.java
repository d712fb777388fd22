package org.fengqiao.hotspot.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fengqiao.hotspot.Explanation;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.hotspot.ShownExplanation;
import org.fengqiao.hotspot.ShownPlace;
import org.fengqiao.hotspot.ShownScores;
import org.fengqiao.hotspot.domain.CurrentRun;
import org.fengqiao.kernel.Level;
import org.jspecify.annotations.Nullable;

/** What scores look like on the wire. */
final class ScoreViews {
  private ScoreViews() {}

  @Serdeable
  record Board(
      long version,
      @Nullable Instant at,
      String kind,
      @Nullable UUID run,
      List<Integer> scores,
      List<Integer> levels,
      List<Integer> trust,
      boolean byCommunity,
      List<List<Integer>> joined) {}

  /** Several days: of each the places above 0, as steps from one ordinal to the next. */
  @Serdeable
  record Days(long version, String kind, List<Double> enter, boolean byCommunity, List<Day> days) {}

  /**
   * One day.
   *
   * @param steps the first ordinal, then how far each next one is from it
   * @param scores 1 to 100, as many
   */
  @Serdeable
  record Day(String date, List<Integer> steps, List<Integer> scores) {}

  @Serdeable
  record Ranking(List<RankedPlace> places) {}

  @Serdeable
  record RankedPlace(
      String grid,
      String name,
      String street,
      String streetName,
      String kind,
      int score,
      Level level) {}

  @Serdeable
  record Explained(
      String grid,
      String name,
      String kind,
      int score,
      Level level,
      Instant at,
      @Nullable Integer n,
      Counts counts,
      List<PartView> parts,
      List<NeighbourView> neighbours,
      List<DayView> trend,
      List<ScoreDay> scores,
      @Nullable WhyNotView whyNot,
      boolean exact,
      ConfidenceView confidence,
      DataView data,
      PlaceView place,
      boolean guarded,
      boolean small) {}

  /** How much the score rests on. */
  @Serdeable
  record ConfidenceView(String word, int low, int high) {
    static ConfidenceView of(Explanation.Confidence c) {
      return new ConfidenceView(c.word(), c.low(), c.high());
    }
  }

  /** What was used; without a night there is no forecast, scan and trend. */
  @Serdeable
  record DataView(
      int matters, long gridVersion, String rules, String thresholds, @Nullable LocalDate night) {
    static DataView of(Explanation.Data d) {
      return new DataView(d.matters(), d.gridVersion(), d.rules(), d.thresholds(), d.night());
    }
  }

  /**
   * What an explanation stands for.
   *
   * @param by {@code GRID}, {@code JOINED} or {@code COMMUNITY}
   */
  @Serdeable
  record PlaceView(String code, String name, String by, List<String> grids) {}

  @Serdeable
  record Counts(
      @Nullable Integer d7,
      @Nullable Integer d30,
      @Nullable Integer d90,
      @Nullable Integer provisional) {}

  @Serdeable
  record PartView(
      String code,
      double u,
      double weight,
      double contribution,
      boolean available,
      Map<String, Double> numbers) {}

  @Serdeable
  record NeighbourView(String grid, String name, @Nullable Integer d30) {}

  @Serdeable
  record DayView(String date, @Nullable Integer count) {}

  @Serdeable
  record ScoreDay(String date, int score) {}

  @Serdeable
  record WhyNotView(Level level, List<String> missing) {}

  /** The array of a kind, as the reader may see it. */
  static Board board(ShownScores shown, String kind) {
    CurrentRun run = shown.run();
    return new Board(
        shown.version(),
        run == null ? null : run.asOf(),
        kind,
        run == null ? null : run.run(),
        list(shown.scores()),
        list(shown.levels()),
        list(shown.trust()),
        shown.byCommunity(),
        shown.joined());
  }

  private static List<Integer> list(int[] values) {
    return IntStream.of(values).boxed().toList();
  }

  static Days days(ShownScores.Days days, String kind) {
    return new Days(
        days.version(),
        kind,
        days.enter(),
        days.byCommunity(),
        days.days().stream().map(ScoreViews::day).toList());
  }

  private static Day day(ShownScores.Day day) {
    List<Integer> steps = new ArrayList<>();
    List<Integer> scores = new ArrayList<>();
    int last = 0;
    for (int g = 0; g < day.scores().length; g++) {
      if (day.scores()[g] > 0) {
        steps.add(g - last);
        scores.add(day.scores()[g]);
        last = g;
      }
    }
    return new Day(day.date().toString(), steps, scores);
  }

  static RankedPlace place(
      ShownPlace place, String street, String streetName, int kind, int score, int level) {
    return new RankedPlace(
        place.code(),
        place.name(),
        street,
        streetName,
        RunResult.nameOf(kind),
        score,
        Level.values()[level]);
  }

  /** What the reader may know, as {@link ShownExplanation} holds it. */
  static Explained explained(ShownExplanation shown) {
    Explanation e = shown.of();
    Explanation.Counts c = e.counts();
    ShownPlace p = shown.place();
    boolean few = shown.guarded() && e.n() < Explanation.SMALL_CELL;
    return new Explained(
        e.grid(),
        e.name(),
        e.kind(),
        e.score(),
        e.level(),
        e.at(),
        few ? null : e.n(),
        new Counts(c.d7(), c.d30(), c.d90(), c.provisional()),
        e.parts().stream().map(ScoreViews::part).toList(),
        e.neighbours().stream().map(x -> new NeighbourView(x.grid(), x.name(), x.d30())).toList(),
        e.trend().stream().map(d -> new DayView(d.date().toString(), d.count())).toList(),
        e.scores().stream().map(d -> new ScoreDay(d.date().toString(), d.score())).toList(),
        e.whyNot() == null ? null : new WhyNotView(e.whyNot().level(), e.whyNot().missing()),
        e.exact(),
        ConfidenceView.of(e.confidence()),
        DataView.of(e.data()),
        new PlaceView(p.code(), p.name(), p.by().name(), p.grids()),
        shown.guarded(),
        shown.small());
  }

  private static PartView part(Explanation.PartValue p) {
    return new PartView(p.code(), p.u(), p.weight(), p.contribution(), p.available(), p.numbers());
  }
}
