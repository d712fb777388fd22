package org.fengqiao.tool.stat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.fengqiao.hotspot.domain.EmpiricalBayes;
import org.fengqiao.hotspot.domain.series.EmergingClass;
import org.jspecify.annotations.Nullable;

/** Statistics of a folder; which ones, the files there tell. */
public final class Statistics {
  private final Wishes wishes;
  private final PrintStream out;

  private Statistics(Wishes wishes, PrintStream out) {
    this.wishes = wishes;
    this.out = out;
  }

  /**
   * Reads the arguments and writes the statistics.
   *
   * @return exit code
   * @throws IOException when the folder cannot be read or its data make no sense; nothing is
   *     written then
   */
  public static int run(List<String> args, PrintStream out) throws IOException {
    new Statistics(Wishes.parse(args), out).write();
    out.println();
    return 0;
  }

  private boolean has(String file) {
    return Files.exists(wishes.folder().resolve(file));
  }

  private void write() throws IOException {
    if (!Files.isDirectory(wishes.folder())) {
      throw new NoSuchFileException(wishes.folder().toString());
    }
    if (has("counts.csv") && (has("neighbours.csv") || has("features.geojson"))) {
      areal();
    } else if (has("locations.csv") || has("cases.csv")) {
      PointSets.cases(wishes, out);
    } else if (has("points.csv")) {
      PointSets.points(wishes, out);
    } else if (has("series.csv") || has("counts.csv")) {
      series();
    } else {
      throw new IOException(
          wishes.folder() + " holds no counts.csv, points.csv, cases.csv or series.csv");
    }
  }

  private void series() throws IOException {
    Path counts = wishes.folder().resolve("counts.csv");
    Path series = wishes.folder().resolve("series.csv");
    CountSeries bounds = Files.exists(counts) ? CountSeries.read(counts, wishes) : null;
    SeriesSets trends = Files.exists(series) ? SeriesSets.read(series) : null;
    double alpha = wishes.number("alpha", EmergingClass.ALPHA, 1e-12, 0.5);
    try (Answer answer = new Answer(out)) {
      if (trends != null) {
        trends.write(alpha, answer);
      }
      if (bounds != null) {
        bounds.write(answer);
      }
    }
  }

  private void areal() throws IOException {
    Areas.Source source =
        wishes.flags().containsKey("links")
            ? Areas.Source.valueOf(wishes.flags().get("links").toUpperCase(java.util.Locale.ROOT))
            : has("neighbours.csv") ? Areas.Source.FILE : Areas.Source.GEOMETRY;
    Areas areas = Areas.read(wishes.folder(), source);
    String count = wishes.text("count");
    String population = wishes.text("pop");
    // Looked up before the first byte is written: a failed run leaves no half answer.
    Rates rates =
        count == null || population == null ? null : Rates.of(areas, count, population, wishes);
    try (CaseWriter cases = new CaseWriter(out, areas.ids())) {
      VariableCases variables = new VariableCases(areas.links(), cases);
      if (rates != null) {
        EmpiricalBayes eb = new RateCases(areas.links(), cases).write(rates.counted, rates.exposed);
        variables.write("RAW_RATE", eb.raw);
        variables.write("EB_RATE", eb.estimate);
      }
      for (int v = 0; v < areas.names().size(); v++) {
        variables.write(areas.names().get(v), areas.values().get(v));
        variables.writeExact(areas.names().get(v), areas.values().get(v));
      }
      if (rates != null) {
        rates.write(cases);
      }
    }
  }

  /** A count with its population, and the scan of both. */
  private record Rates(
      double[] counted, double[] exposed, @Nullable ArealScan scan, String hindrance) {

    static Rates of(Areas areas, String count, String population, Wishes wishes)
        throws IOException {
      double[] counted = areas.variable(count);
      double[] exposed = areas.variable(population);
      for (int i = 0; i < counted.length; i++) {
        valid(areas.ids().get(i), count, counted[i]);
        valid(areas.ids().get(i), population, exposed[i]);
      }
      String hindrance = ArealScan.hindrance(wishes.folder(), counted, exposed);
      ArealScan scan =
          hindrance == null
              ? ArealScan.of(areas, count, population, counted, exposed, wishes)
              : null;
      return new Rates(counted, exposed, scan, hindrance == null ? "" : hindrance);
    }

    private static void valid(String unit, String variable, double value) throws IOException {
      if (!(value >= 0) || value == Double.POSITIVE_INFINITY) {
        throw new IOException(
            "unit " + unit + ": " + variable + " is negative, missing or not a number");
      }
    }

    void write(CaseWriter cases) throws IOException {
      if (scan == null) {
        cases.leaveOut("scan", hindrance);
      } else {
        cases.beside(scan::write);
      }
    }
  }
}
