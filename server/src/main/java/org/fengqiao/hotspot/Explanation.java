package org.fengqiao.hotspot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fengqiao.hotspot.domain.Scoreboard;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Territory;
import org.jspecify.annotations.Nullable;

/**
 * Why a place has the score it has, in numbers; the faces turn them into sentences.
 *
 * @param grid grid code
 * @param name the grid's name
 * @param kind {@code ALL} or a kind
 * @param score 0 to 100
 * @param level the level {@code warning} gave it
 * @param at the run's as-of
 * @param n distinct matters in grid and queen neighbours in 90 days
 * @param counts the grid's own distinct matters
 * @param parts one per part, contributions sum to 1 where the score is above 0
 * @param neighbours queen neighbours with their 30-day counts, most first
 * @param trend counts of the last 30 days, oldest first
 * @param scores scores of the last 90 days as far as they were kept, oldest first
 * @param whyNot what is missing for red; null when the place is red
 * @param confidence how much the score rests on
 * @param data what was used
 * @param exact false when matters here or around have their place by share only, after a change of
 *     the grids: then there is no exact p
 */
public record Explanation(
    String grid,
    String name,
    String kind,
    int score,
    Level level,
    Instant at,
    int n,
    Counts counts,
    List<PartValue> parts,
    List<Neighbour> neighbours,
    List<Day> trend,
    List<Scoreboard.DayScore> scores,
    @Nullable WhyNot whyNot,
    boolean exact,
    Confidence confidence,
    Data data) {

  public Explanation {
    parts = List.copyOf(parts);
    neighbours = List.copyOf(neighbours);
    trend = List.copyOf(trend);
    scores = List.copyOf(scores);
  }

  /** Counts below this are hidden from everybody but the grid's own staff. */
  public static final int SMALL_CELL = 3;

  private static final int TEN = 10;

  /** The same with every small count left out; zero says nothing about anybody and stays. */
  public Explanation masked() {
    return new Explanation(
        grid,
        name,
        kind,
        score,
        level,
        at,
        n,
        new Counts(
            hidden(counts.d7), hidden(counts.d30), hidden(counts.d90), hidden(counts.provisional)),
        counts.d90 != null && hidden(counts.d90) == null
            ? parts.stream().map(PartValue::withoutCounts).toList()
            : parts,
        neighbours.stream().map(x -> new Neighbour(x.grid, x.name, hidden(x.d30))).toList(),
        trend.stream().map(day -> new Day(day.date, hidden(day.count))).toList(),
        scores,
        whyNot,
        exact,
        confidence,
        data);
  }

  /** For the grid's own staff: full, but small counts of neighbours outside are left out. */
  public Explanation within(Territory territory) {
    return new Explanation(
        grid,
        name,
        kind,
        score,
        level,
        at,
        n,
        counts,
        parts,
        neighbours.stream()
            .map(x -> territory.covers(x.grid) ? x : new Neighbour(x.grid, x.name, hidden(x.d30)))
            .toList(),
        trend,
        scores,
        whyNot,
        exact,
        confidence,
        data);
  }

  /**
   * For somebody who works elsewhere (ADR 0062): what the guard leaves, without daily counts and
   * without the number of matters around.
   */
  Explanation outside(
      String shownCode,
      String shownName,
      int shownScore,
      Level shownLevel,
      Counts shownCounts,
      List<PartValue> shownParts,
      List<Neighbour> shownNeighbours,
      @Nullable WhyNot shownWhyNot) {
    return new Explanation(
        shownCode,
        shownName,
        kind,
        shownScore,
        shownLevel,
        at,
        0,
        shownCounts,
        shownParts,
        shownNeighbours,
        List.of(),
        List.of(),
        shownWhyNot,
        exact,
        confidence.coarse(),
        data);
  }

  /** The same with another past and level. */
  Explanation scored(List<Scoreboard.DayScore> past, Level shownLevel) {
    return new Explanation(
        grid,
        name,
        kind,
        score,
        shownLevel,
        at,
        n,
        counts,
        parts,
        neighbours,
        trend,
        past,
        whyNot,
        exact,
        confidence,
        data);
  }

  private static @Nullable Integer hidden(@Nullable Integer count) {
    return count != null && count > 0 && count < SMALL_CELL ? null : count;
  }

  /**
   * Distinct matters of the last 7, 30 and 90 days; null where a small cell is hidden.
   *
   * @param provisional those of 90 days whose kind is a classifier's and nobody has confirmed
   */
  public record Counts(
      @Nullable Integer d7,
      @Nullable Integer d30,
      @Nullable Integer d90,
      @Nullable Integer provisional) {}

  /**
   * One part of a score.
   *
   * @param code name of a {@code Part}
   * @param u calibrated value 0 to 1
   * @param weight weight in the composite
   * @param contribution share of the score, 0 to 1
   * @param available whether there was enough past or exposure to compute it
   * @param numbers raw figures by name: rate, expected, p, q, z and so on
   */
  public record PartValue(
      String code,
      double u,
      double weight,
      double contribution,
      boolean available,
      Map<String, Double> numbers) {
    public PartValue {
      numbers = Map.copyOf(numbers);
    }

    /** Without numbers from which a small count could be told. */
    PartValue withoutCounts() {
      Map<String, Double> kept = new java.util.HashMap<>(numbers);
      kept.remove("weighted");
      kept.remove("graver");
      return new PartValue(code, u, weight, contribution, available, kept);
    }
  }

  /**
   * How much a score rests on.
   *
   * @param word {@code LOW}, {@code MEDIUM} or {@code HIGH}, by the matters of place and neighbours
   * @param low score with one standard deviation of matters fewer, rounded down
   * @param high the same with more, rounded up
   */
  public record Confidence(String word, int low, int high) {
    /** Rounded outwards to tens: exact ends would tell how many matters they rest on. */
    Confidence coarse() {
      return new Confidence(word, low / TEN * TEN, Math.min(100, (high + TEN - 1) / TEN * TEN));
    }
  }

  /**
   * What was used.
   *
   * @param matters distinct matters of the district's year before the run
   * @param gridVersion grids they were placed in
   * @param rules editions of the rules of scores: parts, kinds, severity, trends
   * @param thresholds version of the levels' thresholds
   * @param night day whose end forecast, scan and trend look back from; null when there were none
   */
  public record Data(
      int matters, long gridVersion, String rules, String thresholds, @Nullable LocalDate night) {}

  /** A queen neighbour; {@code d30} is null where a small cell is hidden. */
  public record Neighbour(String grid, String name, @Nullable Integer d30) {}

  /** Distinct matters of one day; {@code count} is null where a small cell is hidden. */
  public record Day(LocalDate date, @Nullable Integer count) {}

  /**
   * What keeps a place from red.
   *
   * @param level the level the place has not reached
   * @param missing codes: names of {@link org.fengqiao.law.domain.Gate}
   */
  public record WhyNot(Level level, List<String> missing) {
    public WhyNot {
      missing = List.copyOf(missing);
    }
  }
}
