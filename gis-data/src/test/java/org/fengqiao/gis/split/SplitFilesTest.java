package org.fengqiao.gis.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.MadeGrid;
import org.fengqiao.gis.crs.SourceCrs;
import org.fengqiao.gis.load.FileLoader;
import org.fengqiao.gis.load.LoadOptions;
import org.fengqiao.gis.load.LoadedArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitFilesTest {
  @TempDir private Path folder;

  private static final String COMMUNITIES =
      """
      {"type":"FeatureCollection","features":[{"type":"Feature",
       "properties":{"code":"440105001001","name":"下渡\\"社区","households":1200},
       "geometry":{"type":"Polygon","coordinates":
        [[[113.3,23.1],[113.31,23.1],[113.31,23.11],[113.3,23.11],[113.3,23.1]]]}}]}
      """;
  private static final String LINES =
      """
      {"type":"FeatureCollection","features":[
       {"type":"Feature","properties":{"highway":"primary"},
        "geometry":{"type":"LineString","coordinates":[[113.305,23.09],[113.305,23.12]]}},
       {"type":"Feature","properties":null,
        "geometry":{"type":"MultiLineString","coordinates":
         [[[113.29,23.105],[113.32,23.105]],[[113.29,23.2],[113.3,23.2]]]}}]}
      """;

  @Test
  void whatIsWrittenIsReadAgainAndIsTheSameEveryTime() throws IOException {
    String first = made();
    assertThat(made()).isEqualTo(first);
    LoadOptions options = LoadOptions.DEFAULT.datum(SourceCrs.given("CGCS2000"));
    List<LoadedArea> areas = FileLoader.load(written(first), "made", options).areas();
    assertThat(areas).hasSize(4);
    assertThat(areas.getFirst().code()).isEqualTo("440105001001001");
    assertThat(areas.getFirst().name()).isEqualTo("下渡\"社区第01网格");
    assertThat(areas.stream().mapToInt(a -> Objects.requireNonNull(a.households())).sum())
        .isBetween(1198, 1202);
  }

  @Test
  void buildingsAreGivenToTheirCommunity() throws IOException {
    List<SplitCommunity> read =
        SplitFiles.communities(
            written(COMMUNITIES),
            "lon,lat,households\n113.301,23.101,12\n113.4,23.1,5\n",
            Datum.CGCS2000);
    assertThat(read.getFirst().buildings())
        .containsExactly(new SplitCommunity.Building(113.301, 23.101, 12));
  }

  @Test
  void mainLinesAreKnown() {
    assertThat(SplitFiles.lines(bytes(LINES), Datum.CGCS2000))
        .extracting(SplitLine::main)
        .containsExactly(true, false, false);
  }

  @Test
  void whatIsMissingIsSaid() throws IOException {
    Path silent = written(COMMUNITIES.replace("\"households\":1200", "\"a\":1"));
    assertThatThrownBy(() -> SplitFiles.communities(silent, "", Datum.WGS84))
        .hasMessageContaining("440105001001")
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SplitFiles.lines(bytes("[]"), Datum.WGS84))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SplitFiles.lines(bytes(COMMUNITIES), Datum.WGS84))
        .hasMessageContaining("Polygon");
  }

  private Path written(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "areas", ".geojson"), text);
  }

  private String made() throws IOException {
    List<MadeGrid> grids =
        CommunitySplit.split(
            SplitFiles.communities(written(COMMUNITIES), "", Datum.CGCS2000),
            SplitFiles.lines(bytes(LINES), Datum.CGCS2000),
            SplitSettings.usual());
    StringBuilder out = new StringBuilder();
    MadeGridsGeoJson.write(grids, out);
    return out.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
