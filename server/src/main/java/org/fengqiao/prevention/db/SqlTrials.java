package org.fengqiao.prevention.db;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;
import org.fengqiao.prevention.domain.effect.Assignment;
import org.fengqiao.prevention.domain.effect.Evaluation;
import org.fengqiao.prevention.domain.effect.Plan;
import org.fengqiao.prevention.domain.effect.RateRatio;
import org.fengqiao.prevention.domain.effect.Setting;
import org.fengqiao.prevention.domain.effect.Start;
import org.fengqiao.prevention.domain.effect.Trial;
import org.fengqiao.prevention.domain.effect.TrialStore;

/** Trials in PostgreSQL. Everything is appended; nothing is changed or deleted. */
@Singleton
final class SqlTrials implements TrialStore {
  private static final String PLAN =
      "SELECT district, version, window_days, later_days, trigger_days, past_days, settle_days,"
          + " arm_target, block_size, alpha, sides, power, assumed_matters, assumed_dispersion,"
          + " effort_elasticity, levels, barred_kinds FROM effect_plan WHERE ";

  private static final String SETTING =
      "SELECT district, seq, change_id, valid_from, kinds, reason, settled_at, demo"
          + " FROM effect_setting WHERE district = ?";

  private static final String TRIAL =
      "SELECT district, id, kind, playbook_of, playbook, plan_of, plan, plan_digest, setting, seed,"
          + " opened_at, demo FROM effect_trial WHERE district = ?"
          + " ORDER BY opened_at DESC, id DESC LIMIT 1000";

  private static final String ASSIGNMENT =
      "SELECT a.district, a.trial_id, a.warning_id, a.grid_code, a.stratum, a.place, a.block,"
          + " a.arm, a.level, a.expected, a.assigned_at, a.assigned_on, a.start_on, a.demo"
          + " FROM effect_assignment a WHERE a.district = ?";

  private static final String START =
      "SELECT district, trial_id, warning_id, event_key, cause, at, role, reason"
          + " FROM effect_start WHERE district = ? AND ";

  private static final String UNTOUCHED =
      """
      SELECT a.warning_id FROM effect_assignment a
      WHERE a.district = ? AND a.trial_id = ? AND a.arm = 'NOW' AND NOT EXISTS (
        SELECT FROM prevention_task t
        JOIN prevention_event e ON e.district = t.district AND e.task_id = t.id
        WHERE t.district = a.district AND t.warning_id = a.warning_id AND e.event = 'ACCEPT'
          AND (e.at AT TIME ZONE 'Asia/Shanghai')::date <= a.assigned_on + ?)\
      """;

  private static final String EVALUATION =
      "SELECT district, trial_id, evaluated_at, now_tasks, later_tasks, now_matters,"
          + " later_matters, now_found, later_found, now_declined, later_early, detectable,"
          + " dispersion, estimate, low, high, p_value, confidence, draws, demo"
          + " FROM effect_evaluation WHERE district = ? ORDER BY evaluated_at DESC LIMIT 1000";

  private static final String EVALUATED =
      "INSERT INTO effect_evaluation (district, trial_id, evaluated_at, now_tasks, later_tasks,"
          + " now_matters, later_matters, now_found, later_found, now_declined, later_early,"
          + " detectable, dispersion, estimate, low, high, p_value, confidence, draws, result,"
          + " demo) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Sql sql;
  private final WriteBuffer buffer;

  SqlTrials(Sql sql, WriteBuffer buffer) {
    this.sql = sql;
    this.buffer = buffer;
  }

  @Override
  public Plan plan(String district, LocalDate day) {
    return sql.find(
            PLAN
                + "district IN (?, '000000') AND valid_from <= ?"
                + " ORDER BY district DESC, valid_from DESC, version DESC LIMIT 1",
            TrialRows::plan,
            district,
            day)
        .orElseThrow();
  }

  @Override
  public Optional<Plan> planNamed(String of, String version) {
    return sql.find(PLAN + "district = ? AND version = ?", TrialRows::plan, of, version);
  }

  @Override
  public Optional<Setting> setting(String district, LocalDate day) {
    return sql.find(
        SETTING + " AND valid_from <= ? ORDER BY seq DESC LIMIT 1",
        TrialRows::setting,
        district,
        day);
  }

  @Override
  public List<Setting> settings(String district) {
    return sql.list(SETTING + " ORDER BY seq DESC LIMIT 100", TrialRows::setting, district);
  }

  @Override
  public void add(Setting s) {
    int _ =
        sql.update(
            "INSERT INTO effect_setting (district, seq, change_id, valid_from, kinds, reason,"
                + " settled_at, demo) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            s.district(),
            s.seq(),
            s.change(),
            s.from(),
            s.kinds().stream().sorted().map(RunResult::nameOf).toArray(String[]::new),
            s.reason(),
            s.settledAt(),
            s.demo());
  }

  @Override
  public List<Trial> trials(String district) {
    return sql.list(TRIAL, TrialRows::trial, district);
  }

  @Override
  public void open(Trial t) {
    int _ =
        sql.update(
            "INSERT INTO effect_trial (district, id, kind, playbook_of, playbook, plan_of, plan,"
                + " plan_digest, setting, seed, seed_commitment, opened_at, demo)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            t.district(),
            t.id(),
            RunResult.nameOf(t.kind()),
            t.playbookOf(),
            t.playbook(),
            t.planOf(),
            t.plan(),
            t.digest(),
            t.setting(),
            t.seed(),
            t.commitment(),
            t.openedAt(),
            t.demo());
  }

  @Override
  public List<Assignment> assignments(String district, UUID trial) {
    return sql.list(
        ASSIGNMENT + " AND a.trial_id = ? ORDER BY a.stratum, a.place LIMIT 10000",
        TrialRows::assignment,
        district,
        trial);
  }

  @Override
  public List<Assignment> assigned(String district, Collection<UUID> warnings) {
    return sql.list(
        ASSIGNMENT + " AND a.warning_id = ANY (?)",
        TrialRows::assignment,
        district,
        warnings.toArray(UUID[]::new));
  }

  @Override
  public List<Assignment> waiting(String district) {
    // What this run decided about warnings must be seen by those who ask for them next.
    buffer.flush();
    return sql.list(
        ASSIGNMENT
            + " AND a.arm = 'LATER' AND NOT EXISTS (SELECT FROM effect_start s"
            + " WHERE s.district = a.district AND s.trial_id = a.trial_id"
            + " AND s.warning_id = a.warning_id)"
            + " ORDER BY a.start_on, a.warning_id LIMIT 10000",
        TrialRows::assignment,
        district);
  }

  @Override
  public void assign(Assignment a) {
    int _ =
        sql.update(
            "INSERT INTO effect_assignment (district, trial_id, warning_id, grid_code, stratum,"
                + " place, block, arm, level, expected, assigned_at, assigned_on, start_on, demo)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            a.district(),
            a.trial(),
            a.warning(),
            a.grid(),
            a.stratum(),
            a.place(),
            a.block(),
            a.arm(),
            a.level(),
            a.expected(),
            a.at(),
            a.on(),
            a.startOn(),
            a.demo());
  }

  @Override
  public boolean start(Start s) {
    return sql.update(
            "INSERT INTO effect_start (district, trial_id, warning_id, event_key, cause, at, role,"
                + " reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            s.district(),
            s.trial(),
            s.warning(),
            s.key(),
            s.cause(),
            s.at(),
            s.role(),
            s.reason())
        > 0;
  }

  @Override
  public Optional<Start> startByKey(String district, UUID key) {
    return sql.find(START + "event_key = ?", TrialRows::start, district, key);
  }

  @Override
  public List<Start> starts(String district, UUID trial) {
    return sql.list(START + "trial_id = ? LIMIT 10000", TrialRows::start, district, trial);
  }

  @Override
  public Set<UUID> untouched(String district, UUID trial, int windowDays) {
    buffer.flush();
    return Set.copyOf(
        sql.list(UNTOUCHED, row -> row.getObject(1, UUID.class), district, trial, windowDays));
  }

  @Override
  public List<Evaluation> evaluations(String district) {
    return sql.list(EVALUATION, TrialRows::evaluation, district);
  }

  @Override
  public void evaluated(Evaluation e) {
    RateRatio r = e.ratio();
    int _ =
        sql.update(
            EVALUATED,
            e.district(),
            e.trial(),
            e.at(),
            e.now().tasks(),
            e.later().tasks(),
            e.now().matters(),
            e.later().matters(),
            e.now().found(),
            e.later().found(),
            e.nowDeclined(),
            e.laterEarly(),
            e.detectable(),
            e.dispersion(),
            Double.isNaN(r.estimate()) ? null : r.estimate(),
            r.low(),
            r.high(),
            Math.max(Double.MIN_NORMAL, r.pValue()),
            r.confidence(),
            r.draws(),
            e.result(),
            e.demo());
  }
}
