package org.fengqiao.gis.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class PointTilesTest {
  @Test
  void marksKeepTheirTextsAndPlaces() {
    List<TilePoint> points =
        List.of(
            new TilePoint(0, 113.32, 23.08, Map.of("code", "440105001-PM", "name", "调委会")),
            new TilePoint(7, 113.3201, 23.0801, Map.of("code", "440105-PM", "name", "调委会")),
            new TilePoint(8, 120, 29, Map.of("code", "far")));
    TileAddress at = TileAddress.of(113.32, 23.08, 14);
    Decoded tile = Decoded.of(PointTiles.tile("bodies", points, at), "bodies");
    assertThat(tile.features()).extracting(Decoded.Feature::id).containsExactly(0L, 7L);
    assertThat(tile.features().get(1).attributes())
        .isEqualTo(Map.of("code", "440105-PM", "name", "调委会"));
    Coordinate first = tile.features().get(0).geometry().getCoordinate();
    Coordinate second = tile.features().get(1).geometry().getCoordinate();
    // 0.0001 of 360 degrees at zoom 14 is 18.6 units; north is up, y down.
    assertThat(second.x - first.x).isBetween(18.0, 19.0);
    assertThat(second.y - first.y).isBetween(-21.0, -20.0);
    assertThat(PointTiles.tile("bodies", points, new TileAddress(3, 0, 0))).isEmpty();
  }
}
