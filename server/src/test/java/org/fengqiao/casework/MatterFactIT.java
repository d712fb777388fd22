package org.fengqiao.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.ContextIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a matter of its own and what is none, whoever counts it. */
class MatterFactIT extends ContextIT {
  private int told;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "seal = 'NONE' | true",
        "seal = 'RESTRICTED' | true",
        "seal = 'SEALED' | false",
        "category = 'CLAIM' | true",
        "category = 'SUGGESTION' | false",
        "category = 'ACCUSATION' | false",
        "repeat_of = '440105-2026-000001' | false",
        "state = 'MERGED' | false",
        "state = 'VOID' | false",
        "state = 'WITHDRAWN' | true",
        "state = 'CLOSED' | true"
      })
  void onlyDistinctOpenDisputesCount(String how, boolean counts) throws SQLException {
    Item item = open();
    assertThat(fact(item, "counts")).isTrue();
    make(item, how);
    assertThat(fact(item, "counts")).isEqualTo(counts);
    assertThat(fact(item, "countable")).isEqualTo(counts);
  }

  @Test
  void everyChangeIsAnnouncedForWhoFollows() throws SQLException {
    Item item = open();
    assertThat(one("SELECT count(*) = 1 FROM matter_news WHERE number = '" + item.number() + "'"))
        .isTrue();
  }

  private Item open() {
    String text = "楼上空调滴水扰民,第" + ++told + "次反映此事";
    return bean(Casework.class)
        .open(List.of(Matters.noise(text)), Matters.actor(Role.GRID_WORKER, Matters.COMMUNITY))
        .getFirst()
        .orThrow();
  }

  /** Past the guards of the table: no event of today seals an item that is open. */
  private void make(Item item, String how) throws SQLException {
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement()) {
      sql.execute("SET session_replication_role = replica");
      sql.execute("UPDATE item SET " + how + " WHERE id = '" + item.id() + "'");
    }
  }

  private boolean fact(Item item, String column) throws SQLException {
    return one("SELECT " + column + " FROM matter_fact WHERE item_id = '" + item.id() + "'");
  }

  private boolean one(String query) throws SQLException {
    try (Connection app = database.app();
        Statement sql = app.createStatement();
        var row = sql.executeQuery(query)) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
