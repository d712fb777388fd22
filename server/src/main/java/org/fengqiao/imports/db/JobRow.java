package org.fengqiao.imports.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.imports.domain.Found;
import org.fengqiao.imports.domain.Job;
import org.fengqiao.imports.domain.JobFailure;
import org.fengqiao.imports.domain.JobFile;
import org.fengqiao.imports.domain.JobKind;
import org.fengqiao.imports.domain.JobOptions;
import org.fengqiao.imports.domain.JobState;
import org.fengqiao.kernel.Role;
import org.fengqiao.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** A row of {@code import_job}, its files still to come. */
record JobRow(UUID id, Job bare) {
  static final String SELECT =
      """
      SELECT district, id, kind, state, datum, encoding, layer, accept_new, complete, new_borders,
        note, piece_bytes, checks, tries, publishable, features, errors, warnings, notes, failure,
        version_id, made_by, made_at, touched_at, accepted_by, accepted_role, ended_at
      FROM import_job\
      """;

  static JobRow read(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new JobRow(
        id,
        new Job(
            row.getString("district"),
            id,
            JobKind.valueOf(row.getString("kind")),
            JobState.valueOf(row.getString("state")),
            new JobOptions(
                row.getString("datum"),
                row.getString("encoding"),
                row.getString("layer"),
                row.getBoolean("accept_new"),
                row.getBoolean("complete"),
                row.getBoolean("new_borders"),
                row.getString("note")),
            List.of(),
            row.getInt("piece_bytes"),
            row.getInt("checks"),
            row.getInt("tries"),
            found(row),
            constant(JobFailure.class, row.getString("failure")),
            row.getObject("version_id", Long.class),
            row.getObject("made_by", UUID.class),
            moment(row, "made_at"),
            moment(row, "touched_at"),
            row.getObject("accepted_by", UUID.class),
            constant(Role.class, row.getString("accepted_role")),
            row.getObject("ended_at") == null ? null : moment(row, "ended_at")));
  }

  private static @Nullable Found found(ResultSet row) throws SQLException {
    boolean publishable = row.getBoolean("publishable");
    return row.wasNull()
        ? null
        : new Found(
            "",
            publishable,
            row.getInt("features"),
            row.getInt("errors"),
            row.getInt("warnings"),
            row.getInt("notes"));
  }

  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** Files of jobs, in order. */
  static Map<UUID, List<JobFile>> files(Sql sql, List<JobRow> jobs) {
    Map<UUID, List<JobFile>> files = new HashMap<>();
    sql.each(
        "SELECT job_id, no, name, size, digest FROM import_file WHERE district = ANY (?) AND job_id = ANY (?)"
            + " ORDER BY job_id, no",
        row ->
            files
                .computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                .add(
                    new JobFile(row.getInt(2), row.getString(3), row.getLong(4), row.getString(5))),
        (Object) jobs.stream().map(j -> j.bare().district()).distinct().toArray(String[]::new),
        jobs.stream().map(JobRow::id).toArray(UUID[]::new));
    return files;
  }

  Job job(List<JobFile> files) {
    return new Job(
        bare.district(),
        bare.id(),
        bare.kind(),
        bare.state(),
        bare.options(),
        files,
        bare.pieceBytes(),
        bare.checks(),
        bare.tries(),
        bare.found(),
        bare.failure(),
        bare.version(),
        bare.madeBy(),
        bare.madeAt(),
        bare.touchedAt(),
        bare.acceptedBy(),
        bare.acceptedRole(),
        bare.endedAt());
  }
}
