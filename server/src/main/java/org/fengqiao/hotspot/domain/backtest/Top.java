package org.fengqiao.hotspot.domain.backtest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the methods reached with one budget, for people to read.
 *
 * @param percent budget in percent of households, or of grids where households are not known
 * @param figures one per method, in the order of {@link Method}
 */
public record Top(int percent, List<Figures> figures) {
  private static final Set<Method> SIMPLE =
      Set.of(Method.ALL_HISTORY, Method.LAST_30, Method.SMOOTHED);

  /**
   * One method.
   *
   * @param hits matters where it pointed
   * @param hitRate of all matters, those in no grid included, 0 to 1; null when there were none
   * @param range interval of 95 % of the hit rate; null with too few windows
   * @param pai hit rate by share of the budget's measure; null where undefined
   * @param share of households (grids) it pointed at, 0 to 1; a little over the budget, as the grid
   *     that reaches it is in
   * @param ahead interval of ours less this method's hit rate, the same windows drawn for both;
   *     null with too few windows
   */
  public record Figures(
      Method method,
      double hits,
      @Nullable Double hitRate,
      @Nullable Interval range,
      @Nullable Double pai,
      double share,
      @Nullable Interval ahead) {}

  /** What may be said about ours against the best simple method. */
  public enum Verdict {
    /** Better, and the interval of the difference lies above 0. */
    BETTER,
    /** Worse, and the interval lies below 0. */
    WORSE,
    /** The interval holds 0: it may be chance. */
    ALIKE,
    /** Fewer than 12 windows: nothing is claimed. */
    FEW_WINDOWS
  }

  public Top {
    figures = List.copyOf(figures);
  }

  /** From a back-test. */
  static List<Top> of(HorizonResult result) {
    return new TreeMap<>(result.tops())
        .entrySet().stream().map(e -> new Top(e.getKey(), figures(e.getValue()))).toList();
  }

  private static List<Figures> figures(Map<Method, Measure> measures) {
    return measures.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> figures(e.getKey(), e.getValue()))
        .toList();
  }

  private static Figures figures(Method method, Measure m) {
    return new Figures(
        method,
        m.hits(),
        defined(m.hitRate()),
        m.hitRateInterval(),
        defined(m.pai()),
        Double.isFinite(m.share()) ? m.share() : 0,
        method == Method.OURS ? null : m.aheadInterval());
  }

  private static @Nullable Double defined(double value) {
    return Double.isFinite(value) ? value : null;
  }

  /** Figures of a method. */
  public Figures of(Method method) {
    return figures.stream()
        .filter(f -> f.method() == method)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(method.key()));
  }

  /**
   * The simple method that hit most, known only afterwards: nobody could have chosen it beforehand,
   * so ours is held against more than a person could have done. Ties go to the first.
   */
  public Figures bestSimple() {
    return figures.stream()
        .filter(f -> SIMPLE.contains(f.method()))
        .max(Comparator.comparingDouble(Figures::hits).thenComparingInt(f -> -f.method().ordinal()))
        .orElseThrow();
  }

  /** Ours less the best simple method's hit rate; null when there were no matters. */
  public @Nullable Double difference() {
    Double ours = of(Method.OURS).hitRate();
    Double best = bestSimple().hitRate();
    return ours == null || best == null ? null : (Double) (ours - best);
  }

  /** What may be said. */
  public Verdict verdict() {
    Interval ahead = bestSimple().ahead();
    if (ahead == null) {
      return Verdict.FEW_WINDOWS;
    }
    if (ahead.low() > 0) {
      return Verdict.BETTER;
    }
    return ahead.high() < 0 ? Verdict.WORSE : Verdict.ALIKE;
  }
}
