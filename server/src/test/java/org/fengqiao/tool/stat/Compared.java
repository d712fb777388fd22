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
import java.util.Set;

/** What the command prints, held against a reference file member by member. */
final class Compared {
  private static final double ANALYTIC = 1e-9;

  /** Words about where a figure comes from, and figures that hang on chance. */
  private static final Set<String> PASSED_OVER =
      Set.of(
          "dataset",
          "source",
          "software",
          "licence",
          "method",
          "implementation",
          "agreement",
          "satscan",
          "edge",
          "why",
          "rounding",
          "secondary_rule",
          "sfdep_class",
          "p_mc",
          "mc",
          "z");

  private final List<String> wrong = new ArrayList<>();
  private int numbers;

  private Compared() {}

  static Map<String, Object> run(Path folder, String... flags) throws IOException {
    List<String> args = new ArrayList<>(List.of(folder.toString()));
    args.addAll(List.of(flags));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(Statistics.run(args, new PrintStream(bytes, true, StandardCharsets.UTF_8))).isZero();
    assertThat(bytes.toString(StandardCharsets.UTF_8)).doesNotContain("NaN", "Infinity");
    return JsonTree.object(bytes.toByteArray());
  }

  static Map<String, Object> reference(Path file) throws IOException {
    return JsonTree.object(Files.readAllBytes(file));
  }

  /** Everything of the reference is there, within 1e-9. */
  static void equal(Object reference, Object printed, int atLeast) {
    Compared compared = new Compared();
    compared.member("", reference, printed);
    assertThat(compared.wrong).isEmpty();
    assertThat(compared.numbers).isGreaterThanOrEqualTo(atLeast);
  }

  private void member(String path, Object wanted, Object got) {
    if (wanted instanceof Map<?, ?> map && got instanceof Map<?, ?> found) {
      map.forEach((name, value) -> {
        // In a series z is what goes in; in a test it is what comes out.
        boolean input = name.equals("z") && value instanceof List;
        if (!found.containsKey(name) && !PASSED_OVER.contains(name)) {
          wrong.add(path + "/" + name + " is not there");
        } else if (!input && (name.equals("z") || !PASSED_OVER.contains(name))) {
          member(path + "/" + name, value, found.get(name));
        }
      });
    } else if (wanted instanceof List<?> list && got instanceof List<?> found) {
      if (list.size() != found.size()) {
        wrong.add(path + " has " + found.size() + " elements instead of " + list.size());
        return;
      }
      for (int i = 0; i < list.size(); i++) {
        member(path + "/" + i, list.get(i), found.get(i));
      }
    } else if (wanted instanceof Double a && got instanceof Double b) {
      numbers++;
      if (!(Math.abs(a - b) <= ANALYTIC * Math.max(1, Math.abs(a)))) {
        wrong.add(path + ": " + a + " / " + b);
      }
    } else if (!java.util.Objects.equals(wanted, got)) {
      wrong.add(path + ": " + wanted + " / " + got);
    }
  }
}
