package org.fengqiao.gis.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

class RectClipProperties {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final Geometry FRAME =
      FACTORY.toGeometry(new Envelope(-64.5, 4160.5, -64.5, 4160.5));

  @Property(tries = 1500)
  void aCutPolygonIsItsIntersectionWithTheFrame(
      @ForAll long seed,
      @ForAll @IntRange(min = -3000, max = 7000) int x,
      @ForAll @IntRange(min = -3000, max = 7000) int y,
      @ForAll @IntRange(min = 40, max = 9000) int size,
      @ForAll @IntRange(min = 3, max = 40) int corners) {
    SplittableRandom random = new SplittableRandom(seed);
    Polygon star = star(random, x, y, size, corners);
    if (!star.isValid()) {
      return;
    }
    List<int[]> cut = new RectClip().clip(rings(star));
    double expected = star.intersection(FRAME).getArea();
    double rounding = 3 * (star.getLength() + 4 * 4300);
    assertThat(area(cut)).isCloseTo(expected, offset(Math.min(rounding, 0.02 * expected + 9000)));
    for (int[] ring : cut) {
      for (int v : ring) {
        assertThat(v).isBetween(-64, 4160);
      }
    }
  }

  /** A star with a smaller star cut out of it. */
  private static Polygon star(SplittableRandom random, int x, int y, int size, int corners) {
    Coordinate[] outer = new Coordinate[corners + 1];
    Coordinate[] inner = new Coordinate[corners + 1];
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      double reach = size * (0.35 + 0.65 * random.nextDouble());
      outer[i] = at(x, y, angle, reach);
      inner[i] = at(x, y, -angle, 0.3 * size * (0.5 + 0.5 * random.nextDouble()));
    }
    outer[corners] = outer[0];
    inner[corners] = inner[0];
    LinearRing shell = FACTORY.createLinearRing(outer);
    return size > 200 && corners > 5
        ? FACTORY.createPolygon(shell, new LinearRing[] {FACTORY.createLinearRing(inner)})
        : FACTORY.createPolygon(shell);
  }

  private static Coordinate at(int x, int y, double angle, double reach) {
    return new Coordinate(
        Math.rint(x + reach * Math.cos(angle)), Math.rint(y + reach * Math.sin(angle)));
  }

  private static List<int[]> rings(Polygon polygon) {
    List<int[]> rings = new ArrayList<>();
    rings.add(ring(polygon.getExteriorRing()));
    for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
      rings.add(ring(polygon.getInteriorRingN(h)));
    }
    return rings;
  }

  private static int[] ring(LinearRing ring) {
    Coordinate[] points = ring.getCoordinates();
    int[] out = new int[2 * (points.length - 1)];
    for (int i = 0; i < points.length - 1; i++) {
      out[2 * i] = (int) points[i].x;
      out[2 * i + 1] = (int) points[i].y;
    }
    return out;
  }

  private static double area(List<int[]> rings) {
    double sum = 0;
    for (int[] ring : rings) {
      for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
        sum += ((double) ring[j] * ring[i + 1] - (double) ring[i] * ring[j + 1]) / 2;
      }
    }
    return sum;
  }
}
