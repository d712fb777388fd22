package org.fengqiao.tool.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.tool.WrongUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A map of five units: a row of four squares and an island.
 *
 * <pre>
 *   +---+---+---+---+     +---+
 *   | a | b | c | d |     | e |
 *   +---+---+---+---+     +---+
 * </pre>
 */
class StatisticsTest {
  @TempDir Path folder;

  @Test
  void linksFromFileAndFromGeometryAgree() throws IOException {
    write("id,x\na,1\nb,2\nc,3\nd,4\ne,5\n");
    assertThat(text("--links", "file")).isEqualTo(text("--links", "geometry"));
  }

  @Test
  void whatCannotBeDoneIsToldBeforeAnythingIsWritten() throws IOException {
    write("id,x\na,1\nb,2\nc,3\nd,4\ne,5\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    for (List<String> wrong :
        List.of(
            List.of("--links", "rook"),
            List.of("--count", "x"),
            List.of("--colour", "red"),
            List.<String>of())) {
      List<String> args = new ArrayList<>(wrong);
      if (!wrong.isEmpty()) {
        args.addFirst(folder.toString());
      }
      assertThatThrownBy(() -> Statistics.run(args, print))
          .as("%s", args)
          .isInstanceOf(WrongUsage.class);
    }
    List<String> unknown = List.of(folder.toString(), "--count", "nix", "--pop", "x");
    assertThatThrownBy(() -> Statistics.run(unknown, print)).hasMessageContaining("nix");
    assertThat(out.size()).isZero();
  }

  @Test
  void islandHasNoGiButGiStar() throws IOException {
    write("id,x\na,1\nb,2\nc,3\nd,4\ne,5\n");
    assertThat(values("gi_W_x", "z").get(4)).isNull();
    assertThat(values("gistar_W_x", "z").get(4)).isInstanceOf(Double.class);
    assertThat(values("exact_perm_x", "p_greater").get(4)).isEqualTo(1.0);
  }

  @Test
  void constantValuesAreUndefinedAndNotAnError() throws IOException {
    write("id,x\na,7\nb,7\nc,7\nd,7\ne,7\n");
    assertThat(values("gistar_W_x", "z")).containsOnlyNulls();
    assertThat(values("local_moran_W_x", "z")).containsOnlyNulls();
    assertThat(cases().get("moran_global_W_x").get("I")).isNull();
    assertThat(values("exact_perm_x", "p_greater")).containsOnly(1.0);
  }

  @Test
  void fractionsAndMissingValuesHaveNoExactTails() throws IOException {
    write("id,x,y\na,1.5,1\nb,2,\nc,3,3\nd,4,4\ne,5,5\n");
    assertThat(cases()).doesNotContainKeys("exact_perm_x", "exact_perm_y");
    assertThat(values("gi_W_y", "z")).containsOnlyNulls();
  }

  @Test
  @SuppressWarnings("unchecked")
  void unitsWithoutPopulationTakeNoPartInRates() throws IOException {
    write("id,n,p\na,1,100\nb,2,0\nc,3,300\nd,0,100\ne,1,50\n");
    Map<String, Map<String, Object>> cases = cases("--count", "n", "--pop", "p");
    assertThat(cases.get("eb_global").get("b")).isEqualTo(5.0 / 550);
    assertThat((List<Object>) cases.get("eb_global").get("est")).element(1).isNull();
    assertThat((List<Object>) cases.get("eb_local_geoda").get("est")).element(0).isEqualTo(0.01);
  }

  @Test
  void unknownUnitsAreTold() throws IOException {
    write("id,x\na,1\nb,2\nc,3\nd,4\n");
    assertThatThrownBy(() -> text("--links", "file")).hasMessageContaining("unit e");
  }

  private void write(String counts) throws IOException {
    Files.writeString(folder.resolve("counts.csv"), counts);
    Files.writeString(
        folder.resolve("neighbours.csv"),
        "id,neighbour_id,rook\na,b,1\nb,a,1\nb,c,1\nc,b,1\nc,d,1\nd,c,1\n"
            + (counts.contains("\ne,") ? "" : "e,a,1\n"));
    StringBuilder features = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
    // In another order than the counts, one id given as the feature's own.
    features.append(square("d", 3)).append(',').append(square("a", 0)).append(',');
    features.append(square("c", 2)).append(',').append(square("b", 1));
    Files.writeString(folder.resolve("features.geojson"), features + "," + square("e", 9) + "]}");
  }

  private static String square(String id, int x) {
    String ring = "[[%1$d,0],[%2$d,0],[%2$d,1],[%1$d,1],[%1$d,0]]".formatted(x, x + 1);
    return "{\"type\":\"Feature\",\"properties\":{\"id\":\""
        + id
        + "\"},\"geometry\":"
        + "{\"type\":\"MultiPolygon\",\"coordinates\":[["
        + ring
        + "]]}}";
  }

  private Map<String, Map<String, Object>> cases(String... options) throws IOException {
    return JsonTree.cases(JsonTree.object(text(options).getBytes(StandardCharsets.UTF_8)));
  }

  @SuppressWarnings("unchecked")
  private List<Object> values(String id, String name) throws IOException {
    return (List<Object>) cases().get(id).get(name);
  }

  private String text(String... options) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<String> args = new java.util.ArrayList<>(List.of(folder.toString()));
    args.addAll(List.of(options));
    Statistics.run(args, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
