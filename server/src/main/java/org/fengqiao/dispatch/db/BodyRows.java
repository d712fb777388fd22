package org.fengqiao.dispatch.db;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.dispatch.domain.BodySort;
import org.fengqiao.dispatch.domain.Lifetime;
import org.fengqiao.dispatch.domain.Office;
import org.fengqiao.dispatch.domain.Roster;
import org.fengqiao.dispatch.domain.Roster.Half;
import org.fengqiao.dispatch.domain.Roster.Presence;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Tier;
import org.jspecify.annotations.Nullable;

/** Rows of {@code body} and {@code roster_slot} as values and back. */
final class BodyRows {
  static final String SELECT =
      """
      SELECT code, name, sort, tier, territory, kinds, sub_kinds, languages, capacity, lon, lat,
        phone, address, hours, parent, valid_from, valid_to, successor, version, roster_version
      FROM body WHERE district = ?\
      """;

  static final String INSERT =
      """
      INSERT INTO body (district, code, name, sort, tier, territory, kinds, sub_kinds, languages,
        capacity, lon, lat, phone, address, hours, parent, valid_from, valid_to, successor, demo,
        created_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING\
      """;

  static final String UPDATE =
      """
      UPDATE body SET name = ?, sort = ?, tier = ?, territory = ?, kinds = ?, sub_kinds = ?,
        languages = ?, capacity = ?, lon = ?, lat = ?, phone = ?, address = ?, hours = ?,
        parent = ?, valid_from = ?, valid_to = ?, successor = ?, changed_at = ?,
        version = version + 1
      WHERE district = ? AND code = ? AND version = ?\
      """;

  static final String INSERT_SLOT =
      """
      INSERT INTO roster_slot (district, body, ordinal, weekday, on_date, half, presence, centre,
        valid_from, valid_to)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private BodyRows() {}

  static Body body(ResultSet row) throws SQLException {
    return new Body(
        row.getString(1),
        row.getString(2),
        BodySort.valueOf(row.getString(3)),
        Tier.valueOf(row.getString(4)),
        row.getString(5),
        kinds(row.getArray(6)),
        Set.copyOf(Arrays.asList(texts(row.getArray(7)))),
        Set.copyOf(Arrays.asList(texts(row.getArray(8)))),
        row.getInt(9),
        new Office(
            row.getDouble(10),
            row.getDouble(11),
            row.getString(12),
            row.getString(13),
            row.getString(14)),
        row.getString(15),
        new Lifetime(
            Objects.requireNonNull(row.getObject(16, LocalDate.class)),
            row.getObject(17, LocalDate.class),
            row.getString(18)),
        row.getLong(19),
        row.getLong(20));
  }

  static @Nullable Object[] insert(String district, Body b, boolean demo, Instant at) {
    return new @Nullable Object[] {
      district,
      b.code(),
      b.name(),
      b.sort(),
      b.tier(),
      b.territory(),
      names(b.kinds()),
      sorted(b.subKinds()),
      sorted(b.languages()),
      b.capacity(),
      b.office().lon(),
      b.office().lat(),
      b.office().phone(),
      b.office().address(),
      b.office().hours(),
      b.parent(),
      b.lifetime().from(),
      b.lifetime().to(),
      b.lifetime().successor(),
      demo,
      at
    };
  }

  static @Nullable Object[] update(String district, Body b, long expected, Instant at) {
    return new @Nullable Object[] {
      b.name(),
      b.sort(),
      b.tier(),
      b.territory(),
      names(b.kinds()),
      sorted(b.subKinds()),
      sorted(b.languages()),
      b.capacity(),
      b.office().lon(),
      b.office().lat(),
      b.office().phone(),
      b.office().address(),
      b.office().hours(),
      b.parent(),
      b.lifetime().from(),
      b.lifetime().to(),
      b.lifetime().successor(),
      at,
      district,
      b.code(),
      expected
    };
  }

  /** A slot that starts at the second column. */
  static Roster.Slot slot(ResultSet row) throws SQLException {
    int weekday = row.getInt(2);
    return new Roster.Slot(
        weekday == 0 ? null : DayOfWeek.of(weekday),
        row.getObject(3, LocalDate.class),
        Half.valueOf(row.getString(4)),
        Presence.valueOf(row.getString(5)),
        row.getString(6),
        Objects.requireNonNull(row.getObject(7, LocalDate.class)),
        row.getObject(8, LocalDate.class));
  }

  static @Nullable Object[] slot(String district, String body, int ordinal, Roster.Slot s) {
    DayOfWeek weekday = s.weekday();
    return new @Nullable Object[] {
      district,
      body,
      ordinal,
      weekday == null ? null : (short) weekday.getValue(),
      s.date(),
      s.half(),
      s.presence(),
      s.centre(),
      s.from(),
      s.to()
    };
  }

  static Set<Kind> kinds(Array array) throws SQLException {
    return Arrays.stream(texts(array)).map(Kind::valueOf).collect(Collectors.toSet());
  }

  static String[] names(Collection<Kind> kinds) {
    return kinds.stream().map(Kind::name).sorted().toArray(String[]::new);
  }

  static String[] sorted(Collection<String> texts) {
    return texts.stream().sorted().toArray(String[]::new);
  }

  static String[] texts(Array array) throws SQLException {
    return (String[]) array.getArray();
  }
}
