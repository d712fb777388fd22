package org.fengqiao.tool.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.kernel.Clock;
import org.fengqiao.prevention.EarlyWarningRun;
import org.fengqiao.support.ContextIT;
import org.fengqiao.support.DemoPlaces;
import org.junit.jupiter.api.Test;

/** Demonstration warnings come from running the engine on the demonstration items, and only so. */
class DemoWarningsIT extends ContextIT {
  private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
  private static final int ITEMS = 6_000;

  @Override
  protected void prepare(ApplicationContext unstarted) {
    unstarted.registerSingleton(Clock.class, (Clock) () -> NOW);
  }

  @Override
  protected void started() {
    DemoPlaces.load(context);
    assertThat(bean(DemoYear.class).write(DemoPlaces.DISTRICT, ITEMS, List.of())).isEqualTo(ITEMS);
  }

  @Test
  void deletedWarningsAndTasksComeBackTheSame() throws SQLException {
    run();
    List<String> warnings = warnings();
    List<String> tasks = tasks();
    assertThat(warnings).isNotEmpty();
    assertThat(tasks).isNotEmpty();
    delete();
    assertThat(warnings()).isEmpty();
    run();
    assertThat(warnings()).isEqualTo(warnings);
    assertThat(tasks()).isEqualTo(tasks);
  }

  /** As the loader of the demonstration does, over fewer days. */
  private void run() {
    LocalDate today = NOW.atZone(Clock.ZONE).toLocalDate();
    EarlyWarningRun run = bean(EarlyWarningRun.class);
    run.history(DemoPlaces.DISTRICT, today.minusDays(14), today.minusDays(1));
    var _ = run.run(DemoPlaces.DISTRICT);
  }

  private List<String> warnings() throws SQLException {
    return texts(
        "SELECT w.id || w.grid_code || w.kind || w.level || w.state || w.score || w.reasons"
            + " || w.raised_at || w.watched || l.seq || l.level || l.at || l.reasons FROM warning w"
            + " JOIN warning_level l ON l.warning_id = w.id ORDER BY w.id, l.seq");
  }

  private List<String> tasks() throws SQLException {
    return texts("SELECT id || state || due_on || proposed_at FROM prevention_task ORDER BY id");
  }

  private void delete() throws SQLException {
    try (var db = database.admin();
        var sql = db.createStatement()) {
      sql.execute(
          "DELETE FROM prevention_event; DELETE FROM prevention_task; DELETE FROM warning_event;"
              + " DELETE FROM warning_level; DELETE FROM warning");
    }
  }

  private List<String> texts(String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (var db = database.admin();
        var rows = db.createStatement().executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
