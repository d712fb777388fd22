package org.fengqiao.hotspot.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How much a place is patrolled now and usually, per recorded week. Hours are compared where the
 * usual weeks have any, else rounds.
 *
 * @param rounds rounds a week in the recent weeks; null when none of them is recorded
 * @param usualRounds rounds a week in the weeks before; null when too few are recorded
 * @param ratio effort now over usual effort; null where either is unknown or the usual one is 0
 * @param weeks recorded weeks, oldest first
 */
public record Patrols(
    @Nullable Double rounds,
    @Nullable Double usualRounds,
    @Nullable Double ratio,
    List<EffortSource.Week> weeks) {
  private static final double MOST = 20;

  public Patrols {
    weeks = List.copyOf(weeks);
  }

  /** Monday of the earliest week that is looked at. */
  public static LocalDate begin(LocalDate today, ReportingRule rule) {
    return recent(today, rule).minusWeeks(rule.pastWeeks());
  }

  private static LocalDate recent(LocalDate today, ReportingRule rule) {
    return today
        .minusDays(rule.recentDays() - 1L)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** From recorded weeks; the present week counts only when it is over. */
  public static Patrols of(List<EffortSource.Week> recorded, LocalDate today, ReportingRule rule) {
    LocalDate recent = recent(today, rule);
    LocalDate first = begin(today, rule);
    List<EffortSource.Week> known =
        recorded.stream()
            .filter(w -> !w.week().isBefore(first) && !w.week().plusDays(6).isAfter(today))
            .toList();
    List<EffortSource.Week> now = known.stream().filter(w -> !w.week().isBefore(recent)).toList();
    List<EffortSource.Week> past = known.stream().filter(w -> w.week().isBefore(recent)).toList();
    boolean usual = past.size() >= rule.leastWeeks();
    return new Patrols(
        now.isEmpty() ? null : mean(now, EffortSource.Week::rounds),
        usual ? mean(past, EffortSource.Week::rounds) : null,
        usual && !now.isEmpty() ? ratio(now, past) : null,
        known);
  }

  private static @Nullable Double ratio(List<EffortSource.Week> now, List<EffortSource.Week> past) {
    ToDoubleFunction<EffortSource.Week> by =
        mean(past, EffortSource.Week::hours) > 0
            ? EffortSource.Week::hours
            : EffortSource.Week::rounds;
    double usual = mean(past, by);
    return usual > 0 ? Math.min(MOST, mean(now, by) / usual) : null;
  }

  private static double mean(
      List<EffortSource.Week> weeks, ToDoubleFunction<EffortSource.Week> by) {
    return weeks.stream().mapToDouble(by).average().orElse(0);
  }

  /** Whether patrols have risen by the rule. */
  public boolean risen(ReportingRule rule) {
    return ratio != null && ratio >= rule.effortRatio();
  }

  /**
   * Whether the rise of reports coincides with more patrols: both effort and findings a day have
   * risen. A caution to the reader, never a reason to score less.
   */
  public boolean caution(Begun begun, ReportingRule rule) {
    double before = begun.foundLong() - (double) begun.foundRecent();
    double usual = before / (rule.longDays() - rule.recentDays());
    double now = (double) begun.foundRecent() / rule.recentDays();
    return risen(rule)
        && begun.foundRecent() >= rule.leastFound()
        && now >= rule.foundRatio() * usual;
  }

  /**
   * What was to be expected if findings follow effort in proportion and residents do not.
   *
   * @param expected as the score has it, which knows nothing of patrols
   * @return null where the effort is not known
   */
  public @Nullable Double expected(double expected, Begun begun) {
    if (ratio == null) {
      return null;
    }
    double found = begun.shareFoundBefore();
    return expected * (1 - found + found * ratio);
  }
}
