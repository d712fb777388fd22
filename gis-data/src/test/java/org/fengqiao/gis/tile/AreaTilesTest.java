package org.fengqiao.gis.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fengqiao.gis.GridShape;
import org.fengqiao.gis.IrregularCells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class AreaTilesTest {
  private static final Envelope BOX = new Envelope(120.0, 120.06, 29.55, 29.6);
  private static final List<GridShape> SHAPES = IrregularCells.make(150, BOX, 11);
  private static final AreaTiles CELLS = AreaTiles.build("grids", Decoded.areas(SHAPES));
  private static final int MOST_TILES = 60;

  @Test
  void aTileSaysWhatItsAreasAre() {
    TileArea area =
        new TileArea(
            "440105001001001",
            "第一网格",
            "440105001001",
            "440105001",
            wkt("POLYGON((113.32 23.08,113.33 23.08,113.33 23.09,113.32 23.09,113.32 23.08))"));
    AreaTiles tiles = AreaTiles.build("grids", List.of(area, area));
    Decoded tile = Decoded.of(tiles.tile(TileAddress.of(113.325, 23.085, 12)), "grids");
    assertThat(tile.features()).extracting(Decoded.Feature::id).containsExactly(0L, 1L);
    assertThat(tile.features().getFirst().attributes())
        .isEqualTo(
            Map.of(
                "code", "440105001001001",
                "name", "第一网格",
                "community", "440105001001",
                "street", "440105001"));
    // 0.01 of 360 degrees at zoom 12 is 0.01 / 360 * 2^24 units.
    assertThat(tile.features().getFirst().geometry().getEnvelopeInternal().getWidth())
        .isCloseTo(466, offset(1.0));
  }

  @Test
  void whereNothingIsThereIsNoTile() {
    assertThat(CELLS.tile(TileAddress.of(100, 20, 12))).isEmpty();
    assertThat(CELLS.tile(new TileAddress(0, 0, 0))).isNotEmpty();
    assertThat(AreaTiles.build("grids", List.of()).tile(new TileAddress(0, 0, 0))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18})
  void neighboursShareEveryVertexAndNothingIsBetweenThem(int zoom) {
    assertThat(SHAPES).hasSize(150);
    int seen = 0;
    for (TileAddress at : tiles(zoom)) {
      Decoded tile = Decoded.of(CELLS.tile(at), "grids");
      if (tile.features().isEmpty()) {
        continue;
      }
      seen += tile.features().size();
      wellFormed(tile);
      Geometry union = tile.union();
      assertThat(tile.area()).as("overlap in %s", at).isCloseTo(union.getArea(), offset(1.0));
      Geometry outside = union.getBoundary();
      for (Decoded.Segment s : tile.lone()) {
        Coordinate middle = new Coordinate((s.x1() + s.x2()) / 2.0, (s.y1() + s.y2()) / 2.0);
        assertThat(outside.distance(union.getFactory().createPoint(middle)))
            .as("%s of %s", s, at)
            .isLessThan(1e-6);
      }
      for (int k = 0; k < union.getNumGeometries(); k++) {
        assertThat(((Polygon) union.getGeometryN(k)).getNumInteriorRing()).as("gaps").isZero();
      }
    }
    assertThat(seen).isPositive();
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 14, 16, 18})
  void aBorderOfTilesIsNoBorderOfVertices(int zoom) {
    TileAddress from = TileAddress.of(120.028, 29.577, zoom);
    int seen = 0;
    for (int step = 0; step < 80; step++) {
      TileAddress here = new TileAddress(zoom, from.x() + step % 10, from.y() + step / 10);
      TileAddress east = new TileAddress(zoom, here.x() + 1, here.y());
      TileAddress south = new TileAddress(zoom, here.x(), here.y() + 1);
      TreeSet<String> right = strip(here, 4096, 0, true);
      TreeSet<String> bottom = strip(here, 0, 4096, false);
      assertThat(right).isEqualTo(strip(east, 0, 0, true));
      assertThat(bottom).isEqualTo(strip(south, 0, 0, false));
      seen += right.size() + bottom.size();
    }
    assertThat(seen).isPositive();
  }

  /** Vertices in the strip that two tiles share, cut ones left out, from its upper left end. */
  private static TreeSet<String> strip(TileAddress at, int fromX, int fromY, boolean upright) {
    Decoded tile = Decoded.of(CELLS.tile(at), "grids");
    return tile.polygons().stream()
        .flatMap(p -> Arrays.stream(p.getCoordinates()))
        .map(c -> new Coordinate(c.x - fromX, c.y - fromY))
        .filter(c ->
            upright
                ? Math.abs(c.x) < 63 && c.y > -63 && c.y < 4159
                : Math.abs(c.y) < 63 && c.x > -63 && c.x < 4159)
        .map(c -> (long) c.x + " " + (long) c.y)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void anAreaWithoutSizeIsLeftOutAndLeavesNoGap() {
    // Three metres wide: nothing at zoom 8, where a unit is 38 m.
    List<TileArea> areas =
        Decoded.areas(
            List.of(
                new GridShape("a", wkt("POLYGON((113 23,113.1 23,113.1 23.1,113 23.1,113 23))")),
                new GridShape(
                    "b",
                    wkt("POLYGON((113.1 23,113.10003 23,113.10003 23.1,113.1 23.1,113.1 23))")),
                new GridShape(
                    "c",
                    wkt(
                        "POLYGON((113.10003 23,113.2 23,113.2 23.1,113.10003 23.1,113.10003"
                            + " 23))"))));
    AreaTiles tiles = AreaTiles.build("grids", areas);
    Decoded coarse = Decoded.of(tiles.tile(TileAddress.of(113.1, 23.05, 8)), "grids");
    assertThat(coarse.features()).extracting(Decoded.Feature::id).containsExactly(0L, 2L);
    assertThat(coarse.union().getNumGeometries()).isEqualTo(1);
    assertThat(coarse.union().getArea()).isCloseTo(coarse.area(), offset(1e-6));
    Decoded fine = Decoded.of(tiles.tile(TileAddress.of(113.1, 23.05, 16)), "grids");
    assertThat(fine.features()).hasSize(3);
  }

  @Test
  void aHoleAndAnIslandAreCutAtTheTile() {
    List<TileArea> areas =
        Decoded.areas(
            List.of(
                new GridShape(
                    "a",
                    wkt(
                        "POLYGON((113 23,113.4 23,113.4 23.4,113 23.4,113 23),"
                            + "(113.1 23.1,113.1 23.3,113.3 23.3,113.3 23.1,113.1 23.1))")),
                new GridShape(
                    "b",
                    wkt("POLYGON((113.1 23.1,113.3 23.1,113.3 23.3,113.1 23.3,113.1 23.1))"))));
    AreaTiles tiles = AreaTiles.build("grids", areas);
    for (int zoom = 4; zoom <= 16; zoom++) {
      for (double lon : new double[] {113.02, 113.1, 113.2, 113.3}) {
        Decoded tile = Decoded.of(tiles.tile(TileAddress.of(lon, 23.1, zoom)), "grids");
        wellFormed(tile);
        assertThat(tile.union().getArea()).isCloseTo(tile.area(), offset(1e-6));
      }
    }
    Decoded middle = Decoded.of(tiles.tile(TileAddress.of(113.2, 23.2, 16)), "grids");
    assertThat(middle.features()).extracting(Decoded.Feature::id).containsExactly(1L);
    assertThat(middle.area()).isEqualTo(4224.0 * 4224);
  }

  @Test
  void outlinesRoundedOneByOneStillFit() {
    // The right one has a vertex more on the common side, and both are a few centimetres off.
    List<TileArea> areas =
        Decoded.areas(
            List.of(
                new GridShape(
                    "a",
                    wkt(
                        "POLYGON((113.001 23.001,113.0020001 23.001,113.0020004 23.003,"
                            + "113.001 23.003,113.001 23.001))")),
                new GridShape(
                    "b",
                    wkt(
                        "POLYGON((113.0019998 23.0010002,113.003 23.001,113.003 23.003,"
                            + "113.002 23.0029999,113.0020012 23.002,113.0019998 23.0010002))"))));
    AreaTiles tiles = AreaTiles.build("grids", areas);
    for (TileAddress at : List.of(TileAddress.of(113.002, 23.002, 16), new TileAddress(0, 0, 0))) {
      Decoded tile = Decoded.of(tiles.tile(at), "grids");
      assertThat(tile.lone().size()).isIn(0, 6);
      if (!tile.features().isEmpty()) {
        assertThat(tile.union().getArea()).isCloseTo(tile.area(), offset(1e-6));
        assertThat(tile.union().getNumGeometries()).isEqualTo(1);
      }
    }
  }

  @Test
  void memoryIsTold() {
    long vertices = SHAPES.stream().mapToLong(s -> s.geometry().getNumPoints()).sum();
    assertThat(CELLS.bytes()).isBetween(4 * vertices, 16 * vertices);
  }

  /** Every ring has a size, its orientation is right, and it stays in the frame. */
  private static void wellFormed(Decoded tile) {
    for (Polygon polygon : tile.polygons()) {
      assertThat(polygon.getArea()).isPositive();
      Envelope box = polygon.getEnvelopeInternal();
      assertThat(new Envelope(-64, 4160, -64, 4160).covers(box)).isTrue();
    }
  }

  private static List<TileAddress> tiles(int zoom) {
    TileAddress first = TileAddress.of(BOX.getMinX(), BOX.getMaxY(), zoom);
    TileAddress last = TileAddress.of(BOX.getMaxX(), BOX.getMinY(), zoom);
    int columns = last.x() - first.x() + 1;
    int rows = last.y() - first.y() + 1;
    int step = Math.max(1, columns * rows / MOST_TILES);
    return java.util.stream.IntStream.range(0, columns * rows)
        .filter(i -> i % step == 0)
        .mapToObj(i -> new TileAddress(zoom, first.x() + i % columns, first.y() + i / columns))
        .toList();
  }

  private static Geometry wkt(String text) {
    try {
      return new WKTReader(new GeometryFactory()).read(text);
    } catch (ParseException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
