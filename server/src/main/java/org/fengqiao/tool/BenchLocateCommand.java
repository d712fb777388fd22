package org.fengqiao.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.fengqiao.gis.GridIndex;
import org.fengqiao.gis.GridShape;
import org.fengqiao.gis.IrregularCells;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Point to grid: our index against PostGIS on the same irregular polygons and points. */
public final class BenchLocateCommand implements Command {
  private static final Envelope BOX = new Envelope(120.0, 120.35, 29.55, 29.85);
  private static final int POLYGONS = 5_000;
  private static final int POINTS = 1_000_000;
  private static final int POINTS_A_ROUND = 100_000;

  @Override
  public String name() {
    return "bench-locate";
  }

  @Override
  public String help() {
    return """
    Point to grid on 5,000 irregular polygons: lookups per CPU-second, and differences from PostGIS.
    usage: bench-locate [--rounds 5] [--seconds 3] [--points 1000000]
    Ours and raw alternate; raw is one set-wise join with ST_Covers and a GiST index, by the CPU
    time of its backend (by the clock where /proc does not show it). Half of the points lie in a
    dense core. Then every point and every vertex is asked of both; the exit code is 1 when a
    vertex, or a point more than 1 mm from an edge, differs.
    The database is FENGQIAO_DB_URL; only temporary tables are used.\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) throws Exception {
    Flags flags = Flags.of(args);
    int rounds = flags.number("rounds", 5);
    int seconds = flags.number("seconds", 3);
    List<GridShape> shapes = IrregularCells.make(POLYGONS, BOX, 42);
    long built = cpuNanos();
    GridIndex index = GridIndex.build(shapes);
    double buildSeconds = (cpuNanos() - built) / 1e9;
    double[] points = points(flags.number("points", POINTS));
    double[] ours = new double[rounds];
    double[] raw = new double[rounds];
    try (RawLocate postgis = new RawLocate(System.getenv("FENGQIAO_DB_URL"), shapes, points)) {
      ours(index, points, 1);
      postgis.rate(Math.min(POINTS_A_ROUND, points.length / 2));
      for (int round = 0; round < rounds; round++) {
        ours[round] = ours(index, points, seconds);
        raw[round] = postgis.rate(Math.min(POINTS_A_ROUND, points.length / 2));
      }
      double mine = median(ours);
      double theirs = median(raw);
      out.printf(
          Locale.ROOT,
          "locate.rate ours=%.0f raw=%.0f ratio=%.1f unit=lookups/cpu-s load=%s commit=%s%n",
          mine,
          theirs,
          mine / theirs,
          load(),
          commit());
      out.printf(
          Locale.ROOT,
          "locate.index build=%.2f unit=cpu-s bytes=%d polygons=%d vertices=%d load=%s commit=%s%n",
          buildSeconds,
          index.bytes(),
          shapes.size(),
          vertices(shapes),
          load(),
          commit());
      return differences(index, shapes, points, postgis, out);
    }
  }

  private static int differences(
      GridIndex index, List<GridShape> shapes, double[] points, RawLocate postgis, PrintStream out)
      throws SQLException {
    double[] corners =
        shapes.stream()
            .flatMap(s -> Arrays.stream(s.geometry().getCoordinates()))
            .flatMapToDouble(c -> java.util.stream.DoubleStream.of(c.x, c.y))
            .toArray();
    RawLocate.Differences random = postgis.compare(index, points);
    RawLocate.Differences vertices = postgis.compare(index, corners);
    out.printf(
        Locale.ROOT,
        "locate.differences points=%d differ=%d ofThoseMoreThan1mmFromAnEdge=%d vertices=%d"
            + " differ=%d load=%s commit=%s%n",
        points.length / 2,
        random.all(),
        random.clear(),
        corners.length / 2,
        vertices.all(),
        load(),
        commit());
    return random.clear() + vertices.all() == 0 ? 0 : 1;
  }

  /** Lookups per CPU-second of this thread, whole passes over the points until the time is up. */
  private static double ours(GridIndex index, double[] points, int seconds) {
    long until = System.nanoTime() + seconds * 1_000_000_000L;
    long begun = cpuNanos();
    long done = 0;
    long sum = 0;
    do {
      for (int i = 0; i < points.length; i += 2) {
        sum += index.locate(points[i], points[i + 1]);
      }
      done += points.length / 2;
    } while (System.nanoTime() < until);
    double used = (cpuNanos() - begun) / 1e9;
    if (sum == Long.MIN_VALUE) {
      throw new AssertionError("keeps the loop from being thrown away");
    }
    return done / used;
  }

  /** x and y in turn; every second point in a dense core. */
  private static double[] points(int count) {
    SplittableRandom random = new SplittableRandom(99);
    double[] points = new double[2 * count];
    for (int i = 0; i < count; i++) {
      double part = i % 2 == 0 ? 1 : 0.25;
      points[2 * i] = 120.0 + 0.35 * (0.5 + part * (random.nextDouble() - 0.5));
      points[2 * i + 1] = 29.55 + 0.30 * (0.5 + part * (random.nextDouble() - 0.5));
    }
    return points;
  }

  private static int vertices(List<GridShape> shapes) {
    return shapes.stream()
        .map(s -> s.geometry().getCoordinates())
        .mapToInt((Coordinate[] c) -> c.length)
        .sum();
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static String load() {
    try {
      return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
    } catch (IOException e) {
      return "unknown";
    }
  }

  private static String commit() {
    return System.getenv().getOrDefault("FENGQIAO_COMMIT", "none");
  }
}
