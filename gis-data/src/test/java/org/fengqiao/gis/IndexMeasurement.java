package org.fengqiao.gis;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Speed, size and exactness of the index without a database: POLYGONS [DECIMALS] [SECONDS]. */
final class IndexMeasurement {

  private IndexMeasurement() {}

  public static void main(String[] args) {
    int polygons = args.length > 0 ? Integer.parseInt(args[0]) : 5000;
    int decimals = args.length > 1 ? Integer.parseInt(args[1]) : -1;
    int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 2;
    double side = Math.sqrt(polygons / 5000.0);
    Envelope box = new Envelope(120.0, 120.0 + 0.35 * side, 29.55, 29.55 + 0.3 * side);
    long begun = System.nanoTime();
    List<GridShape> shapes = IrregularCells.make(polygons, box, 42);
    if (decimals >= 0) {
      shapes = rounded(shapes, decimals);
    }
    int vertices = shapes.stream().mapToInt(s -> s.geometry().getNumPoints()).sum();
    say("made %d polygons %d vertices in %.1f s", shapes.size(), vertices, since(begun));
    GridIndex index = null;
    for (int k = 0; k < 3; k++) {
      long process = processCpu();
      long thread = cpu();
      index = GridIndex.build(shapes);
      say(
          "build thread=%.2f process=%.2f cpu-s bytes=%.1f MB",
          (cpu() - thread) / 1e9, (processCpu() - process) / 1e9, index.bytes() / 1e6);
    }
    double[] points = points(1_000_000, box);
    for (int round = 0; round < 4; round++) {
      long cpu = cpu();
      long until = System.nanoTime() + seconds * 1_000_000_000L;
      long done = 0;
      long sum = 0;
      do {
        for (int i = 0; i < points.length; i += 2) {
          sum += index.locate(points[i], points[i + 1]);
        }
        done += points.length / 2;
      } while (System.nanoTime() < until);
      say("locate %.2f M/cpu-s (%d)", done * 1e3 / (cpu() - cpu), sum % 7);
    }
    candidates(index, points);
    nearest(index, points, box);
    exactness(index, shapes, 40_000);
    List<Geometry> areas = shapes.stream().map(GridShape::geometry).toList();
    for (int k = 0; k < 2; k++) {
      for (double tolerance : new double[] {0, 1}) {
        long cpu = cpu();
        long process = processCpu();
        Borders borders = Contiguity.borders(areas, tolerance);
        say(
            "borders tolerance=%.0f thread=%.2f process=%.2f cpu-s queen=%d rook=%d",
            tolerance,
            (cpu() - cpu) / 1e9,
            (processCpu() - process) / 1e9,
            borders.queen().index().length / 2,
            borders.rook().index().length / 2);
      }
    }
  }

  private static void candidates(GridIndex index, double[] points) {
    for (double accuracy : new double[] {20, 100, 1000}) {
      int count = accuracy > 500 ? 5_000 : 200_000;
      for (int round = 0; round < 2; round++) {
        long cpu = cpu();
        long found = 0;
        for (int i = 0; i < count; i++) {
          found += index.candidates(points[2 * i], points[2 * i + 1], accuracy).size();
        }
        say(
            "candidates %.0f m %.2f us each, %.2f found",
            accuracy, (cpu() - cpu) / 1e3 / count, (double) found / count);
      }
    }
  }

  private static void nearest(GridIndex index, double[] points, Envelope box) {
    long cpu = cpu();
    int found = 0;
    for (int i = 0; i < 20_000; i++) {
      double x = i % 2 == 0 ? box.getMinX() - 0.02 : box.getMaxX() + 0.02;
      found += index.nearest(x, points[2 * i + 1], 5000) == null ? 0 : 1;
    }
    say("nearest from 2 km %.2f us each, %d found", (cpu() - cpu) / 1e3 / 20_000, found);
  }

  private static void exactness(GridIndex index, List<GridShape> shapes, int count) {
    ReferenceLocate slow = new ReferenceLocate(shapes);
    SplittableRandom random = new SplittableRandom(8);
    int differ = 0;
    int corners = 0;
    for (int k = 0; k < count; k++) {
      Coordinate[] ring = shapes.get(random.nextInt(shapes.size())).geometry().getCoordinates();
      int e = random.nextInt(ring.length - 1);
      double t = random.nextDouble();
      double off = 9e-9 * Math.pow(10, -12 * random.nextDouble()) * random.nextInt(-1, 2);
      double x = ring[e].x + t * (ring[e + 1].x - ring[e].x) + off;
      double y = ring[e].y + t * (ring[e + 1].y - ring[e].y) - off * random.nextDouble();
      differ += index.locate(x, y) == slow.exactly(x, y) ? 0 : 1;
      corners += index.locate(ring[e].x, ring[e].y) == slow.asPostgis(ring[e].x, ring[e].y) ? 0 : 1;
    }
    say("of %d points beside edges differ %d, of vertices %d", count, differ, corners);
  }

  private static List<GridShape> rounded(List<GridShape> shapes, int decimals) {
    double scale = Math.pow(10, decimals);
    List<GridShape> out = new ArrayList<>();
    for (GridShape shape : shapes) {
      Coordinate[] ring = shape.geometry().getCoordinates();
      for (int k = 0; k < ring.length; k++) {
        ring[k] =
            new Coordinate(
                Math.rint(ring[k].x * scale) / scale, Math.rint(ring[k].y * scale) / scale);
      }
      Geometry rounded = new GeometryFactory().createPolygon(ring);
      if (rounded.isValid()) {
        out.add(new GridShape(shape.code(), rounded));
      }
    }
    return out;
  }

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

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long processCpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static double since(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
