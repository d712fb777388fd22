package org.fengqiao.intake.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.intake.domain.Photos;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.Vault;
import org.fengqiao.platform.db.WriteBuffer;

/** Table {@code photo}; bytes are encrypted on the way in and decrypted on the way out. */
@Singleton
class SqlPhotos implements Photos {
  private final Sql sql;
  private final WriteBuffer writes;
  private final Vault vault;

  SqlPhotos(Sql sql, WriteBuffer writes, Vault vault) {
    this.sql = sql;
    this.writes = writes;
    this.vault = vault;
  }

  @Override
  public Optional<UUID> same(String district, UUID reportId, UUID uploaderId, byte[] sha256) {
    return sql.find(
        """
        SELECT id FROM photo
        WHERE district = ? AND report_id = ? AND uploader_id = ? AND sha256 = ?
        """,
        row -> row.getObject(1, UUID.class),
        district,
        reportId,
        uploaderId,
        sha256);
  }

  @Override
  public int count(String district, UUID reportId, UUID uploaderId) {
    return sql.find(
            """
            SELECT count(*) FROM photo WHERE district = ? AND report_id = ? AND uploader_id = ?
            """,
            row -> row.getInt(1),
            district,
            reportId,
            uploaderId)
        .orElse(0);
  }

  @Override
  public void add(String district, Sent sent) {
    writes.insert(
        """
        INSERT INTO photo (district, id, report_id, uploader_id, sha256, media_type, width, height,
          sent_bytes, sealed, received_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        district,
        sent.id(),
        sent.reportId(),
        sent.uploaderId(),
        sent.sha256(),
        sent.photo().mediaType(),
        sent.photo().width(),
        sent.photo().height(),
        sent.sentBytes(),
        vault.seal(sent.photo().clean(), context(district, sent.id())),
        sent.receivedAt());
  }

  @Override
  public Optional<Stored> find(String district, UUID id) {
    return sql.find(
        """
        SELECT id, report_id, uploader_id, media_type, sealed FROM photo
        WHERE district = ? AND id = ?
        """,
        row -> stored(district, row),
        district,
        id);
  }

  private Stored stored(String district, ResultSet row) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    return new Stored(
        id,
        row.getObject(2, UUID.class),
        row.getObject(3, UUID.class),
        row.getString(4),
        vault.open(row.getBytes(5), context(district, id)));
  }

  @Override
  public List<Shown> ofReport(String district, UUID reportId, UUID reporterId) {
    return sql.list(
        """
        SELECT id, sha256 FROM photo
        WHERE district = ? AND report_id = ? AND uploader_id = ? ORDER BY id LIMIT 20
        """,
        row -> new Shown(row.getObject(1, UUID.class), HexFormat.of().formatHex(row.getBytes(2))),
        district,
        reportId,
        reporterId);
  }

  @Override
  public void claim(String district, UUID recordId, UUID uploaderId, String gridCode, Instant at) {
    writes.insert(
        """
        INSERT INTO photo_claim (district, report_id, uploader_id, grid_code, claimed_at)
        VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING\
        """,
        district,
        recordId,
        uploaderId,
        gridCode,
        at);
  }

  @Override
  public Optional<String> claimGrid(String district, UUID recordId, UUID uploaderId) {
    return sql.find(
        """
        SELECT grid_code FROM photo_claim
        WHERE district = ? AND report_id = ? AND uploader_id = ?
        """,
        row -> row.getString(1),
        district,
        recordId,
        uploaderId);
  }

  @Override
  public List<UUID> claimed(String district, UUID recordId) {
    return sql.list(
        """
        SELECT p.id FROM photo_claim c JOIN photo p ON p.district = c.district
          AND p.report_id = c.report_id AND p.uploader_id = c.uploader_id
        WHERE c.district = ? AND c.report_id = ? ORDER BY p.id LIMIT 20
        """,
        row -> row.getObject(1, UUID.class),
        district,
        recordId);
  }

  @Override
  public List<Removed> removeUnclaimed(Instant before) {
    return sql.list(
        """
        DELETE FROM photo p WHERE received_at < ? AND NOT EXISTS (
          SELECT FROM report r WHERE r.district = p.district AND r.id = p.report_id
            AND r.reporter_id = p.uploader_id)
          AND NOT EXISTS (
            SELECT FROM photo_claim c WHERE c.district = p.district AND c.report_id = p.report_id
              AND c.uploader_id = p.uploader_id)
        RETURNING p.district, p.id
        """,
        row -> new Removed(row.getString(1), row.getObject(2, UUID.class)),
        before);
  }

  private static String context(String district, UUID id) {
    return "photo/" + district + "/" + id;
  }
}
