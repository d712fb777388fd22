package org.fengqiao.gis.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.gis.crs.SourceCrs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far a file is, and giving it up. */
class LoadWatchTest {
  private static final int GRIDS = 600;

  @TempDir Path folder;

  private LoadedGrids load(LoadWatch watch) throws Exception {
    String features =
        IntStream.range(0, GRIDS).mapToObj(LoadWatchTest::square).collect(Collectors.joining(","));
    Path file = folder.resolve("grids.geojson");
    Files.writeString(file, "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}");
    LoadOptions options = LoadOptions.DEFAULT.datum(SourceCrs.given("CGCS2000")).watch(watch);
    return FileLoader.load(file, "grids.geojson", options);
  }

  private static String square(int k) {
    double w = 113 + k * 0.004;
    double e = 113 + (k + 1) * 0.004;
    return """
    {"type":"Feature","properties":{"code":"999903001001%03d"},"geometry":{"type":"Polygon",\
    "coordinates":[[[%.3f,23.0],[%.3f,23.0],[%.3f,23.004],[%.3f,23.004],[%.3f,23.0]]]}}\
    """
        .formatted(k, w, e, e, w, w);
  }

  @Test
  void stepsAreToldInOrder() throws Exception {
    List<String> told = new ArrayList<>();
    load((step, features) -> told.add(step + " " + features));
    assertThat(told)
        .containsExactly("READING 0", "READING 256", "READING 512", "PLACING 600", "CHECKING 600");
  }

  @Test
  void whatTheWatchThrowsEndsTheLoading() {
    List<Integer> told = new ArrayList<>();
    assertThatThrownBy(() ->
            load((step, features) -> {
              told.add(features);
              if (features >= 256) {
                throw new IllegalStateException("enough");
              }
            }))
        .hasMessage("enough");
    assertThat(told).containsExactly(0, 256);
  }
}
