package org.fengqiao.factor.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.factor.domain.Assessment;
import org.fengqiao.factor.domain.FactorRules;
import org.fengqiao.factor.domain.FactorStore;
import org.fengqiao.factor.domain.Milestone;
import org.fengqiao.factor.domain.PlaceClass;
import org.fengqiao.factor.domain.PlaceMark;
import org.fengqiao.kernel.Kind;
import org.fengqiao.platform.db.Sql;

/** Risk factors in PostgreSQL. */
@Singleton
final class SqlFactors implements FactorStore {
  private static final String RULES =
      """
      SELECT version, factor, kinds, ahead_days FROM factor_rule r
      WHERE (district, version) = (SELECT district, version FROM factor_rule
        WHERE district IN (?, '000000') AND valid_from <= ?
        ORDER BY district = '000000', valid_from DESC, version DESC LIMIT 1)\
      """;

  private static final String MILESTONES =
      """
      SELECT p.project_id, p.version, m.code, m.due_on, m.done_on
      FROM project_plan p
      LEFT JOIN project_milestone m ON m.district = p.district AND m.project_id = p.project_id
      WHERE p.district = ? ORDER BY p.project_id, m.ordinal\
      """;

  private static final String ASSESSMENT =
      "SELECT id, project_id, number, risk, outcome, assessed_on, body, measures, version"
          + " FROM stability_assessment WHERE district = ?";

  private static final String WRITE =
      """
      INSERT INTO stability_assessment (district, id, project_id, number, risk, outcome,
        assessed_on, body, measures, changed_at, version)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (district, id) DO UPDATE SET number = excluded.number, risk = excluded.risk,
        outcome = excluded.outcome, assessed_on = excluded.assessed_on, body = excluded.body,
        measures = excluded.measures, changed_at = excluded.changed_at,
        version = excluded.version\
      """;

  private final Sql sql;

  SqlFactors(Sql sql) {
    this.sql = sql;
  }

  @Override
  public FactorRules rules(String district, LocalDate day) {
    Map<String, FactorRules.Rule> rules = new HashMap<>();
    List<String> versions = new ArrayList<>();
    sql.each(
        RULES,
        row -> {
          versions.add(row.getString(1));
          String[] kinds = (String[]) row.getArray(3).getArray();
          rules.put(
              row.getString(2),
              new FactorRules.Rule(
                  Arrays.stream(kinds).map(Kind::valueOf).toList(), row.getInt(4)));
        },
        district,
        day);
    if (versions.isEmpty()) {
      throw new IllegalStateException("no rules of factors on " + day);
    }
    return new FactorRules(versions.getFirst(), rules);
  }

  @Override
  public Map<UUID, Plan> plans(String district) {
    Map<UUID, List<Milestone>> milestones = new HashMap<>();
    Map<UUID, Long> versions = new HashMap<>();
    sql.each(
        MILESTONES,
        row -> {
          UUID project = row.getObject(1, UUID.class);
          versions.put(project, row.getLong(2));
          if (row.getString(3) != null) {
            milestones.computeIfAbsent(project, p -> new ArrayList<>()).add(milestone(row, 3));
          }
        },
        district);
    Map<UUID, Plan> plans = new HashMap<>();
    versions.forEach((project, version) ->
        plans.put(project, new Plan(milestones.getOrDefault(project, List.of()), version)));
    return plans;
  }

  private static Milestone milestone(ResultSet row, int column) throws SQLException {
    return new Milestone(
        Milestone.Code.valueOf(row.getString(column)),
        row.getObject(column + 1, LocalDate.class),
        row.getObject(column + 2, LocalDate.class));
  }

  @Override
  public Plan lockPlan(String district, UUID project) {
    long version =
        sql.find(
                "SELECT version FROM project_plan WHERE district = ? AND project_id = ? FOR UPDATE",
                row -> row.getLong(1),
                district,
                project)
            .orElse(0L);
    List<Milestone> milestones =
        sql.list(
            "SELECT code, due_on, done_on FROM project_milestone"
                + " WHERE district = ? AND project_id = ? ORDER BY ordinal",
            row -> milestone(row, 1),
            district,
            project);
    return new Plan(milestones, version);
  }

  @Override
  public void write(String district, UUID project, Plan plan, Instant at) {
    int _ =
        sql.update(
            "INSERT INTO project_plan (district, project_id, changed_at, version)"
                + " VALUES (?, ?, ?, ?) ON CONFLICT (district, project_id) DO UPDATE SET"
                + " changed_at = excluded.changed_at, version = excluded.version",
            district,
            project,
            at,
            plan.version());
    int _ =
        sql.update(
            "DELETE FROM project_milestone WHERE district = ? AND project_id = ?",
            district,
            project);
    int ordinal = 0;
    for (Milestone m : plan.milestones()) {
      ordinal++;
      int _ =
          sql.update(
              "INSERT INTO project_milestone (district, project_id, ordinal, code, due_on, done_on)"
                  + " VALUES (?, ?, ?, ?, ?, ?::date)",
              district,
              project,
              (short) ordinal,
              m.code(),
              m.dueOn(),
              m.doneOn());
    }
  }

  @Override
  public List<Assessment> assessments(String district) {
    return sql.list(
        ASSESSMENT + " ORDER BY assessed_on DESC, id LIMIT 2000", SqlFactors::assessment, district);
  }

  @Override
  public Optional<Assessment> lockAssessment(String district, UUID id) {
    return sql.find(ASSESSMENT + " AND id = ? FOR UPDATE", SqlFactors::assessment, district, id);
  }

  @Override
  public void write(String district, Assessment a, Instant at) {
    int _ =
        sql.update(
            WRITE,
            district,
            a.id(),
            a.project(),
            a.number(),
            a.risk(),
            a.outcome(),
            a.on(),
            a.body(),
            a.measures(),
            at,
            a.version());
  }

  private static Assessment assessment(ResultSet row) throws SQLException {
    return new Assessment(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        Assessment.Risk.valueOf(row.getString(4)),
        Assessment.Outcome.valueOf(row.getString(5)),
        row.getObject(6, LocalDate.class),
        row.getString(7),
        row.getString(8),
        row.getLong(9));
  }

  @Override
  public Map<PlaceClass, Set<String>> classes(String district) {
    Map<PlaceClass, Set<String>> classes = new EnumMap<>(PlaceClass.class);
    sql.each(
        "SELECT factor, grid_code FROM place_factor WHERE district = ? AND present",
        row ->
            classes
                .computeIfAbsent(PlaceClass.valueOf(row.getString(1)), c -> new HashSet<>())
                .add(row.getString(2)),
        district);
    return classes;
  }

  @Override
  public List<PlaceMark> marks(String district) {
    return sql.list(
        "SELECT grid_code, factor, source, changed_at FROM place_factor"
            + " WHERE district = ? AND present ORDER BY grid_code LIMIT 50000",
        row ->
            new PlaceMark(
                row.getString(1),
                PlaceClass.valueOf(row.getString(2)),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant()),
        district);
  }

  @Override
  public void write(
      String district, String grid, PlaceClass of, boolean present, String source, Instant at) {
    int _ =
        sql.update(
            "INSERT INTO place_factor (district, grid_code, factor, present, source, changed_at)"
                + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (district, grid_code, factor) DO UPDATE"
                + " SET present = excluded.present, source = excluded.source,"
                + " changed_at = excluded.changed_at",
            district,
            grid,
            of,
            present,
            source,
            at);
  }
}
