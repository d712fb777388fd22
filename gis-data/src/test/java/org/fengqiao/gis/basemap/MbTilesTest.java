package org.fengqiao.gis.basemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MbTilesTest {
  private static final List<Integer> AT = List.of(12, 3337, 1777);

  @TempDir Path folder;

  private BaseTiles made(Map<String, String> metadata, byte[] tile) throws Exception {
    return TileFiles.open(TilesMade.mb(folder.resolve("m.mbtiles"), metadata, Map.of(AT, tile)));
  }

  @Test
  void readsPicturesByTheirPlace() throws Exception {
    Map<String, String> about =
        Map.of(
            "format",
            "png",
            "bounds",
            "113.0,22.9,113.5,23.2",
            "minzoom",
            "10",
            "maxzoom",
            "12",
            "attribution",
            "<a href=\"x\">测绘院</a> &copy;");
    try (BaseTiles tiles = made(about, TilesMade.PNG)) {
      assertThat(tiles.about().attribution()).isEqualTo("测绘院 ©");
      assertThat(tiles.about().maxZoom()).isEqualTo(12);
      BaseTile tile = tiles.tile(12, 3337, 1777).orElseThrow();
      assertThat(tile.bytes()).isEqualTo(TilesMade.PNG);
      assertThat(tile.format()).isEqualTo(TileFormat.PNG);
      assertThat(tiles.tile(12, 3337, 1778)).isEmpty();
      assertThat(tiles.tile(13, 3337, 1777)).isEmpty(); // beyond its zooms
      assertThat(tiles.tile(12, 1, 1)).isEmpty(); // beyond its bounds
      assertThat(tiles.tile(12, -1, 4096)).isEmpty();
    }
  }

  @Test
  void readsZippedShapes() throws Exception {
    byte[] zipped = TilesMade.zipped(TilesMade.MVT);
    try (BaseTiles tiles = made(Map.of("format", "pbf"), zipped)) {
      BaseTile tile = tiles.tile(12, 3337, 1777).orElseThrow();
      assertThat(tile.zipped()).isTrue();
      assertThat(tile.plain()).isEqualTo(TilesMade.MVT);
      assertThat(tiles.about().vector()).isTrue();
    }
  }

  @Test
  void whatIsNoTileIsNotHandedOn() throws Exception {
    byte[] page = "<html><script>alert(1)</script>".getBytes("UTF-8");
    try (BaseTiles tiles = made(Map.of("format", "png"), page)) {
      assertThat(tiles.tile(12, 3337, 1777)).isEmpty();
    }
    assertThat(BaseTile.of(new byte[BaseTile.LARGEST + 1])).isEmpty();
    assertThat(BaseTile.of(TilesMade.zipped(new byte[64 << 20]))).isEmpty(); // a bomb
  }

  @Test
  void refusesWhatIsNone() throws Exception {
    assertThatThrownBy(() -> made(Map.of("format", "svg"), TilesMade.PNG))
        .isInstanceOf(UnusableTiles.class);
    Path other = folder.resolve("other.mbtiles");
    try (Connection made = DriverManager.getConnection("jdbc:sqlite:" + other);
        Statement does = made.createStatement()) {
      does.execute("CREATE TABLE tiles (a integer)");
    }
    assertThatThrownBy(() -> TileFiles.open(other)).isInstanceOf(UnusableTiles.class);
    Path text = Files.writeString(folder.resolve("t.mbtiles"), "hello");
    assertThatThrownBy(() -> TileFiles.open(text)).isInstanceOf(UnusableTiles.class);
    Path cut = Files.writeString(folder.resolve("c.mbtiles"), "SQLite format 3\0aaaa");
    assertThatThrownBy(() -> TileFiles.open(cut)).isInstanceOf(UnusableTiles.class);
  }
}
