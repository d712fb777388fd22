package org.fengqiao.gis.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.fengqiao.gis.GridShape;
import org.fengqiao.gis.IrregularCells;
import org.fengqiao.gis.finding.Finding;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Seconds and heap of check and repair for many irregular areas. Not part of the test run: {@code
 * java -Xmx700m … CheckBench 150000 six} (clean, six: six decimals, shaken: by 0.2 m, errors).
 */
final class CheckBench {
  private static final int OF_COMMUNITY = 15;

  private CheckBench() {}

  /** Runs with the number of areas and what is wrong with them. */
  public static void main(String[] args) {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 150_000;
    String wrong = args.length > 1 ? args[1] : "clean";
    List<Area> areas = areas(count, wrong);
    long corners = areas.stream().mapToLong(a -> a.geometry().getNumPoints()).sum();
    System.out.printf(Locale.ROOT, "%d areas, %d corners, %s%n", areas.size(), corners, wrong);
    heap("input");
    Parents parents = communities(areas);
    heap("parents");
    long start = System.nanoTime();
    Checked checked = CoverageCheck.check(areas, parents, CheckRules.grids("440105"));
    told("check", start, checked);
    start = System.nanoTime();
    Repaired repaired = CoverageRepair.repair(areas, parents, CheckRules.grids("440105"));
    System.out.println(repaired.changes().size() + " changes");
    told("repair", start, repaired.left());
    heap("end");
  }

  private static void told(String what, long start, Checked checked) {
    Map<String, Integer> counts = new HashMap<>();
    for (Finding f : checked.findings()) {
      counts.merge(f.severity() + " " + f.code(), 1, Integer::sum);
    }
    System.out.printf(
        Locale.ROOT,
        "%s %.1f s %s %s%n",
        what,
        (System.nanoTime() - start) / 1e9,
        counts,
        checked.noise());
    heap(what);
  }

  private static void heap(String what) {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "  heap after %s: %d MB%n",
        what,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  /** Each community is the ground of the grids that bear its code. */
  private static Parents communities(List<Area> areas) {
    Map<String, List<Geometry>> grids = new HashMap<>();
    for (Area area : areas) {
      grids
          .computeIfAbsent(area.code().substring(0, 12), c -> new ArrayList<>())
          .add(area.geometry());
    }
    Map<String, Parents.Outline> outlines = new HashMap<>();
    grids.forEach((code, ground) ->
        outlines.put(code, new Parents.Outline(code, OverlayNGRobust.union(ground))));
    return new Parents(outlines, java.util.Set.of());
  }

  private static List<Area> areas(int count, String wrong) {
    double side = Math.sqrt(count) * 0.0042;
    List<GridShape> shapes =
        IrregularCells.make(count, new Envelope(113, 113 + side, 23, 23 + side), 7);
    GeometryFactory packed = new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);
    Random random = new Random(3);
    List<Area> areas = new ArrayList<>(count);
    for (GridShape shape : shapes) {
      int k = areas.size();
      Geometry outline = flat(packed, shape.geometry());
      switch (wrong) {
        case "six" -> outline.apply(moved(p -> Math.round(p * 1e6) / 1e6));
        case "shaken" -> outline.apply(moved(p -> p + (random.nextDouble() - 0.5) * 0.4 / 105_000));
        default -> outline.apply(moved(p -> Math.round(p * 1e9) / 1e9));
      }
      if (wrong.equals("tee") && k % 30 == 0) {
        outline = thickened(packed, outline);
      }
      if (wrong.equals("errors") && k % 1000 == 0) {
        outline = outline.buffer(0.00003);
      }
      areas.add(
          new Area(
              k + 1,
              String.format(Locale.ROOT, "440105%06d%03d", k / OF_COMMUNITY, 1 + k % OF_COMMUNITY),
              "第" + k + "网格",
              400,
              GridType.BASIC,
              outline));
    }
    return areas;
  }

  private static Geometry flat(GeometryFactory packed, Geometry outline) {
    Coordinate[] ring = outline.getCoordinates();
    double[] flat = new double[ring.length * 2];
    for (int i = 0; i < ring.length; i++) {
      flat[2 * i] = ring[i].x;
      flat[2 * i + 1] = ring[i].y;
    }
    return packed.createPolygon(
        new org.locationtech.jts.geom.impl.PackedCoordinateSequence.Double(flat, 2, 0));
  }

  /** A corner in the middle of every edge that the neighbour does not have, 3 cm beside it. */
  private static Geometry thickened(GeometryFactory packed, Geometry outline) {
    Coordinate[] ring = outline.getCoordinates();
    List<Coordinate> corners = new ArrayList<>();
    for (int i = 0; i < ring.length - 1; i++) {
      corners.add(ring[i]);
      corners.add(
          new Coordinate(
              (ring[i].x + ring[i + 1].x) / 2 + 3e-7, (ring[i].y + ring[i + 1].y) / 2 - 3e-7));
    }
    corners.add(corners.getFirst());
    return flat(packed, packed.createPolygon(corners.toArray(Coordinate[]::new)));
  }

  private static CoordinateSequenceFilter moved(java.util.function.DoubleUnaryOperator by) {
    return new CoordinateSequenceFilter() {

      @Override
      public void filter(CoordinateSequence points, int i) {
        boolean last = i == points.size() - 1;
        points.setOrdinate(i, 0, last ? points.getX(0) : by.applyAsDouble(points.getX(i)));
        points.setOrdinate(i, 1, last ? points.getY(0) : by.applyAsDouble(points.getY(i)));
      }

      @Override
      public boolean isDone() {
        return false;
      }

      @Override
      public boolean isGeometryChanged() {
        return true;
      }
    };
  }
}
