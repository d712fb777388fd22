package org.fengqiao.hotspot;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.hotspot.domain.Figure;
import org.fengqiao.hotspot.domain.KindScores;
import org.fengqiao.hotspot.domain.Matters;
import org.fengqiao.hotspot.domain.Part;
import org.fengqiao.hotspot.domain.Scoreboard;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Level;
import org.fengqiao.law.domain.Gate;
import org.fengqiao.law.domain.Thresholds;

/** Builds the explanation of one score from the run that gave it. */
final class Explaining {
  private static final int DAYS = 30;
  private static final int LONG = 90;

  /** Fewer matters than this in place and neighbours are little to go by. */
  private static final int FEW = 3;

  /** From so many on a score moves little with one matter more or less. */
  private static final int MANY = 12;

  private static final Map<Part, List<Figure>> FIGURES =
      new EnumMap<>(
          Map.of(
              Part.EB, List.of(Figure.RATE, Figure.DISTRICT_RATE),
              Part.GI, List.of(Figure.Z, Figure.P, Figure.Q),
              Part.SURPRISE, List.of(Figure.EXPECTED, Figure.TAIL),
              Part.SEVERITY, List.of(Figure.WEIGHTED, Figure.GRAVER),
              Part.FORECAST,
                  List.of(
                      Figure.FORECAST, Figure.FORECAST_LOW, Figure.FORECAST_HIGH, Figure.CHANCE),
              Part.SCAN, List.of(Figure.RECURRENCE, Figure.RECURRENCE_ADJUSTED),
              Part.TREND, List.of(Figure.TREND)));

  /** As far back as an explanation looks. */
  static final Duration WINDOW = Duration.ofDays(LONG);

  private static final Set<Figure> OF_PERMUTATION = EnumSet.of(Figure.P, Figure.Q);

  private final RunResult run;
  private final Matters matters;
  private final GridSet set;
  private final int kind;
  private final int grid;
  private final KindScores scores;
  private final Thresholds table;

  Explaining(RunResult run, Matters matters, GridSet set, int kind, int grid, Thresholds table) {
    this.run = run;
    this.matters = matters;
    this.set = set;
    this.kind = kind;
    this.grid = grid;
    this.scores = run.kind(kind);
    this.table = table;
  }

  /**
   * @param shared grids that hold matters whose place is a share only
   * @param all distinct matters of the district's year that the run counted
   */
  Explanation explanation(int level, List<Scoreboard.DayScore> past, Set<String> shared, int all) {
    GridCell cell = set.cells().get(grid);
    boolean exact = exact(shared);
    Level named = Level.values()[level];
    return new Explanation(
        cell.code(),
        cell.name(),
        RunResult.nameOf(kind),
        (int) scores.score(grid),
        named,
        run.asOf(),
        scores.n(grid),
        new Explanation.Counts(scores.d7(grid), scores.d30(grid), scores.d90(grid), provisional()),
        parts(exact),
        neighbours(),
        trend(),
        past,
        named == Level.RED ? null : whyNot(),
        exact,
        confidence(),
        data(all));
  }

  private Explanation.Confidence confidence() {
    double[] interval = scores.interval(grid);
    int n = scores.n(grid);
    String word = n < FEW ? "LOW" : n < MANY ? "MEDIUM" : "HIGH";
    return new Explanation.Confidence(word, (int) interval[0], (int) Math.ceil(interval[1]));
  }

  private Explanation.Data data(int all) {
    int night = scores.outlook().asOf();
    return new Explanation.Data(
        all,
        run.gridVersion(),
        scores.rules().version(),
        table.version(),
        night == Integer.MIN_VALUE ? null : LocalDate.ofEpochDay(night));
  }

  /** A permutation test needs to know where each matter is, here and in the neighbours. */
  private boolean exact(Set<String> shared) {
    return !shared.contains(set.cells().get(grid).code())
        && IntStream.of(set.neighbours().of(grid))
            .noneMatch(g -> shared.contains(set.cells().get(g).code()));
  }

  private List<Explanation.PartValue> parts(boolean exact) {
    double[] u = scores.parts(grid);
    double[] shares = scores.contributions(grid);
    List<Explanation.PartValue> values = new ArrayList<>();
    for (Part part : Part.values()) {
      Map<String, Double> numbers =
          FIGURES.getOrDefault(part, List.of()).stream()
              .filter(f -> exact || !OF_PERMUTATION.contains(f))
              .collect(Collectors.toMap(Explaining::name, f -> scores.figure(f, grid)));
      // Of shared figures there is no exact q, and this part is nothing but q.
      boolean told = scores.available(part) && (exact || part != Part.GI);
      values.add(
          new Explanation.PartValue(
              part.name(),
              told ? u[part.ordinal()] : 0,
              scores.rules().weight(part),
              told ? shares[part.ordinal()] : 0,
              told,
              numbers));
    }
    return values;
  }

  /** {@code DISTRICT_RATE} becomes {@code districtRate}. */
  private static String name(Figure figure) {
    StringBuilder name = new StringBuilder();
    boolean up = false;
    for (char c : figure.name().toLowerCase(Locale.ROOT).toCharArray()) {
      if (c == '_') {
        up = true;
      } else {
        name.append(up ? Character.toUpperCase(c) : c);
        up = false;
      }
    }
    return name.toString();
  }

  private List<Explanation.Neighbour> neighbours() {
    return IntStream.of(set.neighbours().of(grid))
        .mapToObj(g -> {
          GridCell cell = set.cells().get(g);
          return new Explanation.Neighbour(cell.code(), cell.name(), scores.d30(g));
        })
        .sorted(
            Comparator.comparing(Explanation.Neighbour::d30, Comparator.reverseOrder())
                .thenComparing(Explanation.Neighbour::grid))
        .toList();
  }

  /** Of all kinds together nothing is provisional: a matter is one whatever its kind. */
  private int provisional() {
    int today = (int) run.asOf().atZone(Clock.ZONE).toLocalDate().toEpochDay();
    int count = 0;
    for (int i = 0; i < matters.size() && kind != RunResult.TOTAL; i++) {
      int age = today - matters.day(i);
      boolean here = matters.grid(i) == grid && matters.kind(i) == kind;
      count += here && matters.provisional(i) && age >= 0 && age < LONG ? 1 : 0;
    }
    return count;
  }

  private List<Explanation.Day> trend() {
    LocalDate today = run.asOf().atZone(Clock.ZONE).toLocalDate();
    int[] counts = new int[DAYS];
    for (int i = 0; i < matters.size(); i++) {
      int age = (int) today.toEpochDay() - matters.day(i);
      boolean here = matters.grid(i) == grid;
      boolean such = kind == RunResult.TOTAL || matters.kind(i) == kind;
      if (here && such && age >= 0 && age < DAYS) {
        counts[DAYS - 1 - age]++;
      }
    }
    return IntStream.range(0, DAYS)
        .mapToObj(d -> new Explanation.Day(today.minusDays(DAYS - 1L - d), counts[d]))
        .toList();
  }

  private Explanation.WhyNot whyNot() {
    List<Gate> missing = new ArrayList<>();
    if (scores.score(grid) < table.enters(Level.RED)) {
      missing.add(Gate.SCORE);
    }
    missing.addAll(
        table.shut(
            Level.RED,
            scores.d30(grid),
            scores.severe(grid),
            scores.speaking(table.partFloor(), grid)));
    if (missing.isEmpty()) {
      missing.add(Gate.RISE_LIMIT);
    }
    return new Explanation.WhyNot(Level.RED, missing.stream().map(Gate::name).toList());
  }
}
