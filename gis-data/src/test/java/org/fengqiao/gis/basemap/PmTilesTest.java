package org.fengqiao.gis.basemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PmTilesTest {
  @TempDir Path folder;

  private Path some() throws IOException {
    TreeMap<Long, byte[]> tiles = new TreeMap<>();
    tiles.put(HilbertId.of(12, 3337, 1777), TilesMade.zipped(TilesMade.MVT));
    tiles.put(HilbertId.of(12, 3338, 1777), TilesMade.zipped(TilesMade.MVT));
    return TilesMade.pm(
        folder.resolve("m.pmtiles"), 1, tiles, "{\"name\":{\"a\":[1]},\"attribution\":\"局\"}");
  }

  @Test
  void numbersTilesAsTheFormatSays() {
    // From the format's own reference.
    assertThat(HilbertId.of(0, 0, 0)).isEqualTo(0);
    assertThat(HilbertId.of(1, 0, 0)).isEqualTo(1);
    assertThat(HilbertId.of(1, 0, 1)).isEqualTo(2);
    assertThat(HilbertId.of(1, 1, 1)).isEqualTo(3);
    assertThat(HilbertId.of(1, 1, 0)).isEqualTo(4);
    assertThat(HilbertId.of(2, 0, 0)).isEqualTo(5);
    assertThat(HilbertId.of(12, 3423, 1763)).isEqualTo(19078479);
    Set<Long> all = new HashSet<>();
    for (int x = 0; x < 64; x++) {
      for (int y = 0; y < 64; y++) {
        all.add(HilbertId.of(6, x, y));
      }
    }
    assertThat(all).hasSize(4096).allMatch(n -> n >= 1365 && n < 5461);
  }

  @Test
  void readsThroughDirectories() throws Exception {
    try (BaseTiles tiles = TileFiles.open(some())) {
      assertThat(tiles.about().attribution()).isEqualTo("局");
      assertThat(tiles.about().vector()).isTrue();
      assertThat(tiles.about().bounds()).containsExactly(113, 22.9, 113.5, 23.2);
      assertThat(tiles.tile(12, 3337, 1777).orElseThrow().plain()).isEqualTo(TilesMade.MVT);
      assertThat(tiles.tile(12, 3338, 1777)).isPresent();
      assertThat(tiles.tile(12, 3337, 1778)).isEmpty();
      assertThat(tiles.tile(10, 834, 444)).isEmpty();
    }
  }

  @Test
  void refusesOtherVersionsAndTruncatedFiles() throws Exception {
    byte[] good = Files.readAllBytes(some());
    byte[] older = good.clone();
    older[7] = 2;
    assertThatThrownBy(() -> TileFiles.open(written(older))).isInstanceOf(UnusableTiles.class);
    for (int length : new int[] {8, 100, 127, 160, good.length - 1}) {
      assertThatThrownBy(() -> TileFiles.open(written(java.util.Arrays.copyOf(good, length))))
          .as("%d bytes", length)
          .isInstanceOfAny(UnusableTiles.class, IOException.class);
    }
  }

  @Test
  void brokenBytesAreAnErrorAndNothingElse() throws Exception {
    byte[] good = Files.readAllBytes(some());
    Random random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      byte[] bad = good.clone();
      for (int i = 0; i < 3; i++) {
        bad[8 + random.nextInt(bad.length - 8)] = (byte) random.nextInt();
      }
      try (BaseTiles tiles = TileFiles.open(written(bad))) {
        var _ = tiles.tile(12, 3337, 1777);
      } catch (UnusableTiles | IOException expected) {
        assertThat(expected).isNotNull();
      }
    }
  }

  private Path written(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("x.pmtiles"), bytes);
  }
}
