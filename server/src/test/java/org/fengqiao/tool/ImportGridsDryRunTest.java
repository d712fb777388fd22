package org.fengqiao.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.json.simple.JSONObject;
import org.json.simple.JSONValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line without a server and without a database. */
class ImportGridsDryRunTest {
  private static final String GRID =
      """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"440105001101001",
      "name":"第一网格"},"geometry":{"type":"Polygon","coordinates":[[[113.3,23.1],[113.31,23.1],
      [113.31,23.11],[113.3,23.11],[113.3,23.1]]]}}]}
      """;

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(Object... args) {
    List<String> all = new ArrayList<>(List.of("import-grids"));
    Arrays.stream(args).map(String::valueOf).forEach(all::add);
    return Tool.run(
        all,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void severalFilesAreOneObjectALine() throws Exception {
    Path good = file("good.geojson", GRID);
    Path broken = file("broken.geojson", "{\"type\":");
    assertThat(
            run(
                good,
                broken,
                folder.resolve("none.gpkg"),
                "--datum",
                "WGS84",
                "--dry-run",
                "--json"))
        .isEqualTo(1);
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(3);
    JSONObject first = (JSONObject) JSONValue.parse(lines.getFirst());
    assertThat(first.get("publishable")).isEqualTo(true);
    assertThat(first.get("file")).isEqualTo(good.toString());
    for (String line : lines.subList(1, 3)) {
      JSONObject object = (JSONObject) JSONValue.parse(line);
      assertThat(object.get("publishable")).isEqualTo(false);
      assertThat((List<?>) object.get("findings")).isNotEmpty();
    }
    assertThat(err.size()).isZero();
  }

  @Test
  void whatWouldBePublishedIsWritten() throws Exception {
    Path to = folder.resolve("out.geojson");
    assertThat(run(file("a.geojson", GRID), "--datum", "GCJ02", "--dry-run", "--out", to)).isZero();
    assertThat(Files.readString(to))
        .contains("\"440105001101001\"")
        .containsPattern("\\[113\\.\\d{9},");
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("DATUM_APPROXIMATE");
  }

  @Test
  void wrongArgumentsAreTold() throws Exception {
    Path a = file("a.geojson", GRID);
    assertThat(run(a, "--datum", "EPSG:abc", "--dry-run")).isEqualTo(2);
    assertThat(run(a, "--encoding", "klingon", "--dry-run")).isEqualTo(2);
    assertThat(run(a, "--towgs84", "1,2", "--dry-run")).isEqualTo(2);
    assertThat(run(a, a, "--out", "x", "--dry-run")).isEqualTo(2);
    assertThat(run(a, a)).isEqualTo(2);
    assertThat(run("--dry-run")).isEqualTo(2);
    assertThat(run(a, "--colour", "--dry-run")).isEqualTo(2);
  }
}
