package org.fengqiao.gazetteer.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.gazetteer.domain.Alike;
import org.fengqiao.gazetteer.domain.Entry;
import org.fengqiao.gazetteer.domain.EntrySource;
import org.fengqiao.gazetteer.domain.GazetteerStore;
import org.fengqiao.gazetteer.domain.PlaceKind;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Pinyin;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;
import org.jspecify.annotations.Nullable;

/** Tables {@code gazetteer_entry} and {@code gazetteer_edition}. */
@Singleton
class SqlGazetteer implements GazetteerStore {
  private static final String ADD =
      "INSERT INTO gazetteer_entry (district, id, kind, name, aliases, address, search_key,"
          + " initials, community_code, street_code, geom, accuracy_m, source, confirmed_at,"
          + " valid_from)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::text, ?::text,"
          + " ST_SetSRID(ST_MakePoint(?::float8, ?::float8), 4490), ?::float8, ?,"
          + " ?::timestamptz, ?)";

  private static final String OPEN =
      """
      SELECT id, kind, name, aliases, address, community_code, street_code,
        ST_X(geom), ST_Y(geom), accuracy_m, source
      FROM gazetteer_entry WHERE district = ? AND valid_to IS NULL\
      """;

  private final Sql sql;
  private final WriteBuffer writes;
  private final Clock clock;

  SqlGazetteer(Sql sql, WriteBuffer writes, Clock clock) {
    this.sql = sql;
    this.writes = writes;
    this.clock = clock;
  }

  @Override
  public List<Entry> entries(String district) {
    return sql.list(OPEN + " ORDER BY name, id", SqlGazetteer::entry, district);
  }

  @Override
  public List<Entry> confirmed(String district) {
    return sql.list(
        OPEN + " AND source = 'CONFIRMED' AND geom IS NOT NULL ORDER BY id",
        SqlGazetteer::entry,
        district);
  }

  @Override
  public long edition(String district) {
    return sql.find(
            "SELECT edition FROM gazetteer_edition WHERE district = ?",
            row -> row.getLong(1),
            district)
        .orElse(0L);
  }

  @Override
  public void add(String district, List<Entry> entries, LocalDate from) {
    for (Entry e : entries) {
      Entry.Spot at = e.at();
      writes.insert(
          ADD,
          district,
          UUID.fromString(e.id()),
          e.kind(),
          e.name(),
          e.aliases().toArray(String[]::new),
          e.address(),
          Alike.of(e.name()),
          Pinyin.initials(e.name()),
          e.community(),
          e.street(),
          at == null ? null : at.lon(),
          at == null ? null : at.lat(),
          at == null ? null : at.accuracyM(),
          e.source(),
          e.source() == EntrySource.CONFIRMED ? clock.now() : null,
          from);
    }
  }

  @Override
  public void change(String district, List<Entry> entries) {
    for (Entry e : entries) {
      Entry.Spot at = e.at();
      writes.update(
          1,
          """
          UPDATE gazetteer_entry SET name = ?, aliases = ?, address = ?, initials = ?,
            street_code = ?::text, geom = ST_SetSRID(ST_MakePoint(?::float8, ?::float8), 4490),
            accuracy_m = ?::float8
          WHERE district = ? AND id = ? AND valid_to IS NULL\
          """,
          e.name(),
          e.aliases().toArray(String[]::new),
          e.address(),
          Pinyin.initials(e.name()),
          e.street(),
          at == null ? null : at.lon(),
          at == null ? null : at.lat(),
          at == null ? null : at.accuracyM(),
          district,
          UUID.fromString(e.id()));
    }
  }

  @Override
  public Optional<String> named(String district, PlaceKind kind, String name, String community) {
    return sql.find(
        "SELECT id::text FROM gazetteer_entry WHERE district = ? AND kind = ? AND search_key = ?"
            + " AND coalesce(community_code, '') = ? AND valid_to IS NULL",
        row -> row.getString(1),
        district,
        kind,
        Alike.of(name),
        community);
  }

  @Override
  public boolean confirm(String district, Entry e) {
    Entry.Spot at = Objects.requireNonNull(e.at());
    return sql.update(
            """
            UPDATE gazetteer_entry SET source = 'CONFIRMED', confirmed_at = ?,
              geom = coalesce(geom, ST_SetSRID(ST_MakePoint(?, ?), 4490)),
              accuracy_m = coalesce(accuracy_m, ?)
            WHERE district = ? AND id = ? AND valid_to IS NULL\
            """,
            clock.now(),
            at.lon(),
            at.lat(),
            at.accuracyM(),
            district,
            UUID.fromString(e.id()))
        == 1;
  }

  @Override
  public void touch(String district) {
    writes.insert(
        "INSERT INTO gazetteer_edition AS e (district, edition) VALUES (?, 1)"
            + " ON CONFLICT (district) DO UPDATE SET edition = e.edition + 1",
        district);
  }

  @Override
  public void afterCommit(Runnable task) {
    writes.afterCommit(task);
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getObject(1, UUID.class).toString(),
        PlaceKind.valueOf(row.getString(2)),
        row.getString(3),
        Arrays.asList((String[]) row.getArray(4).getArray()),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        spot(row),
        EntrySource.valueOf(row.getString(11)));
  }

  private static Entry.@Nullable Spot spot(ResultSet row) throws SQLException {
    double lon = row.getDouble(8);
    return row.wasNull() ? null : new Entry.Spot(lon, row.getDouble(9), row.getDouble(10));
  }
}
