package org.fengqiao.tool.stat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.hotspot.domain.series.EmergingClass;
import org.fengqiao.hotspot.domain.series.MannKendall;

/** {@code series.csv}: trend and emerging class of every series. */
final class SeriesSets {
  private final List<Series> all;

  private SeriesSets(List<Series> all) {
    this.all = all;
  }

  /** One series, oldest first; times are whole steps where they are not numbers. */
  private record Series(String id, double[] time, double[] value) {}

  private record Step(int row, double time, double value) {}

  /** Writes both shapes of the reference files. */
  void write(double alpha, Answer out) throws IOException {
    out.object(
        "expected",
        to -> {
          for (Series series : all) {
            to.object(series.id, one -> trend(series, one));
          }
        });
    out.objects("series", all, (to, series) -> emerging(series, alpha, to));
  }

  private static void trend(Series series, Answer to) throws IOException {
    MannKendall test = MannKendall.of(series.value, series.time);
    to.put("n", test.n())
        .put("S", test.s())
        .put("varS", test.variance())
        .put("z", test.z())
        .put("p_two_sided", test.p())
        .put("tau_b", test.tau())
        .put("sen_slope", test.slope())
        .put("n_tie_groups", test.tieGroups());
    if (!Double.isNaN(test.exactP())) {
      to.put("p_exact_two_sided", test.exactP());
    }
    if (!Double.isNaN(test.tau())) {
      to.put("scipy_tau", test.tau());
    }
    MannKendall corrected = MannKendall.of(series.value).corrected(series.value);
    to.object(
        "hamed_rao",
        hr -> hr.put("varS", corrected.variance()).put("z", corrected.z()).put("p", corrected.p()));
  }

  private static void emerging(Series series, double alpha, Answer to) throws IOException {
    MannKendall test = MannKendall.of(series.value);
    to.put("id", series.id)
        .put("mk_S", test.s())
        .put("mk_z", test.z())
        .put("mk_p", test.p())
        .put("class", EmergingClass.of(series.value, alpha).label());
  }

  /**
   * Reads a file.
   *
   * @throws IOException when a cell makes no sense
   */
  static SeriesSets read(Path file) throws IOException {
    Rows rows = Rows.read(file);
    int id = rows.column("series", "id");
    int time = rows.find("t", "time", "date", "step");
    int value = rows.column("value", "z", "count");
    Map<String, List<Step>> steps = new LinkedHashMap<>();
    for (int r = 0; r < rows.size(); r++) {
      List<Step> series = steps.computeIfAbsent(rows.text(r, id), k -> new ArrayList<>());
      double at = time < 0 ? series.size() + 1 : time(rows, r, time);
      series.add(new Step(r, at, rows.number(r, value)));
    }
    List<Series> all = new ArrayList<>();
    for (Map.Entry<String, List<Step>> one : steps.entrySet()) {
      boolean dates =
          time >= 0 && Rows.date(rows.text(one.getValue().getFirst().row, time)) != null;
      all.add(ordered(rows, one.getKey(), one.getValue(), dates));
    }
    return new SeriesSets(all);
  }

  private static double time(Rows rows, int row, int column) throws IOException {
    LocalDate date = Rows.date(rows.text(row, column));
    return date == null ? rows.number(row, column) : date.toEpochDay();
  }

  private static Series ordered(Rows rows, String id, List<Step> unordered, boolean dates)
      throws IOException {
    List<Step> steps = new ArrayList<>(unordered);
    steps.sort(java.util.Comparator.comparingDouble(Step::time));
    double[] time = new double[steps.size()];
    double[] value = new double[steps.size()];
    for (int i = 0; i < time.length; i++) {
      // A slope per step is what a series of dates means, whatever the days between them.
      time[i] = dates ? i + 1 : steps.get(i).time;
      value[i] = steps.get(i).value;
      if (i > 0 && steps.get(i).time == steps.get(i - 1).time) {
        throw new IOException(
            rows.file()
                + " line "
                + rows.table().line(steps.get(i).row)
                + ": series "
                + id
                + " has this time twice");
      }
    }
    if (time.length > MannKendall.LONGEST) {
      throw new IOException(
          rows.file() + ": series " + id + " has more than " + MannKendall.LONGEST + " values");
    }
    return new Series(id, time, value);
  }
}
