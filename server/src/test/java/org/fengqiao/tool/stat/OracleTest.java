package org.fengqiao.tool.stat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.support.SharedFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every value of every areal reference set against what the command prints: analytic values within
 * 1e-9, exact tails within 1e-12 absolute and 1e-9 relative, undefined exactly where undefined.
 */
class OracleTest {
  private static final double ANALYTIC = 1e-9;

  @ParameterizedTest
  @CsvSource({
    "columbus, file, ",
    "columbus, geometry, ",
    "boston_tracts, file, ",
    "boston_tracts, geometry, ",
    "nc_sids, file, SID74 BIR74",
    "nc_sids, geometry, SID74 BIR74",
    "edge_lattice, file, hot pop",
    "edge_lattice, geometry, hot pop",
    "ny8_leukemia, file, Cases POP8",
    "ny8_leukemia, geometry, Cases POP8"
  })
  void equalsTheReference(String set, String links, String rates) throws IOException {
    Path folder = SharedFiles.need("oracle/" + set);
    Map<String, Object> output = output(folder, links, rates);
    Map<String, Object> expected =
        JsonTree.object(Files.readAllBytes(folder.resolve("expected.json")));
    assertThat(output.get("id_order")).isEqualTo(expected.get("id_order"));

    List<String> wrong = new ArrayList<>();
    Map<String, Map<String, Object>> found = JsonTree.cases(output);
    int compared = 0;
    for (Map.Entry<String, Map<String, Object>> one : JsonTree.cases(expected).entrySet()) {
      // Monte-Carlo permutations are replaced by exact tails and not claimed.
      if (!one.getKey().startsWith("perm_")) {
        compared += compare(one.getKey(), one.getValue(), found.get(one.getKey()), wrong);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(compared).isGreaterThan(3000);
    exactTails(folder, found);
  }

  private static Map<String, Object> output(Path folder, String links, String rates)
      throws IOException {
    List<String> args = new ArrayList<>(List.of(folder.toString(), "--links", links));
    if (rates != null) {
      args.addAll(List.of("--count", rates.split(" ")[0], "--pop", rates.split(" ")[1]));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(Statistics.run(args, new PrintStream(bytes, true, StandardCharsets.UTF_8))).isZero();
    return JsonTree.object(bytes.toByteArray());
  }

  private static int compare(
      String id, Map<String, Object> expected, Map<String, Object> found, List<String> wrong) {
    if (found == null) {
      wrong.add("no case " + id);
      return 0;
    }
    int compared = 0;
    for (Map.Entry<String, Object> value : expected.entrySet()) {
      List<?> wanted = list(value.getValue());
      List<?> got = list(found.get(value.getKey()));
      if (!found.containsKey(value.getKey()) || wanted.size() != got.size()) {
        wrong.add(id + " " + value.getKey() + " has another size");
        continue;
      }
      for (int i = 0; i < wanted.size(); i++) {
        if (!equal(wanted.get(i), got.get(i))) {
          wrong.add(
              id + " " + value.getKey() + "[" + i + "]: " + wanted.get(i) + " / " + got.get(i));
        }
        compared++;
      }
    }
    return compared;
  }

  private static List<?> list(Object value) {
    return value instanceof List<?> list ? list : java.util.Collections.singletonList(value);
  }

  private static boolean equal(Object wanted, Object got) {
    if (wanted instanceof Double a && got instanceof Double b) {
      return Math.abs(a - b) <= ANALYTIC * Math.max(1, Math.abs(a));
    }
    return java.util.Objects.equals(wanted, got);
  }

  private static void exactTails(Path folder, Map<String, Map<String, Object>> found)
      throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("exact_perm_")).toList()) {
        Map<String, Object> expected = JsonTree.object(Files.readAllBytes(file));
        Map<String, Object> got = found.get(file.getFileName().toString().replace(".json", ""));
        assertThat(got.get("neighbour_sum")).isEqualTo(expected.get("neighbour_sum"));
        assertThat(list(got.get("distinct_tables")).getFirst())
            .isEqualTo(expected.get("distinct_tables"));
        tails(list(expected.get("p_greater")), list(got.get("p_greater")));
        tails(list(expected.get("p_less")), list(got.get("p_less")));
      }
    }
  }

  private static void tails(List<?> expected, List<?> got) {
    assertThat(got).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      double wanted = (Double) expected.get(i);
      double error = Math.abs((Double) got.get(i) - wanted);
      assertThat(error).isLessThan(Math.min(1e-12, 1e-9 * wanted));
    }
  }
}
