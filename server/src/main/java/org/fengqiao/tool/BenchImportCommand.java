package org.fengqiao.tool;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.fengqiao.gis.GridShape;
import org.fengqiao.gis.IrregularCells;
import org.fengqiao.gis.crs.SourceCrs;
import org.fengqiao.gis.load.FileLoader;
import org.fengqiao.gis.load.LoadOptions;
import org.fengqiao.gis.load.LoadedGrids;
import org.fengqiao.gis.read.ReadOptions;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

/** A large file of grids: read, placed, checked and repaired. */
public final class BenchImportCommand implements Command {
  private static final Envelope BOX = new Envelope(113.0, 115.0, 22.0, 24.0);
  private static final double LIMIT = 60;
  private static final int PER_COMMUNITY = 900;

  @Override
  public String name() {
    return "bench-import";
  }

  @Override
  public String help() {
    return """
    Import a GeoJSON file of many irregular grids with full checks and repair.
    usage: bench-import [--polygons 150000] [--rounds 3]
    Told are seconds by the clock and by the processors, and the most heap in use at a moment. The
    file is made first and rounded to six decimals, so that there is noise to repair.\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) throws Exception {
    Flags flags = Flags.of(args);
    int rounds = flags.number("rounds", 3);
    Path file = Files.createTempFile("grids", ".geojson");
    try (HeapWatch heap = new HeapWatch()) {
      int written = write(file, flags.number("polygons", 150_000));
      double[] wall = new double[rounds];
      double[] cpu = new double[rounds];
      for (int i = 0; i < rounds; i++) {
        long begun = System.nanoTime();
        long worked = processNanos();
        LoadedGrids loaded =
            FileLoader.load(
                file,
                "made",
                LoadOptions.DEFAULT.datum(SourceCrs.given("CGCS2000")).read(ReadOptions.DEFAULT));
        wall[i] = (System.nanoTime() - begun) / 1e9;
        cpu[i] = (processNanos() - worked) / 1e9;
        if (loaded.areas().size() != written || !loaded.report().publishable()) {
          throw new IllegalStateException(
              loaded.report().findings().stream().limit(5).toList().toString());
        }
      }
      line(out, "import.wall", Rounds.median(wall), LIMIT, "s");
      line(out, "import.cpu", Rounds.median(cpu), 2 * LIMIT, "CPU-s");
      line(out, "import.heap", heap.most() / 1e6, 1_000, "MB");
      line(out, "import.file", Files.size(file) / 1e6, 0, "MB");
    } finally {
      Files.delete(file);
    }
    return 0;
  }

  private static int write(Path file, int polygons) throws IOException {
    List<GridShape> shapes = IrregularCells.make(polygons, BOX, 42);
    try (BufferedWriter to = Files.newBufferedWriter(file)) {
      to.write("{\"type\":\"FeatureCollection\",\"features\":[\n");
      for (int i = 0; i < shapes.size(); i++) {
        to.write(i == 0 ? "" : ",\n");
        to.write(
            "{\"type\":\"Feature\",\"properties\":{\"code\":\"449901%06d%03d\",\"name\":\"第%d网格\",\"households\":%d},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["
                .formatted(1001 + i / PER_COMMUNITY, i % PER_COMMUNITY + 1, i, 300 + i % 200));
        ring(to, (Polygon) shapes.get(i).geometry());
        to.write("]]}}");
      }
      to.write("\n]}\n");
    }
    return shapes.size();
  }

  private static void ring(BufferedWriter to, Polygon polygon) throws IOException {
    Coordinate[] ring = polygon.getExteriorRing().getCoordinates();
    for (int i = 0; i < ring.length; i++) {
      to.write(i == 0 ? "" : ",");
      to.write(String.format(Locale.ROOT, "[%.6f,%.6f]", ring[i].x, ring[i].y));
    }
  }

  private static long processNanos() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean whole
        ? whole.getProcessCpuTime()
        : 0;
  }

  /** The most heap in use at one moment, looked at every ten milliseconds, in bytes. */
  private static final class HeapWatch implements AutoCloseable {
    private final AtomicLong most = new AtomicLong();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();

    HeapWatch() {
      var memory = ManagementFactory.getMemoryMXBean();
      var _ =
          looks.scheduleAtFixedRate(
              () -> most.accumulateAndGet(memory.getHeapMemoryUsage().getUsed(), Math::max),
              0,
              10,
              TimeUnit.MILLISECONDS);
    }

    double most() {
      return most.get();
    }

    @Override
    public void close() {
      looks.shutdownNow();
    }
  }

  private static void line(PrintStream out, String name, double ours, double limit, String unit) {
    out.printf(
        Locale.ROOT,
        "%s ours=%.1f limit=%.1f ratio=%.2f unit=%s load=%.2f commit=%s%n",
        name,
        ours,
        limit,
        limit == 0 ? 0 : ours / limit,
        unit,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getenv().getOrDefault("FENGQIAO_COMMIT", "none"));
  }
}
