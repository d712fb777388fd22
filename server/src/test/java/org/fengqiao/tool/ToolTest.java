package org.fengqiao.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person at a terminal reads when something is wrong: one line, and nothing on stdout. */
class ToolTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void wrongUsageIsOneLineAndTwo() {
    assertThat(run("stat", "--colour", "red")).isEqualTo(2);
    assertThat(run("audit-verify", "now")).isEqualTo(2);
    assertThat(run("import-grids", "a.geojson", "--datum", "MARS")).isEqualTo(2);
    assertThat(run("import-calendar", "soon")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(4);
    assertThat(out.size()).isZero();
  }

  @Test
  void aMissingFolderIsNoStackTrace() {
    assertThat(run("stat", "no/such/folder")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("no such file")
        .doesNotContain("\tat");
    assertThat(out.size()).isZero();
  }

  @Test
  void aDatabaseThatIsNotThereIsNoStackTrace() {
    assertThat(run("migrate", "jdbc:postgresql://127.0.0.1:1/none?user=nobody")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("migrate: the database says: ")
        .doesNotContain("\tat");
  }

  private int run(String... args) {
    return Tool.run(
        List.of(args),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }
}
