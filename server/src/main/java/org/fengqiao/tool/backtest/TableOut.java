package org.fengqiao.tool.backtest;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.hotspot.domain.backtest.HorizonResult;
import org.fengqiao.hotspot.domain.backtest.Interval;
import org.fengqiao.hotspot.domain.backtest.Measure;
import org.fengqiao.hotspot.domain.backtest.Method;
import org.fengqiao.hotspot.domain.backtest.Reliability;
import org.fengqiao.hotspot.domain.backtest.Study;
import org.jspecify.annotations.Nullable;

/** The back-test as a table to read: losses stand in the same words and lines as gains. */
final class TableOut {
  private final PrintStream out;
  private final Formatter lines;
  private final Wish wish;

  TableOut(PrintStream out, Wish wish) {
    this.out = out;
    this.lines = new Formatter(out, Locale.ROOT);
    this.wish = wish;
  }

  void write(Incidents in, List<Report> reports) {
    input(in);
    for (Report report : reports) {
      out.println();
      study(report);
      for (HorizonResult result : report.results()) {
        horizon(result);
      }
    }
  }

  private void input(Incidents in) {
    lines.format(
        "%d rows: %d used, %d filtered, %d without a position, %d without a usable time%n",
        in.rows(), in.size(), in.filtered(), in.unplaced(), in.undated());
    for (Incidents.Found stack : in.stacks()) {
      lines.format(
          "default geocode at %s, %s: %d rows of the file (%.1f %%) lie on this one point%n",
          stack.x(), stack.y(), stack.rows(), 100 * stack.share());
    }
    if (!in.stacks().isEmpty()) {
      lines.format(
          "%d rows on default geocodes %s%n",
          in.stacked(), wish.keepStacked() ? "kept (--keep-stacked)" : "left out");
    }
    if (wish.delay() > 0) {
      lines.format("every matter becomes known %d days after it happened%n", wish.delay());
    }
  }

  private void study(Report report) {
    Study study = report.study();
    lines.format(
        "%s%d matters from %s to %s; learned before %s, tested from then on%n",
        report.kind().isEmpty() ? "" : report.kind() + ": ",
        study.matters(),
        LocalDate.ofEpochDay(study.firstDay()),
        LocalDate.ofEpochDay(study.endDay() - 1L),
        LocalDate.ofEpochDay(study.halfDay()));
    lines.format(
        "%d cells %s, budgets by %s; %d matters lie outside and count as missed%n",
        study.size(),
        wish.polygons() == null ? "known in the first half" : "of the boundary given",
        study.countsHouseholds() ? "households" : "number of cells",
        study.outside());
  }

  private void horizon(HorizonResult result) {
    out.println();
    lines.format(
        "%d days: %d windows, %.0f matters, %.0f of them outside%n",
        result.horizon(), result.windows(), result.matters(), result.outside());
    result.notes().forEach(note -> lines.format("  note: %s%n", note));
    if (result.windows() == 0) {
      return;
    }
    lines.format(
        "  %-6s %-11s %8s %7s %7s  %-21s %-21s %9s %6s%n",
        "top",
        "method",
        "hit rate",
        "PAI",
        "PEI*",
        "ours by it [95 %]",
        "ours - it, PAI [95 %]",
        "precision",
        "lead d");
    for (Map.Entry<Integer, Map<Method, Measure>> top : result.tops().entrySet()) {
      top.getValue().forEach((method, m) -> row(top.getKey(), method, m));
      verdict(top.getKey(), top.getValue());
    }
    lines.format(
        "  log score per matter over equal shares: ours %.4f, allHistory %.4f, last30 %.4f,"
            + " smoothed %.4f%n",
        result.logScore().getOrDefault(Method.OURS, Double.NaN),
        result.logScore().getOrDefault(Method.ALL_HISTORY, Double.NaN),
        result.logScore().getOrDefault(Method.LAST_30, Double.NaN),
        result.logScore().getOrDefault(Method.SMOOTHED, Double.NaN));
    lines.format(
        "  intervals of 90 %% or a little more held %.1f %% of all cells (%.1f %% promised), %.1f %%"
            + " of the top 5 %% (%.1f %% promised)%n",
        100 * result.coverageAll(),
        100 * result.promisedAll(),
        100 * result.coverage(),
        100 * result.promised());
    reliability(result.reliability());
  }

  /** Told and come true, tenth by tenth. */
  private void reliability(List<Reliability.Group> groups) {
    long hold = groups.stream().filter(Reliability.Group::holds).count();
    long byWindows = groups.stream().filter(Reliability.Group::holdsByWindows).count();
    lines.format(
        "  chance of any matter, told and come true by tenths of the forecasts: %d of %d hold, %d"
            + " with windows as the sample%n",
        hold, groups.size(), byWindows);
    for (Reliability.Group g : groups) {
      lines.format(
          "    told %6.2f %%  came %6.2f %% [%.2f, %.2f]  by windows +- %.2f of %d%s%s%n",
          100 * g.told(),
          100 * g.came(),
          100 * g.low(),
          100 * g.high(),
          100 * g.half(),
          g.forecasts(),
          g.holds() ? "" : "  *",
          g.holdsByWindows() ? "" : " **");
    }
  }

  private void row(int percent, Method method, Measure m) {
    boolean ours = method == Method.OURS;
    lines.format(
        "  %-6s %-11s %8.4f %7.3f %7.4f  %-21s %-21s %9.3f %6s%n",
        percent + " %",
        method.key(),
        m.hitRate(),
        m.pai(),
        m.pei(),
        ours ? "" : String.format(Locale.ROOT, "%.3f %s", m.ratio(), text(m.ratioInterval())),
        ours ? "" : text(m.ours()),
        m.precision(),
        Double.isFinite(m.leadDays()) ? String.format(Locale.ROOT, "%.1f", m.leadDays()) : "-");
  }

  private static String text(@Nullable Interval interval) {
    return interval == null
        ? "no interval"
        : String.format(Locale.ROOT, "[%.3f, %.3f]", interval.low(), interval.high());
  }

  private void verdict(int percent, Map<Method, Measure> measures) {
    for (Map.Entry<Method, Measure> one : measures.entrySet()) {
      Method method = one.getKey();
      Measure m = one.getValue();
      if (method != Method.OURS && method != Method.RANDOM) {
        lines.format("  %d %%: %s%n", percent, verdict(method, m));
      }
    }
  }

  private static String verdict(Method method, Measure m) {
    double change = 100 * (m.ratio() - 1);
    String word = change > 0 ? "GAIN" : change < 0 ? "LOSS" : "EQUAL";
    Interval interval = m.ours();
    String sure =
        change == 0
            ? "nothing to tell apart"
            : interval == null
                ? "too few windows to tell from luck"
                : interval.low() > 0 || interval.high() < 0
                    ? "the interval excludes none"
                    : "may be luck";
    return String.format(
        Locale.ROOT, "%s against %s, %+.1f %% hits; %s", word, method.key(), change, sure);
  }
}
