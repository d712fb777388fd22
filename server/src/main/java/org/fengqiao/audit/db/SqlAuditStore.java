package org.fengqiao.audit.db;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.audit.domain.AuditEntry;
import org.fengqiao.audit.domain.AuditStore;
import org.fengqiao.audit.domain.Seal;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;
import org.jspecify.annotations.Nullable;

@Singleton
final class SqlAuditStore implements AuditStore {
  private static final String INSERT =
      "INSERT INTO audit_entry (district, at, actor, role, action, object, detail, signature)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?)";
  private static final String COLUMNS =
      "SELECT seq, at, actor, role, action, object, detail::text, district, signature";

  /** Entries {@code e} that no seal holds. */
  private static final String UNSEALED =
      """
       FROM audit_entry e
      WHERE e.district = ? AND NOT EXISTS (
        SELECT FROM (SELECT unnest(seqs) AS seq FROM audit_seal WHERE district = ?) s
        WHERE s.seq = e.seq)\
      """;

  private final Sql sql;
  private final WriteBuffer buffer;
  private final Signature signature;
  private final HeadNote note;

  SqlAuditStore(Sql sql, WriteBuffer buffer, Signature signature, HeadNote note) {
    this.sql = sql;
    this.buffer = buffer;
    this.signature = signature;
    this.note = note;
  }

  @Override
  public void append(
      String district,
      Instant at,
      UUID actor,
      String role,
      String action,
      String object,
      String detailJson) {
    // As the database keeps it: a signature over nanoseconds would not fit the row it reads back.
    Instant kept = at.truncatedTo(ChronoUnit.MICROS);
    Signature.Row row = new Signature.Row(district, kept, actor, role, action, object, detailJson);
    byte[] signed = signature.sign(row);
    buffer.insert(INSERT, district, kept, actor, role, action, object, detailJson, signed);
  }

  /** Skips from district to district along the key instead of reading every entry. */
  @Override
  public List<String> districts() {
    return sql.list(
        """
        WITH RECURSIVE known AS (
          (SELECT district FROM audit_entry ORDER BY district LIMIT 1)
          UNION ALL
          SELECT (SELECT e.district FROM audit_entry e WHERE e.district > known.district
                  ORDER BY e.district LIMIT 1)
          FROM known WHERE known.district IS NOT NULL)
        SELECT district FROM known WHERE district IS NOT NULL\
        """,
        row -> row.getString(1));
  }

  @Override
  public List<Seal> seals(String district, long after, int limit) {
    return sql.list(
        "SELECT position, seqs, hash FROM audit_seal WHERE district = ? AND position > ?"
            + " ORDER BY position LIMIT ?",
        row -> new Seal(row.getLong(1), longs(row.getArray(2)), hex(row.getBytes(3))),
        district,
        after,
        limit);
  }

  @Override
  public List<AuditEntry> entries(String district, List<Long> seqs) {
    return sql.list(
        COLUMNS
            + " FROM audit_entry JOIN unnest(?::bigint[]) WITH ORDINALITY AS wanted (n, place)"
            + " ON n = seq WHERE district = ? ORDER BY place",
        this::entry,
        seqs.toArray(Long[]::new),
        district);
  }

  @Override
  public Unsealed unsealed(String district) {
    return sql.find(
            "SELECT count(*), min(e.at)" + UNSEALED,
            row -> new Unsealed(row.getLong(1), instant(row, 2)),
            district,
            district)
        .orElseThrow();
  }

  @Override
  public List<AuditEntry> tail(String district, int limit) {
    return sql.list(
        COLUMNS + UNSEALED + " ORDER BY e.seq LIMIT ?", this::entry, district, district, limit);
  }

  @Override
  public List<Long> copies(String district) {
    return sql.list(
        """
        SELECT seq FROM (
          SELECT seq, count(*) OVER (PARTITION BY signature) AS n FROM audit_entry
          WHERE district = ? AND signature IS NOT NULL) e
        WHERE n > 1 ORDER BY seq LIMIT 100\
        """,
        row -> row.getLong(1),
        district);
  }

  @Override
  public Optional<Seal> noted(String district) {
    return note.read(district);
  }

  @Override
  public List<AuditEntry> page(
      String district, @Nullable String object, @Nullable Long beforeSeq, int limit) {
    return sql.list(
        COLUMNS
            + " FROM audit_entry WHERE district = ? AND (?::text IS NULL OR object = ?)"
            + " AND seq < ? ORDER BY seq DESC LIMIT ?",
        this::entry,
        district,
        object,
        object,
        beforeSeq == null ? Long.MAX_VALUE : beforeSeq,
        limit);
  }

  private AuditEntry entry(ResultSet row) throws SQLException {
    Signature.Row said =
        new Signature.Row(
            row.getString(8),
            row.getObject(2, OffsetDateTime.class).toInstant(),
            row.getObject(3, UUID.class),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getString(7));
    return new AuditEntry(
        row.getLong(1),
        said.at(),
        said.actor(),
        said.role(),
        said.action(),
        said.object(),
        said.detail(),
        signature.origin(said, row.getBytes(9)));
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  private static List<Long> longs(Array array) throws SQLException {
    return List.of((Long[]) array.getArray());
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
