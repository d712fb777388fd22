package org.fengqiao.hotspot.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.hotspot.Explanation;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.hotspot.Scores;
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
      List<Integer> levels) {}

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
      DataView data) {}

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

  /**
   * The array of a kind.
   *
   * @param shown which ordinals the reader may see; the others read 0, as if nothing were known
   */
  static Board board(Scores scores, String kind, IntPredicate shown) {
    CurrentRun run = scores.run();
    return new Board(
        scores.board().gridVersion(),
        run == null ? null : run.asOf(),
        kind,
        run == null ? null : run.run(),
        visible(scores.board().scores(), shown),
        visible(scores.board().levels(), shown));
  }

  private static List<Integer> visible(int[] values, IntPredicate shown) {
    return IntStream.range(0, values.length).mapToObj(g -> shown.test(g) ? values[g] : 0).toList();
  }

  static RankedPlace place(GridCell cell, String street, int kind, int score, int level) {
    return new RankedPlace(
        cell.code(),
        cell.name(),
        cell.street(),
        street,
        RunResult.nameOf(kind),
        score,
        Level.values()[level]);
  }

  /**
   * For the grid's own staff, or with small counts left out.
   *
   * @param e already masked for the reader
   */
  static Explained explained(Explanation e, boolean ownStaff) {
    Explanation.Counts c = e.counts();
    return new Explained(
        e.grid(),
        e.name(),
        e.kind(),
        e.score(),
        e.level(),
        e.at(),
        ownStaff || e.n() >= Explanation.SMALL_CELL ? e.n() : null,
        new Counts(c.d7(), c.d30(), c.d90(), c.provisional()),
        e.parts().stream().map(ScoreViews::part).toList(),
        e.neighbours().stream().map(x -> new NeighbourView(x.grid(), x.name(), x.d30())).toList(),
        e.trend().stream().map(d -> new DayView(d.date().toString(), d.count())).toList(),
        e.scores().stream().map(d -> new ScoreDay(d.date().toString(), d.score())).toList(),
        e.whyNot() == null ? null : new WhyNotView(e.whyNot().level(), e.whyNot().missing()),
        e.exact(),
        ConfidenceView.of(e.confidence()),
        DataView.of(e.data()));
  }

  private static PartView part(Explanation.PartValue p) {
    return new PartView(p.code(), p.u(), p.weight(), p.contribution(), p.available(), p.numbers());
  }
}
