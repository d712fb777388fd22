package org.fengqiao.inquiry.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.inquiry.domain.InquiryStore;
import org.fengqiao.inquiry.domain.Mark;
import org.fengqiao.inquiry.domain.QueryCode;
import org.fengqiao.inquiry.domain.Rating;
import org.fengqiao.platform.db.Sql;

/** Tables {@code query_code} and {@code rating}. */
@Singleton
final class SqlInquiries implements InquiryStore {
  private final Sql sql;

  SqlInquiries(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<QueryCode> code(String district, UUID itemId) {
    return sql.find(
        "SELECT edition, hash, issued_by, issued_at FROM query_code"
            + " WHERE district = ? AND item_id = ?",
        row ->
            new QueryCode(
                district,
                itemId,
                row.getInt("edition"),
                row.getBytes("hash"),
                row.getObject("issued_by", UUID.class),
                row.getObject("issued_at", OffsetDateTime.class).toInstant()),
        district,
        itemId);
  }

  @Override
  public boolean replace(QueryCode next) {
    return sql.update(
            """
            INSERT INTO query_code AS c (district, item_id, edition, hash, issued_by, issued_at)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (district, item_id) DO UPDATE SET edition = excluded.edition,
              hash = excluded.hash, issued_by = excluded.issued_by, issued_at = excluded.issued_at
            WHERE c.edition = excluded.edition - 1\
            """,
            next.district(),
            next.itemId(),
            next.edition(),
            next.hash(),
            next.issuedBy(),
            next.issuedAt())
        == 1;
  }

  @Override
  public Optional<Rating> rating(String district, UUID itemId) {
    return sql.find(
        "SELECT office, unit, reason, given_at, change_until, version FROM rating"
            + " WHERE district = ? AND item_id = ?",
        row -> rating(row, district, itemId),
        district,
        itemId);
  }

  private static Rating rating(ResultSet row, String district, UUID itemId) throws SQLException {
    return new Rating(
        district,
        itemId,
        Mark.valueOf(row.getString("office")),
        Mark.valueOf(row.getString("unit")),
        row.getString("reason"),
        row.getObject("given_at", OffsetDateTime.class).toInstant(),
        row.getObject("change_until", LocalDate.class),
        row.getInt("version"));
  }

  @Override
  public boolean keep(Rating rating) {
    return sql.update(
            """
            INSERT INTO rating AS r
              (district, item_id, office, unit, reason, given_at, change_until, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (district, item_id) DO UPDATE SET office = excluded.office,
              unit = excluded.unit, reason = excluded.reason, version = excluded.version
            WHERE r.version = excluded.version - 1\
            """,
            rating.district(),
            rating.itemId(),
            rating.office(),
            rating.unit(),
            rating.reason(),
            rating.givenAt(),
            rating.until(),
            rating.version())
        == 1;
  }
}
