package org.fengqiao.gis.tile;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Areas as lists of polygons, polygons as lists of rings (the outer one first), rings as lists of
 * numbers: of vertices at first, of arcs later. Outer rings turn left in x right, y up, inner ones
 * right; the last number of a ring is joined to its first. Flat arrays; treated as immutable.
 *
 * @param areaStart where an area's polygons begin; one more than areas
 * @param polygonStart where a polygon's rings begin; one more than polygons
 * @param ringStart where a ring's numbers begin; one more than rings
 * @param items the numbers
 */
record RingTable(int[] areaStart, int[] polygonStart, int[] ringStart, int[] items) {

  /** Reads outlines. Rings that have no area on the finest lattice are left out. */
  static RingTable read(List<Geometry> outlines, Vertices vertices) {
    Builder builder = new Builder();
    for (Geometry outline : outlines) {
      for (int k = 0; k < outline.getNumGeometries(); k++) {
        if (outline.getGeometryN(k) instanceof Polygon polygon) {
          read(polygon, vertices, builder);
        }
      }
      builder.endArea();
    }
    return builder.build();
  }

  private static void read(Polygon polygon, Vertices vertices, Builder builder) {
    int[] shell = ids(polygon.getExteriorRing(), vertices, 1);
    if (shell.length == 0) {
      return;
    }
    builder.ring(shell);
    for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
      int[] hole = ids(polygon.getInteriorRingN(h), vertices, -1);
      if (hole.length > 0) {
        builder.ring(hole);
      }
    }
    builder.endPolygon();
  }

  /** Numbers of a ring that turns as wanted, without repetition; empty when it has no area. */
  private static int[] ids(LinearRing ring, Vertices vertices, int wanted) {
    Ints ids = new Ints(ring.getNumPoints());
    for (Coordinate c : ring.getCoordinates()) {
      int id = vertices.id(Lattice.x(c.x), Lattice.y(c.y));
      if (ids.size == 0 || ids.last() != id) {
        ids.add(id);
      }
    }
    while (ids.size > 1 && ids.last() == ids.get(0)) {
      ids.size--;
    }
    long area = area(ids, vertices);
    if (ids.size < 3 || area == 0) {
      return new int[0];
    }
    int[] trimmed = ids.trimmed();
    if (Long.signum(area) != wanted) {
      for (int i = 0, j = trimmed.length - 1; i < j; i++, j--) {
        int kept = trimmed[i];
        trimmed[i] = trimmed[j];
        trimmed[j] = kept;
      }
    }
    return trimmed;
  }

  private static long area(Ints ids, Vertices vertices) {
    long sum = 0;
    for (int i = 2; i < ids.size; i++) {
      sum += vertices.turn(ids.get(0), ids.get(i - 1), ids.get(i));
    }
    return sum;
  }

  int areas() {
    return areaStart.length - 1;
  }

  int rings() {
    return ringStart.length - 1;
  }

  long bytes() {
    return 4L * (areaStart.length + polygonStart.length + ringStart.length + items.length);
  }

  /** Collects areas one after the other. */
  static final class Builder {
    private final Ints areaStart = new Ints(1024);
    private final Ints polygonStart = new Ints(1024);
    private final Ints ringStart = new Ints(1024);
    private final Ints items = new Ints(8192);

    Builder() {
      areaStart.add(0);
      polygonStart.add(0);
      ringStart.add(0);
    }

    void ring(int[] numbers) {
      for (int number : numbers) {
        items.add(number);
      }
      ringStart.add(items.size);
    }

    void endPolygon() {
      polygonStart.add(ringStart.size - 1);
    }

    void endArea() {
      areaStart.add(polygonStart.size - 1);
    }

    RingTable build() {
      return new RingTable(
          areaStart.trimmed(), polygonStart.trimmed(), ringStart.trimmed(), items.trimmed());
    }
  }
}
