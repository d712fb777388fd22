package org.fengqiao.prevention.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Role;
import org.fengqiao.prevention.domain.effect.Arm;
import org.fengqiao.prevention.domain.effect.Assignment;
import org.fengqiao.prevention.domain.effect.Design;
import org.fengqiao.prevention.domain.effect.Evaluation;
import org.fengqiao.prevention.domain.effect.Evaluation.Sums;
import org.fengqiao.prevention.domain.effect.Plan;
import org.fengqiao.prevention.domain.effect.RateRatio;
import org.fengqiao.prevention.domain.effect.Setting;
import org.fengqiao.prevention.domain.effect.Start;
import org.fengqiao.prevention.domain.effect.Trial;
import org.jspecify.annotations.Nullable;

/** Rows of trials to values. */
final class TrialRows {
  private TrialRows() {}

  static Plan plan(ResultSet row) throws SQLException {
    return new Plan(
        row.getString("district"),
        row.getString("version"),
        row.getInt("window_days"),
        row.getInt("later_days"),
        row.getInt("trigger_days"),
        row.getInt("past_days"),
        row.getInt("settle_days"),
        row.getInt("arm_target"),
        row.getInt("block_size"),
        new Design(row.getDouble("alpha"), row.getInt("sides"), row.getDouble("power")),
        row.getDouble("assumed_matters"),
        row.getDouble("assumed_dispersion"),
        row.getDouble("effort_elasticity"),
        Arrays.stream(texts(row, "levels")).map(Level::valueOf).collect(Collectors.toSet()),
        kinds(row, "barred_kinds"));
  }

  static Setting setting(ResultSet row) throws SQLException {
    return new Setting(
        row.getString("district"),
        row.getInt("seq"),
        row.getObject("change_id", UUID.class),
        row.getObject("valid_from", LocalDate.class),
        kinds(row, "kinds"),
        row.getString("reason"),
        at(row, "settled_at"),
        row.getBoolean("demo"));
  }

  static Trial trial(ResultSet row) throws SQLException {
    return new Trial(
        row.getString("district"),
        row.getObject("id", UUID.class),
        RunResult.indexOf(row.getString("kind")),
        row.getString("playbook_of"),
        row.getString("playbook"),
        row.getString("plan_of"),
        row.getString("plan"),
        row.getString("plan_digest"),
        row.getInt("setting"),
        row.getString("seed"),
        at(row, "opened_at"),
        row.getBoolean("demo"));
  }

  static Assignment assignment(ResultSet row) throws SQLException {
    return new Assignment(
        row.getString("district"),
        row.getObject("trial_id", UUID.class),
        row.getObject("warning_id", UUID.class),
        row.getString("grid_code"),
        row.getString("stratum"),
        row.getInt("place"),
        row.getInt("block"),
        Arm.valueOf(row.getString("arm")),
        Level.valueOf(row.getString("level")),
        number(row, "expected"),
        at(row, "assigned_at"),
        row.getObject("assigned_on", LocalDate.class),
        row.getObject("start_on", LocalDate.class),
        row.getBoolean("demo"));
  }

  static Start start(ResultSet row) throws SQLException {
    return new Start(
        row.getString("district"),
        row.getObject("trial_id", UUID.class),
        row.getObject("warning_id", UUID.class),
        row.getObject("event_key", UUID.class),
        Start.Cause.valueOf(row.getString("cause")),
        at(row, "at"),
        Role.valueOf(row.getString("role")),
        row.getString("reason"));
  }

  static Evaluation evaluation(ResultSet row) throws SQLException {
    Double estimate = number(row, "estimate");
    double p = row.getDouble("p_value");
    return new Evaluation(
        row.getString("district"),
        row.getObject("trial_id", UUID.class),
        at(row, "evaluated_at"),
        new Sums(row.getInt("now_tasks"), row.getInt("now_matters"), row.getInt("now_found")),
        new Sums(row.getInt("later_tasks"), row.getInt("later_matters"), row.getInt("later_found")),
        row.getInt("now_declined"),
        row.getInt("later_early"),
        number(row, "detectable"),
        number(row, "dispersion"),
        new RateRatio(
            estimate == null ? Double.NaN : estimate,
            row.getDouble("low"),
            row.getDouble("high"),
            p,
            row.getDouble("confidence"),
            row.getInt("draws")),
        row.getBoolean("demo"));
  }

  private static @Nullable Double number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }

  private static Set<Integer> kinds(ResultSet row, String column) throws SQLException {
    return Arrays.stream(texts(row, column)).map(RunResult::indexOf).collect(Collectors.toSet());
  }

  private static String[] texts(ResultSet row, String column) throws SQLException {
    return (String[]) row.getArray(column).getArray();
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
