package org.fengqiao.warning.db;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.kernel.Clock;
import org.fengqiao.law.domain.Proposal;
import org.fengqiao.law.domain.ScoreDraft;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.warning.domain.hindcast.Hindcast;
import org.fengqiao.warning.domain.hindcast.HindcastJob;
import org.fengqiao.warning.domain.hindcast.HindcastStore;
import org.fengqiao.warning.domain.hindcast.Later.Escalation;
import org.jspecify.annotations.Nullable;

/** Trials in {@code score_trial}. */
@Singleton
@SerdeImport(Hindcast.class)
@SerdeImport(Hindcast.Side.class)
@SerdeImport(Hindcast.Month.class)
@SerdeImport(Hindcast.Street.class)
@SerdeImport(Hindcast.Change.class)
class SqlHindcasts implements HindcastStore {
  private static final String ASK =
      """
      INSERT INTO score_trial AS t
        (district, digest, draft, first_day, through, state, done, days, tries, asked_at, touched_at)
      VALUES (?, ?, ?::jsonb, ?, ?, 'WAITING', 0, 0, 0, ?, ?)
      ON CONFLICT (district, digest) DO UPDATE
        SET first_day = excluded.first_day, through = excluded.through, state = 'WAITING', done = 0,
          days = 0, tries = 0, failure = NULL, asked_at = excluded.asked_at,
          touched_at = excluded.touched_at
        WHERE t.state = 'FAILED' OR (t.state = 'DONE' AND t.through < excluded.through)\
      """;

  private static final String COLUMNS =
      "district, digest, draft::text, first_day, through, state, done, days, failure, ended_at,"
          + " result::text";

  private static final String TAKE =
      """
      UPDATE score_trial SET state = 'RUNNING', tries = tries + 1, touched_at = ?
      WHERE (district, digest) IN (
        SELECT w.district, w.digest FROM score_trial w
        WHERE (w.state = 'WAITING' AND NOT EXISTS (
            SELECT FROM score_trial r
            WHERE r.district = w.district AND r.state = 'RUNNING'))
          OR (w.state = 'RUNNING' AND w.touched_at < ?)
        ORDER BY w.asked_at LIMIT 1 FOR UPDATE SKIP LOCKED)\
      """
          + " RETURNING "
          + COLUMNS;

  /** First key of the advisory lock; the second is the district. */
  private static final int LOCK = 711851;

  private static final String OPEN =
      """
      SELECT count(*) FROM score_trial
      WHERE district = ? AND digest <> ? AND state IN ('WAITING', 'RUNNING')\
      """;

  private static final String ESCALATED =
      """
      SELECT grid_code, kind, (at AT TIME ZONE 'Asia/Shanghai')::date FROM matter_escalated
      WHERE district = ? AND at >= ? AND at < ? AND grid_code IS NOT NULL
      ORDER BY at LIMIT 200000\
      """;

  private final Sql sql;
  private final ObjectMapper json;
  private final Proposal.Text texts;

  SqlHindcasts(Sql sql, ObjectMapper json, Proposal.Text texts) {
    this.sql = sql;
    this.json = json;
    this.texts = texts;
  }

  @Override
  public boolean tried(String district, String digest) {
    return sql.find(
            "SELECT 1 FROM score_trial WHERE district = ? AND digest = ? AND result IS NOT NULL",
            row -> row.getInt(1),
            district,
            digest)
        .isPresent();
  }

  @Override
  public boolean ask(ScoreDraft draft, LocalDate through, Instant now) {
    return sql.update(
            ASK,
            draft.district(),
            draft.digest(),
            texts.write(draft.proposal()),
            draft.from(),
            through,
            now,
            now)
        > 0;
  }

  @Override
  public void lock(String district) {
    var _ =
        sql.list("SELECT pg_advisory_xact_lock(?, ?)", row -> 0, LOCK, Integer.parseInt(district));
  }

  @Override
  public int open(String district, String except) {
    return sql.find(OPEN, row -> row.getInt(1), district, except).orElseThrow();
  }

  @Override
  public int forgetBefore(Instant time) {
    return sql.update(
        "DELETE FROM score_trial WHERE state IN ('DONE', 'FAILED') AND touched_at < ?", time);
  }

  @Override
  public Optional<HindcastJob> find(String district, String digest) {
    return sql.find(
        "SELECT " + COLUMNS + " FROM score_trial WHERE district = ? AND digest = ?",
        this::job,
        district,
        digest);
  }

  @Override
  @Transactional
  public Optional<HindcastJob> take(Instant now, Instant lost) {
    sql.update(
        "UPDATE score_trial SET state = 'FAILED', failure = 'FAULT'"
            + " WHERE state = 'RUNNING' AND touched_at < ? AND tries >= 3",
        lost);
    return sql.find(TAKE, this::job, now, lost);
  }

  @Override
  public void progress(HindcastJob job, int done, int days, Instant now) {
    sql.update(
        "UPDATE score_trial SET done = ?, days = ?, touched_at = ?"
            + " WHERE district = ? AND digest = ? AND state = 'RUNNING'",
        done,
        days,
        now,
        job.district(),
        job.digest());
  }

  @Override
  public void done(HindcastJob job, Hindcast result, Instant now) {
    sql.update(
        "UPDATE score_trial SET state = 'DONE', result = ?::jsonb, ended_at = ?, touched_at = ?"
            + " WHERE district = ? AND digest = ? AND state = 'RUNNING'",
        write(result),
        now,
        now,
        job.district(),
        job.digest());
  }

  @Override
  public void failed(HindcastJob job, String failure, Instant now) {
    sql.update(
        "UPDATE score_trial SET state = 'FAILED', failure = ?, touched_at = ?"
            + " WHERE district = ? AND digest = ? AND state = 'RUNNING'",
        failure,
        now,
        job.district(),
        job.digest());
  }

  @Override
  public List<Escalation> escalations(String district, LocalDate from, LocalDate to) {
    return sql.list(
        ESCALATED,
        row ->
            new Escalation(
                row.getString(1),
                RunResult.indexOf(row.getString(2)),
                row.getObject(3, LocalDate.class)),
        district,
        from.atStartOfDay(Clock.ZONE).toInstant(),
        to.plusDays(1).atStartOfDay(Clock.ZONE).toInstant());
  }

  private HindcastJob job(ResultSet row) throws SQLException {
    OffsetDateTime ended = row.getObject(10, OffsetDateTime.class);
    return new HindcastJob(
        row.getString(1),
        row.getString(2),
        texts.read(row.getString(3)),
        row.getObject(4, LocalDate.class),
        row.getObject(5, LocalDate.class),
        HindcastJob.State.valueOf(row.getString(6)),
        row.getInt(7),
        row.getInt(8),
        row.getString(9),
        ended == null ? null : ended.toInstant(),
        read(row.getString(11)));
  }

  private String write(Hindcast result) {
    try {
      return json.writeValueAsString(result);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable Hindcast read(@Nullable String text) {
    try {
      return text == null ? null : json.readValue(text, Hindcast.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
