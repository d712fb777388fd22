package org.fengqiao.gis.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.fengqiao.gis.GridShape;
import org.fengqiao.gis.IrregularCells;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.FastNodingValidator;
import org.locationtech.jts.noding.SegmentString;

class AreaTilesProperties {

  @Property(tries = 300, maxDiscardRatio = 50)
  void aTileOfARandomCoverageIsValidWithoutOverlapAndGap(
      @ForAll @IntRange(min = 2, max = 60) int count,
      @ForAll @IntRange(min = 1, max = 1_000_000) int seed,
      @ForAll @IntRange(min = 2, max = 18) int zoom,
      @ForAll @DoubleRange(min = 120.0, max = 120.03) double lon,
      @ForAll @DoubleRange(min = 29.55, max = 29.58) double lat) {
    List<GridShape> shapes =
        IrregularCells.make(count, new Envelope(120.0, 120.03, 29.55, 29.58), seed);
    // The maker leaves a cell out that its bending made invalid: a hole of the source.
    Assume.that(shapes.size() == count);
    AreaTiles tiles = AreaTiles.build("grids", Decoded.areas(shapes));
    Decoded tile = Decoded.of(tiles.tile(TileAddress.of(lon, lat, zoom)), "grids");
    if (tile.features().isEmpty()) {
      return;
    }
    Geometry union = tile.union();
    assertThat(tile.area()).isCloseTo(union.getArea(), offset(1e-6));
    assertThat(holes(union)).as("gaps").isEmpty();
  }

  /** Gaps: the cells fill their frame without any. */
  private static List<Polygon> holes(Geometry union) {
    List<Polygon> holes = new ArrayList<>();
    for (int k = 0; k < union.getNumGeometries(); k++) {
      Polygon part = (Polygon) union.getGeometryN(k);
      for (int h = 0; h < part.getNumInteriorRing(); h++) {
        holes.add(union.getFactory().createPolygon(part.getInteriorRingN(h)));
      }
    }
    return holes;
  }

  @Property(tries = 15)
  void whatIsSimplifiedCrossesNothing(
      @ForAll @IntRange(min = 2, max = 120) int count,
      @ForAll @IntRange(min = 1, max = 1_000_000) int seed) {
    List<GridShape> shapes =
        IrregularCells.make(count, new Envelope(120.0, 120.05, 29.55, 29.6), seed);
    Vertices vertices = new Vertices();
    RingTable outlines =
        RingTable.read(shapes.stream().map(GridShape::geometry).toList(), vertices);
    Topology topology = Seams.close(vertices, outlines, 27);
    Arcs arcs = Arcs.of(vertices, topology);
    for (int zoom = 4; zoom <= 18; zoom++) {
      List<SegmentString> lines = new ArrayList<>();
      for (int arc = 0; arc < topology.arcs(); arc++) {
        lines.add(line(arcs, arc, zoom));
      }
      assertThat(new FastNodingValidator(lines).isValid()).as("zoom %d", zoom).isTrue();
    }
  }

  private static SegmentString line(Arcs arcs, int arc, int zoom) {
    List<Coordinate> points = new ArrayList<>();
    for (int i = arcs.first(arc); i < arcs.end(arc); i++) {
      if (arcs.level(i) <= zoom) {
        points.add(new Coordinate(arcs.x(i), arcs.y(i)));
      }
    }
    return new BasicSegmentString(points.toArray(Coordinate[]::new), null);
  }
}
