package org.fengqiao.warning.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fengqiao.hotspot.Explanation;
import org.fengqiao.hotspot.ShownExplanation;
import org.jspecify.annotations.Nullable;

/**
 * Why a place has its score, as far as the reader may know; the same shape as under {@code
 * /api/scores}.
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ExplanationView(
    String grid,
    String name,
    String kind,
    int score,
    String level,
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
    String by,
    boolean guarded,
    boolean small) {

  /** How much the score rests on. */
  @Serdeable
  record ConfidenceView(String word, int low, int high) {
    static ConfidenceView of(Explanation.Confidence c) {
      return new ConfidenceView(c.word(), c.low(), c.high());
    }
  }

  /** What was used; without a night there is no forecast, scan and trend. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record DataView(
      int matters, long gridVersion, String rules, String thresholds, @Nullable LocalDate night) {
    static DataView of(Explanation.Data d) {
      return new DataView(d.matters(), d.gridVersion(), d.rules(), d.thresholds(), d.night());
    }
  }

  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Counts(
      @Nullable Integer d7,
      @Nullable Integer d30,
      @Nullable Integer d90,
      @Nullable Integer provisional) {}

  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record PartView(
      String code,
      double u,
      double weight,
      double contribution,
      boolean available,
      Map<String, Double> numbers) {}

  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record NeighbourView(String grid, String name, @Nullable Integer d30) {}

  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record DayView(LocalDate date, @Nullable Integer count) {}

  @Serdeable
  record ScoreDay(LocalDate date, int score) {}

  @Serdeable
  record WhyNotView(String level, List<String> missing) {}

  /** What the reader may know, as {@link ShownExplanation} holds it. */
  static ExplanationView of(ShownExplanation shown) {
    Explanation e = shown.of();
    Explanation.Counts c = e.counts();
    Explanation.WhyNot why = e.whyNot();
    boolean few = shown.guarded() && e.n() < Explanation.SMALL_CELL;
    return new ExplanationView(
        e.grid(),
        e.name(),
        e.kind(),
        e.score(),
        e.level().name(),
        e.at(),
        few ? null : e.n(),
        new Counts(c.d7(), c.d30(), c.d90(), c.provisional()),
        e.parts().stream()
            .map(p ->
                new PartView(
                    p.code(), p.u(), p.weight(), p.contribution(), p.available(), p.numbers()))
            .toList(),
        e.neighbours().stream().map(n -> new NeighbourView(n.grid(), n.name(), n.d30())).toList(),
        e.trend().stream().map(d -> new DayView(d.date(), d.count())).toList(),
        e.scores().stream().map(d -> new ScoreDay(d.date(), d.score())).toList(),
        why == null ? null : new WhyNotView(why.level().name(), why.missing()),
        e.exact(),
        ConfidenceView.of(e.confidence()),
        DataView.of(e.data()),
        shown.place().by().name(),
        shown.guarded(),
        shown.small());
  }
}
