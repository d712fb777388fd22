package org.fengqiao.imports.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.imports.domain.Found;
import org.fengqiao.imports.domain.ImportStore;
import org.fengqiao.imports.domain.Job;
import org.fengqiao.imports.domain.JobFailure;
import org.fengqiao.imports.domain.JobFile;
import org.fengqiao.imports.domain.JobOptions;
import org.fengqiao.imports.domain.JobState;
import org.fengqiao.kernel.Actor;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;
import org.jspecify.annotations.Nullable;

/** Tables {@code import_job} and {@code import_file}. */
@Singleton
class SqlImports implements ImportStore {
  private static final String ONE = " WHERE district = ? AND id = ?";

  /** What a check found, in the order of {@link #with}. */
  private static final String FOUND =
      "report = ?::json, publishable = ?, features = ?, errors = ?, warnings = ?, notes = ?";

  private final Sql sql;
  private final WriteBuffer writes;

  SqlImports(Sql sql, WriteBuffer writes) {
    this.sql = sql;
    this.writes = writes;
  }

  @Override
  public boolean add(Job job) {
    JobOptions said = job.options();
    int added =
        sql.update(
            """
            INSERT INTO import_job (district, id, kind, state, datum, encoding, layer, accept_new,
              complete, new_borders, note, piece_bytes, checks, tries, made_by, made_at, touched_at)
            VALUES (?, ?, ?, 'UPLOADING', ?::text, ?::text, ?::text, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?)
            ON CONFLICT (district, id) DO NOTHING
            """,
            job.district(),
            job.id(),
            job.kind(),
            said.datum(),
            said.encoding(),
            said.layer(),
            said.acceptNew(),
            said.complete(),
            said.newBorders(),
            said.note(),
            job.pieceBytes(),
            job.madeBy(),
            job.madeAt(),
            job.touchedAt());
    for (JobFile file : added == 1 ? job.files() : List.<JobFile>of()) {
      writes.insert(
          "INSERT INTO import_file (district, job_id, no, name, size, digest)"
              + " VALUES (?, ?, ?, ?, ?, ?)",
          job.district(),
          job.id(),
          (short) file.no(),
          file.name(),
          file.size(),
          file.digest());
    }
    return added == 1;
  }

  @Override
  public Optional<Job> find(String district, UUID id) {
    return rows(ONE, district, id).stream().findFirst();
  }

  @Override
  public List<Job> list(String district, int limit) {
    return rows(" WHERE district = ? ORDER BY made_at DESC, id LIMIT ?", district, limit);
  }

  private List<Job> rows(String where, @Nullable Object... params) {
    List<JobRow> rows = sql.list(JobRow.SELECT + where, JobRow::read, params);
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<JobFile>> files = JobRow.files(sql, rows);
    return rows.stream().map(row -> row.job(files.getOrDefault(row.id(), List.of()))).toList();
  }

  @Override
  public int open(String district, UUID account) {
    return sql.find(
            "SELECT count(*) FROM import_job WHERE district = ? AND made_by = ?"
                + " AND ended_at IS NULL",
            row -> row.getInt(1),
            district,
            account)
        .orElse(0);
  }

  @Override
  public List<Job> next(int limit) {
    return rows(
        " WHERE ended_at IS NULL AND state IN ('WAITING', 'CHECKING', 'ACCEPTED', 'WRITING')"
            + " ORDER BY touched_at, id LIMIT ?",
        limit);
  }

  @Override
  public List<UUID> openIds() {
    return sql.list(
        "SELECT id FROM import_job WHERE ended_at IS NULL", row -> row.getObject(1, UUID.class));
  }

  @Override
  public Optional<String> report(String district, UUID id) {
    return sql.find(
        "SELECT report::text FROM import_job" + ONE + " AND report IS NOT NULL",
        row -> row.getString(1),
        district,
        id);
  }

  @Override
  public boolean touch(Job job, Instant at) {
    return move(job, "touched_at = ?", "'UPLOADING'", at);
  }

  @Override
  public boolean uploaded(Job job, Instant at) {
    return move(job, "state = 'WAITING', tries = 0, touched_at = ?", "'UPLOADING'", at);
  }

  @Override
  public boolean begin(Job job, JobState to) {
    String from = to == JobState.CHECKING ? "'WAITING', 'CHECKING'" : "'ACCEPTED', 'WRITING'";
    return move(job, "state = ?, tries = tries + 1", from, to);
  }

  @Override
  public boolean checked(Job job, Found found, Instant at) {
    JobState to = found.publishable() ? JobState.CHECKED : JobState.REFUSED;
    return move(
        job,
        "state = ?, touched_at = ?, tries = 0, checks = checks + 1, " + FOUND,
        "'CHECKING'",
        with(found, to, at));
  }

  @Override
  public boolean recheck(Job job, JobOptions said, Instant at) {
    return move(
        job,
        "state = 'WAITING', failure = NULL, tries = 0, datum = ?::text, encoding = ?::text,"
            + " layer = ?::text, accept_new = ?, complete = ?, new_borders = ?, note = ?,"
            + " touched_at = ?",
        "'CHECKED', 'REFUSED', 'FAILED'",
        said.datum(),
        said.encoding(),
        said.layer(),
        said.acceptNew(),
        said.complete(),
        said.newBorders(),
        said.note(),
        at);
  }

  @Override
  public boolean accept(Job job, int check, Actor by, Instant at) {
    return sql.update(
            "UPDATE import_job SET state = 'ACCEPTED', tries = 0, accepted_by = ?,"
                + " accepted_role = ?, accepted_at = ?, touched_at = ?"
                + ONE
                + " AND state = 'CHECKED' AND checks = ?",
            by.id(),
            by.role(),
            at,
            at,
            job.district(),
            job.id(),
            check)
        == 1;
  }

  @Override
  public void done(Job job, Found found, @Nullable Long version, Instant at) {
    writes.update(
        1,
        "UPDATE import_job SET state = 'DONE', ended_at = ?, version_id = ?::bigint, "
            + FOUND
            + ONE
            + " AND state = 'WRITING'",
        at,
        version,
        found.report(),
        found.publishable(),
        found.features(),
        found.errors(),
        found.warnings(),
        found.notes(),
        job.district(),
        job.id());
  }

  @Override
  public boolean refused(Job job, Found found, Instant at) {
    return move(
        job,
        "state = ?, touched_at = ?, tries = 0, checks = checks + 1, " + FOUND,
        "'WRITING'",
        with(found, JobState.REFUSED, at));
  }

  @Override
  public boolean failed(Job job, JobFailure failure, Instant at) {
    return move(
        job, "state = 'FAILED', failure = ?, touched_at = ?", "'CHECKING', 'WRITING'", failure, at);
  }

  @Override
  public boolean cancel(Job job, Instant at) {
    return sql.update(
            "UPDATE import_job SET state = 'CANCELLED', failure = NULL, ended_at = ?"
                + ONE
                + " AND ended_at IS NULL",
            at,
            job.district(),
            job.id())
        == 1;
  }

  @Override
  public List<Job> expire(Instant untouchedSince, Instant at) {
    List<Job> late = rows(" WHERE ended_at IS NULL AND touched_at < ?", untouchedSince);
    return late.stream()
        .filter(job ->
            sql.update(
                    "UPDATE import_job SET state = 'EXPIRED', failure = NULL, ended_at = ?"
                        + ONE
                        + " AND ended_at IS NULL AND touched_at < ?",
                    at,
                    job.district(),
                    job.id(),
                    untouchedSince)
                == 1)
        .toList();
  }

  @Override
  public int purge(Instant endedBefore) {
    return sql.update("DELETE FROM import_job WHERE ended_at < ?", endedBefore);
  }

  private static @Nullable Object[] with(Found found, JobState to, Instant at) {
    return new @Nullable Object[] {
      to,
      at,
      found.report(),
      found.publishable(),
      found.features(),
      found.errors(),
      found.warnings(),
      found.notes()
    };
  }

  /**
   * One step of one job.
   *
   * @param set constant text
   * @param from constant list of states it starts from
   */
  private boolean move(Job job, String set, String from, @Nullable Object... values) {
    @Nullable Object[] params = new @Nullable Object[values.length + 2];
    System.arraycopy(values, 0, params, 0, values.length);
    params[values.length] = job.district();
    params[values.length + 1] = job.id();
    return sql.update("UPDATE import_job SET " + set + ONE + " AND state IN (" + from + ")", params)
        == 1;
  }
}
