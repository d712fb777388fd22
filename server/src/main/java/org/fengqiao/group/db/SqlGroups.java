package org.fengqiao.group.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.classify.domain.Likeness.Limits;
import org.fengqiao.classify.domain.Matter;
import org.fengqiao.group.domain.GroupStore;
import org.fengqiao.group.domain.Near;
import org.fengqiao.group.domain.Rule;
import org.fengqiao.group.domain.Split;
import org.fengqiao.kernel.Kind;
import org.fengqiao.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** Tables {@code duplicate_rule}, {@code item_split}; views of casework and intake. */
@Singleton
final class SqlGroups implements GroupStore {
  private static final int MOST_BONDS = 500;

  private static final String MATTER =
      "i.number, i.grid_code, i.kind, i.sub_kind, i.reported_at,"
          + " i.people_involved, i.text_hash, i.summary, p.lon, p.lat";

  private static final String PLACED =
      " FROM item_row i LEFT JOIN report_place p ON p.district = i.district AND p.item_id = i.id";

  static final String NEAR =
      "SELECT "
          + MATTER
          + PLACED
          + " WHERE i.district = ? AND i.grid_code = ANY (?)"
          + " AND i.reported_at BETWEEN ? AND ? AND i.stage <> 'ENDED' AND i.state <> 'DRAFT'"
          + " AND (? = 'UNCLASSIFIED' OR i.kind IN (?, 'UNCLASSIFIED')) AND i.number <> ?"
          + " ORDER BY i.reported_at DESC, i.number LIMIT "
          + MOST_NEAR;

  private static final String RULES =
      """
      SELECT version, kind, distance_m, window_days, least_score, cluster_least, cluster_days
      FROM duplicate_rule
      WHERE (district, version) = (
        SELECT district, version FROM duplicate_rule
        WHERE district IN (?, '000000') AND valid_from <= ?
        ORDER BY district DESC, version DESC LIMIT 1)
      ORDER BY kind\
      """;

  private final Sql sql;

  SqlGroups(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Rule> rules(String district, LocalDate on) {
    return sql.list(
        RULES,
        row ->
            new Rule(
                row.getInt("version"),
                Kind.valueOf(row.getString("kind")),
                new Limits(row.getInt("distance_m"), row.getInt("window_days")),
                row.getInt("least_score"),
                row.getInt("cluster_least"),
                row.getInt("cluster_days")),
        district,
        on);
  }

  @Override
  public List<Near> near(
      String district, List<String> grids, Kind kind, Instant from, Instant to, String except) {
    return sql.list(
        NEAR,
        SqlGroups::near,
        district,
        grids.toArray(String[]::new),
        from,
        to,
        kind,
        kind,
        except);
  }

  @Override
  public Optional<Matter> matter(String district, String number) {
    return sql.find(
        "SELECT " + MATTER + PLACED + " WHERE i.district = ? AND i.number = ?",
        row -> near(row).matter(),
        district,
        number);
  }

  private static Near near(ResultSet row) throws SQLException {
    return new Near(
        row.getString("number"),
        row.getString("grid_code"),
        new Matter(
            Kind.valueOf(row.getString("kind")),
            row.getString("sub_kind"),
            degrees(row.getObject("lon", Double.class)),
            degrees(row.getObject("lat", Double.class)),
            row.getObject("reported_at", OffsetDateTime.class).toInstant(),
            row.getInt("people_involved"),
            row.getLong("text_hash"),
            row.getString("summary")));
  }

  private static double degrees(@Nullable Double measured) {
    return measured == null ? Double.NaN : measured;
  }

  @Override
  public List<String> members(String district, String lead) {
    return sql.list(
        "SELECT number FROM item_row WHERE district = ? AND lead_item = ? ORDER BY number LIMIT "
            + MOST_BONDS,
        row -> row.getString(1),
        district,
        lead);
  }

  @Override
  public Optional<String> splitFrom(String district, String number) {
    return sql.find(
        "SELECT from_number FROM item_split WHERE district = ? AND to_number = ?",
        row -> row.getString(1),
        district,
        number);
  }

  @Override
  public List<String> splitInto(String district, String number) {
    return sql.list(
        "SELECT to_number FROM item_split WHERE district = ? AND from_number = ?"
            + " ORDER BY split_at, to_number LIMIT "
            + MOST_BONDS,
        row -> row.getString(1),
        district,
        number);
  }

  @Override
  public Optional<Split> split(String district, UUID id) {
    return sql.find(
        "SELECT from_number, to_number, request_hash, reason, split_by, split_at FROM item_split"
            + " WHERE district = ? AND id = ?",
        row ->
            new Split(
                district,
                id,
                row.getString("from_number"),
                row.getString("to_number"),
                HexFormat.of().formatHex(row.getBytes("request_hash")),
                row.getString("reason"),
                row.getObject("split_by", UUID.class),
                row.getObject("split_at", OffsetDateTime.class).toInstant()),
        district,
        id);
  }

  @Override
  public void add(Split s) {
    sql.update(
        "INSERT INTO item_split (district, id, from_number, to_number, request_hash, reason,"
            + " split_by, split_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        s.district(),
        s.id(),
        s.from(),
        s.to(),
        HexFormat.of().parseHex(s.requestHash()),
        s.reason(),
        s.by(),
        s.at());
  }
}
