package org.fengqiao.tool.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Kind;
import org.fengqiao.law.Laws;
import org.fengqiao.law.domain.SeverityFacts;
import org.fengqiao.prevention.EarlyWarningRun;
import org.fengqiao.support.TestDatabase;
import org.fengqiao.warning.Warnings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small town of nine squares: quiet for two months, then seven reports in a week in the middle.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplayIT {
  private static final String DISTRICT = "440105";
  private static final String MIDDLE = "440105001001005";

  @TempDir static Path folder;

  private TestDatabase database;
  private Rerun rerun;
  private Series series;

  @BeforeAll
  void play() throws Exception {
    Path grids = Files.writeString(folder.resolve("grids.geojson"), grids());
    Path file = Files.writeString(folder.resolve("series.csv"), series());
    database = TestDatabase.create();
    series = Series.read(file);
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    rerun = new Rerun(database.appUrl(), DISTRICT, nowhere);
    rerun.importGrids(grids, series.rows().getFirst().at());
    rerun.play(series);
  }

  @AfterAll
  void stop() {
    rerun.close();
    database.close();
  }

  @Test
  @Order(1)
  void everyRowIsOneItemOneEventAndOneAuditRow() {
    int rows = series.rows().size();
    assertThat(rerun.accepted()).isEqualTo(rows);
    assertThat(rerun.refused()).isZero();
    assertThat(count("SELECT count(*) FROM item")).isEqualTo(rows);
    assertThat(count("SELECT count(*) FROM item_event")).isEqualTo(rows);
    assertThat(count("SELECT count(*) FROM audit_entry WHERE action LIKE 'casework.%'"))
        .isEqualTo(rows);
  }

  @Test
  @Order(1)
  void theSimulationGradesMattersAsTheDatabaseDoes() {
    Laws laws = rerun.server().getBean(Laws.class);
    for (int nearby = 0; nearby <= 20; nearby++) {
      for (Kind kind : Kind.values()) {
        SeverityFacts facts = SeverityFacts.ofReport(kind, null, 1, null, Set.of(), nearby);
        assertThat(laws.severity(DISTRICT, facts, LocalDate.of(2024, 6, 1)).level())
            .isEqualTo(Grades.of(nearby));
      }
    }
    assertThat(count("SELECT count(*) FROM item WHERE level <> 'BLUE'"))
        .isEqualTo(count("SELECT count(*) FROM item WHERE nearby >= 5"));
  }

  @Test
  @Order(2)
  void nothingIsDatedByTheMachine() {
    assertThat(
            count("SELECT count(*) FROM item_event WHERE at > '2024-12-31' OR at < '2023-12-31'"))
        .isZero();
    assertThat(count("SELECT count(*) FROM early_warning_run WHERE as_of > '2024-12-31'")).isZero();
  }

  @Test
  @Order(3)
  void theBurstIsFoundWhileItGrows() {
    List<Map<String, Object>> loud =
        findings().stream()
            .filter(w -> !List.of("BLUE", "YELLOW").contains(w.get("level")))
            .toList();
    assertThat(loud).isNotEmpty();
    assertThat(loud).allSatisfy(w -> assertThat(w.get("grid")).isEqualTo(MIDDLE));
    assertThat(loud)
        .allSatisfy(w -> {
          assertThat((int) w.get("reports")).isBetween(3, 8);
          assertThat(w.get("firstAt").toString()).startsWith("2024-03-").endsWith("+08:00");
          assertThat((List<?>) w.get("reasons")).isNotEmpty();
          assertThat((List<?>) w.get("levels")).isNotEmpty();
        });
  }

  @Test
  @Order(4)
  void theLastOfManyRunsFoundWhatAFullRecountFinds() throws SQLException {
    String scores = "SELECT kind || scores::text || levels::text FROM hotspot_score ORDER BY kind";
    List<String> followed = texts(scores);
    try (var connection = database.admin();
        var sql = connection.createStatement()) {
      // Without a current run the next one has nothing to follow.
      sql.execute("DELETE FROM hotspot_run; DELETE FROM hotspot_score");
    }
    var _ = rerun.server().getBean(EarlyWarningRun.class).run(DISTRICT);
    assertThat(texts(scores)).isEqualTo(followed).hasSize(12);
  }

  @Test
  @Order(5)
  void theFileHoldsWhatTheHelpSays() {
    assertThat(findings())
        .allSatisfy(w -> {
          assertThat(w.keySet())
              .containsExactly("grid", "kind", "level", "firstAt", "levels", "reasons", "reports");
          assertThat((List<?>) w.get("levels"))
              .allSatisfy(l ->
                  assertThat(((Map<?, ?>) l).keySet().stream().map(Object::toString))
                      .containsExactly("level", "at"));
        });
  }

  @Test
  @Order(6)
  void deletedWarningsComeBackTheSameWhenTheDaysAreRunAgain() throws SQLException {
    EarlyWarningRun run = rerun.server().getBean(EarlyWarningRun.class);
    LocalDate from = LocalDate.of(2024, 2, 20);
    LocalDate to = LocalDate.of(2024, 3, 7);
    forget();
    assertThat(run.history(DISTRICT, from, to)).hasSize(17);
    List<String> first = warnings();
    List<String> tasks = tasks();
    assertThat(first).isNotEmpty();
    assertThat(tasks).isNotEmpty();
    forget();
    assertThat(run.history(DISTRICT, from, to)).hasSize(17);
    assertThat(warnings()).isEqualTo(first);
    assertThat(tasks()).isEqualTo(tasks);
  }

  private List<Map<String, Object>> findings() {
    return new Findings(
            rerun.server().getBean(Warnings.class),
            Actor.system(DISTRICT),
            rerun.server().getBean(MatterCounts.class))
        .all();
  }

  private List<String> warnings() {
    return texts(
        "SELECT w.id || w.level || w.state || w.reasons || l.seq || l.level || l.at FROM warning w"
            + " JOIN warning_level l ON l.warning_id = w.id ORDER BY w.id, l.seq");
  }

  private List<String> tasks() {
    return texts("SELECT id || state || due_on || proposed_at FROM prevention_task ORDER BY id");
  }

  private void forget() throws SQLException {
    try (var connection = database.admin();
        var sql = connection.createStatement()) {
      sql.execute(
          "DELETE FROM prevention_event; DELETE FROM prevention_task; DELETE FROM warning_event;"
              + " DELETE FROM warning_level; DELETE FROM warning");
    }
  }

  private long count(String query) {
    return Long.parseLong(texts(query).getFirst());
  }

  private List<String> texts(String query) {
    List<String> found = new ArrayList<>();
    try (var connection = database.admin();
        var rows = connection.createStatement().executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }

  private static String grids() {
    List<String> features = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      double x = 113.2600 + 0.004 * (i % 3);
      double y = 23.0900 + 0.004 * (i / 3);
      double e = x + 0.004;
      double n = y + 0.004;
      features.add(
          """
          {"type":"Feature","properties":{"code":"44010500100100%d","name":"第0%d网格"},
           "geometry":{"type":"Polygon","coordinates":[[[%f,%f],[%f,%f],[%f,%f],[%f,%f],[%f,%f]]]}}\
          """
              .formatted(i + 1, i + 1, x, y, e, y, e, n, x, n, x, y));
    }
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  /** One report every four days going round the outer squares, then the burst. */
  private static String series() {
    StringBuilder text = new StringBuilder("id,time,title,lon,lat\n");
    for (int i = 0; i < 16; i++) {
      int square = List.of(0, 1, 2, 3, 5, 6, 7, 8).get(i % 8);
      line(text, i, LocalDate.of(2024, 1, 1).plusDays(4L * i) + " 09:30:00", square, "咨询办事流程" + i);
    }
    for (int i = 0; i < 7; i++) {
      String time = LocalDate.of(2024, 3, 1).plusDays(i) + " 1" + i + ":00:00";
      line(text, 100 + i, time, 4, "工地拖欠农民工工资，第" + i + "次反映");
    }
    return text.toString();
  }

  private static void line(StringBuilder text, int id, String time, int square, String title) {
    text.append(id).append(',').append(time).append(",\"").append(title).append("\",");
    text.append(113.2620 + 0.004 * (square % 3)).append(',');
    text.append(23.0920 + 0.004 * (square / 3)).append('\n');
  }
}
