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
import java.util.stream.DoubleStream;
import org.fengqiao.gis.GridIndex;
import org.fengqiao.gis.GridShape;
import org.fengqiao.gis.IrregularCells;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Point to grid: our index against PostGIS on the same irregular polygons and points. */
public final class BenchLocateCommand implements Command {
  private static final int POLYGONS = 5_000;

  /** Ground of so many polygons, in degrees; more polygons take more ground. */
  private static final double WIDTH = 0.35;

  private static final double HEIGHT = 0.30;
  private static final int POINTS = 1_000_000;
  private static final int POINTS_A_ROUND = 100_000;
  private static final int NEAR = 200_000;

  @Override
  public String name() {
    return "bench-locate";
  }

  @Override
  public String help() {
    return """
    Point to grid on irregular polygons of 50 vertices: lookups per CPU-second, size and build of the
    index, and differences from PostGIS and from exact arithmetic.
    usage: bench-locate [--polygons 5000] [--rounds 5] [--seconds 3] [--points 1000000]
                        [--near 200000]
    Ours and raw alternate; raw is one set-wise join with ST_Covers and a GiST index, by the CPU
    time of its backend (by the clock where /proc does not show it). Half of the points lie in a
    dense core. Then every point and every vertex is asked of both, and points on and within 1 mm of
    edges (--near) are asked of us and of arithmetic without rounding; the exit code is 1 when a
    vertex, a point more than 1 mm from an edge, or a nearer one from exact arithmetic differs.
    The database is FENGQIAO_DB_URL; only temporary tables are used.\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) throws Exception {
    Flags flags = Flags.of(args);
    int rounds = flags.number("rounds", 5);
    int seconds = flags.number("seconds", 3);
    int polygons = flags.number("polygons", POLYGONS);
    double side = Math.sqrt((double) polygons / POLYGONS);
    Envelope box = new Envelope(120.0, 120.0 + WIDTH * side, 29.55, 29.55 + HEIGHT * side);
    List<GridShape> shapes = IrregularCells.make(polygons, box, 42);
    long before = processNanos();
    GridIndex index = GridIndex.build(shapes);
    double buildSeconds = (processNanos() - before) / 1e9;
    double[] points = points(flags.number("points", POINTS), box);
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
          "locate.rate ours=%.0f raw=%.0f ratio=%.1f unit=lookups/cpu-s polygons=%d %s%n",
          mine,
          theirs,
          mine / theirs,
          shapes.size(),
          circumstances());
      out.printf(
          Locale.ROOT,
          "locate.index build=%.2f unit=cpu-s(all-threads) bytes=%d polygons=%d vertices=%d %s%n",
          buildSeconds,
          index.bytes(),
          shapes.size(),
          vertices(shapes),
          circumstances());
      out.printf(
          Locale.ROOT,
          "locate.candidates accuracy=20m ours=%.0f unit=calls/cpu-s %s%n",
          candidates(index, points),
          circumstances());
      boolean exact = NearEdges.check(index, shapes, flags.number("near", NEAR), out);
      return differences(index, shapes, points, postgis, out) + (exact ? 0 : 1) == 0 ? 0 : 1;
    }
  }

  /** Calls per CPU-second of this thread. */
  private static double candidates(GridIndex index, double[] points) {
    int calls = Math.min(200_000, points.length / 2);
    double rate = 0;
    for (int round = 0; round < 2; round++) {
      long begun = cpuNanos();
      long found = 0;
      for (int i = 0; i < calls; i++) {
        found += index.candidates(points[2 * i], points[2 * i + 1], 20).size();
      }
      rate = calls / ((cpuNanos() - begun) / 1e9);
      if (found == 0) {
        throw new AssertionError("no candidates at all");
      }
    }
    return rate;
  }

  private static int differences(
      GridIndex index, List<GridShape> shapes, double[] points, RawLocate postgis, PrintStream out)
      throws SQLException {
    double[] corners =
        shapes.stream()
            .flatMap(s -> Arrays.stream(s.geometry().getCoordinates()))
            .distinct()
            .flatMapToDouble(c -> DoubleStream.of(c.x, c.y))
            .toArray();
    RawLocate.Differences random = postgis.compare(index, points);
    RawLocate.Differences vertices = postgis.compare(index, corners);
    out.printf(
        Locale.ROOT,
        "locate.differences points=%d differ=%d ofThoseMoreThan1mmFromAnEdge=%d vertices=%d"
            + " differ=%d %s%n",
        points.length / 2,
        random.all(),
        random.clear(),
        corners.length / 2,
        vertices.all(),
        circumstances());
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
  private static double[] points(int count, Envelope box) {
    SplittableRandom random = new SplittableRandom(99);
    double[] points = new double[2 * count];
    for (int i = 0; i < count; i++) {
      double part = i % 2 == 0 ? 1 : 0.25;
      points[2 * i] = box.getMinX() + box.getWidth() * (0.5 + part * (random.nextDouble() - 0.5));
      points[2 * i + 1] =
          box.getMinY() + box.getHeight() * (0.5 + part * (random.nextDouble() - 0.5));
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

  private static long processNanos() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return system instanceof com.sun.management.OperatingSystemMXBean whole
        ? whole.getProcessCpuTime()
        : cpuNanos();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** What every line ends with. */
  static String circumstances() {
    return "load=" + load() + " commit=" + commit();
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
