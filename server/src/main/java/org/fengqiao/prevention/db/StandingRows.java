package org.fengqiao.prevention.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.prevention.domain.ConferenceDecision;
import org.fengqiao.prevention.domain.TaskOutcome;
import org.fengqiao.prevention.domain.TaskState;

/** Decisions of conferences with what became of them, as rows. */
final class StandingRows {
  /** Takes the district; a condition follows. */
  static final String SELECT =
      """
      SELECT d.id, d.conference_id, d.ordinal, d.what, d.body, d.due_on, d.warning_id, d.place_code,
        d.kind, d.task_id, d.matter_id, d.loops, d.carried_from, c.title, c.held_on,
        c.place_code AS held_at, coalesce(b.name, d.body) AS owner, t.state, t.outcome, n.id AS next
      FROM conference_decision d
      JOIN joint_conference c ON c.district = d.district AND c.id = d.conference_id
      JOIN prevention_task t ON t.district = d.district AND t.id = d.task_id
      LEFT JOIN body b ON b.district = d.district AND b.code = d.body
      LEFT JOIN conference_decision n ON n.district = d.district AND n.carried_from = d.id
      WHERE d.district = ? AND \
      """;

  private StandingRows() {}

  static ConferenceDecision.Standing read(String district, ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return new ConferenceDecision.Standing(
        new ConferenceDecision(
            district,
            row.getObject("id", UUID.class),
            row.getObject("conference_id", UUID.class),
            row.getInt("ordinal"),
            row.getString("what"),
            row.getString("body"),
            row.getObject("due_on", LocalDate.class),
            row.getObject("warning_id", UUID.class),
            row.getString("place_code"),
            RunResult.indexOf(row.getString("kind")),
            row.getObject("task_id", UUID.class),
            row.getObject("matter_id", UUID.class),
            row.getInt("loops"),
            row.getObject("carried_from", UUID.class)),
        row.getString("title"),
        row.getObject("held_on", LocalDate.class),
        row.getString("held_at"),
        row.getString("owner"),
        TaskState.valueOf(row.getString("state")),
        outcome == null ? null : TaskOutcome.valueOf(outcome),
        row.getObject("next", UUID.class));
  }
}
