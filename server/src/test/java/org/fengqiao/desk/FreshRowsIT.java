package org.fengqiao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.ServerIT;
import org.fengqiao.support.TestAccounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rows of lists are kept in memory, yet no reader ever sees one that is not so any more. */
class FreshRowsIT extends ServerIT {
  private GridCell cell;
  private String worker;
  private String dispatcher;
  private String leader;

  @BeforeAll
  void people() {
    cell = DemoPlaces.load(context).current(DemoPlaces.DISTRICT).cells().getFirst();
    TestAccounts accounts = new TestAccounts(context, DemoPlaces.DISTRICT);
    worker = accounts.token(Role.GRID_WORKER, cell.community());
    dispatcher = accounts.token(Role.STREET_DISPATCHER, cell.street());
    leader = accounts.token(Role.LEADER, DemoPlaces.DISTRICT);
  }

  @Test
  void whatAnotherProcessChangesIsSeenAtOnce() throws Exception {
    String number = report();
    assertThat(row(number, dispatcher)).contains("\"summary\":\"拖欠工资\"");
    String due = "\"dueDate\":\"2031-03-04\"";
    assertThat(row(number, dispatcher)).doesNotContain(due);
    change("due_on = DATE '2031-03-04', legal_due_on = DATE '2031-03-05'", number);
    assertThat(row(number, dispatcher)).contains(due).contains("\"summary\":\"拖欠工资\"");
    change("summary = '已经改写'", number);
    assertThat(row(number, dispatcher)).contains("\"summary\":\"已经改写\"").contains(due);
    change("seal = 'SEALED'", number);
    assertThat(row(number, dispatcher)).isEmpty();
  }

  @Test
  void aRowThatIsTakenBackIsNotKept() throws Exception {
    String number = report();
    String before = row(number, dispatcher);
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement()) {
      admin.setAutoCommit(false);
      sql.execute("SET LOCAL session_replication_role = replica");
      sql.execute("UPDATE item SET summary = '还没有提交' WHERE number = '" + number + "'");
      assertThat(row(number, dispatcher)).isEqualTo(before);
      admin.rollback();
    }
    assertThat(row(number, dispatcher)).isEqualTo(before);
  }

  @Test
  void oneKeptRowAnswersEveryReaderByHisRights() throws Exception {
    String number = report();
    for (int turn = 0; turn < 2; turn++) {
      assertThat(row(number, dispatcher)).contains("\"accept\"");
      assertThat(row(number, leader)).contains("\"summary\":\"拖欠工资\"").doesNotContain("\"accept\"");
    }
  }

  private void change(String set, String number) throws Exception {
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement()) {
      sql.execute("SET session_replication_role = replica");
      sql.execute("UPDATE item SET " + set + " WHERE number = '" + number + "'");
    }
  }

  /** The row of the item in the list of everything open; empty when it is not in it. */
  private String row(String number, String who) throws Exception {
    String body = get("/api/items?view=open&limit=200", who).body();
    Matcher row = Pattern.compile("\\{\"number\":\"" + number + "\".*?\"demo\":").matcher(body);
    return row.find() ? row.group() : "";
  }

  private String report() throws Exception {
    String body =
        """
        {"id":"%s","kind":"LABOR","lon":%s,"lat":%s,"datum":"WGS84","accuracyM":1,
        "occurredAt":"2026-01-05T09:30:00+08:00","text":"拖欠工资","peopleInvolved":4}
        """;
    String answer =
        post("/api/reports", worker, body.formatted(UUID.randomUUID(), cell.lon(), cell.lat()))
            .body();
    Matcher number = Pattern.compile("\"number\":\"([^\"]+)\"").matcher(answer);
    assertThat(number.find()).as(answer).isTrue();
    return number.group(1);
  }
}
