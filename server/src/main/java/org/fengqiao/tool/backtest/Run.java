package org.fengqiao.tool.backtest;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.hotspot.domain.backtest.Backtest;
import org.fengqiao.hotspot.domain.backtest.Study;
import org.fengqiao.hotspot.domain.forecast.Settings;

/** One call of the command. */
public final class Run {
  /** Fewer matters than this say nothing, for the whole file or for a kind of it. */
  private static final int LEAST = 20;

  private static final int LEAST_OF_KIND = 200;
  private static final int MOST_KINDS = 20;
  private static final int LEAST_DAYS = 4;

  private Run() {}

  /**
   * Reads the arguments and the file, runs, prints.
   *
   * @return exit code
   * @throws IOException with one clear line when a file does not serve
   */
  public static int run(List<String> args, PrintStream out) throws IOException {
    Wish wish = Wish.of(args);
    Incidents in = IncidentFile.read(wish);
    List<Report> reports = reports(wish, in);
    if (wish.json()) {
      JsonOut.write(out, in, reports);
      out.println();
    } else {
      new TableOut(out, wish).write(in, reports);
    }
    return 0;
  }

  /** All matters together first, then the kinds asked for. */
  static List<Report> reports(Wish wish, Incidents in) throws IOException {
    Cells cells = cells(wish, in);
    List<Report> reports = new ArrayList<>();
    reports.add(report("", wish, cells, in, all(in.size())));
    if (wish.kind() != null) {
      for (Map.Entry<String, int[]> kind : kinds(in)) {
        reports.add(report(kind.getKey(), wish, cells, in, kind.getValue()));
      }
    }
    return reports;
  }

  private static Cells cells(Wish wish, Incidents in) throws IOException {
    if (wish.polygons() == null) {
      return Cells.squares(in, wish.planar(), wish.metres(), wish.cell());
    }
    double scale = wish.planar() ? wish.metres() : 1;
    PolygonFile file = PolygonFile.read(wish.polygons(), wish.weight(), scale);
    if (wish.planar() && file.inDegrees()) {
      throw new IOException(
          wish.polygons().getFileName() + " seems to be in degrees: leave --crs planar out");
    }
    return Cells.polygons(in, file, wish.planar(), wish.metres());
  }

  private static int[] all(int n) {
    int[] all = new int[n];
    Arrays.setAll(all, i -> i);
    return all;
  }

  private static Report report(String kind, Wish wish, Cells cells, Incidents in, int[] rows)
      throws IOException {
    int[] cell = Arrays.stream(rows).map(i -> cells.cell()[i]).toArray();
    int[] day = Arrays.stream(rows).map(i -> in.day()[i]).toArray();
    int[] arrival = Arrays.stream(rows).map(i -> in.arrival()[i]).toArray();
    int days = Arrays.stream(day).max().orElse(0) - Arrays.stream(day).min().orElse(0) + 1;
    if (rows.length < LEAST || days < LEAST_DAYS) {
      throw new IOException(
          "too little to test: "
              + rows.length
              + " matters in "
              + days
              + " days; it takes "
              + LEAST
              + " in "
              + LEAST_DAYS);
    }
    Study study =
        wish.polygons() == null
            ? Study.ofKnownCells(cells.links(), cell, day, arrival)
            : Study.ofBoundary(cells.links(), cells.households(), cell, day, arrival);
    if (study.size() == 0) {
      throw new IOException("nothing had become known in the first half of the period");
    }
    return new Report(kind, study, Backtest.run(study, Settings.DEFAULT, wish.horizons()));
  }

  /** The commonest kinds with enough matters, by number, then by name. */
  private static List<Map.Entry<String, int[]>> kinds(Incidents in) {
    Map<String, List<Integer>> rows = new TreeMap<>();
    for (int i = 0; i < in.size(); i++) {
      rows.computeIfAbsent(in.kind()[i], k -> new ArrayList<>()).add(i);
    }
    return rows.entrySet().stream()
        .filter(e -> e.getValue().size() >= LEAST_OF_KIND)
        .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
        .limit(MOST_KINDS)
        .map(e -> Map.entry(e.getKey(), e.getValue().stream().mapToInt(i -> i).toArray()))
        .toList();
  }
}
