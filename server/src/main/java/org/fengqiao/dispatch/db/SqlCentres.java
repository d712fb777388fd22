package org.fengqiao.dispatch.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.dispatch.domain.Centre;
import org.fengqiao.dispatch.domain.Centre.Service;
import org.fengqiao.dispatch.domain.Centre.Window;
import org.fengqiao.dispatch.domain.Centre.WindowSort;
import org.fengqiao.dispatch.domain.CentreStore;
import org.fengqiao.dispatch.domain.Ticket;
import org.fengqiao.kernel.Tier;
import org.fengqiao.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** Tables {@code centre}, {@code centre_service}, {@code centre_window}, {@code centre_ticket}. */
@Singleton
class SqlCentres implements CentreStore {
  private static final String TICKET =
      """
      SELECT id, centre, on_date, number, sort, language, state, window_number, item_number,
        version, last_key, issued_at, called_at, served_at, closed_at
      FROM centre_ticket WHERE district = ?\
      """;

  private final Sql sql;

  SqlCentres(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Centre> centres(String district) {
    Map<String, List<Service>> services =
        grouped(
            sql.list(
                "SELECT centre, service, first_weekday, last_weekday, opens, closes"
                    + " FROM centre_service WHERE district = ? ORDER BY centre, ordinal",
                row -> Map.entry(row.getString(1), service(row)),
                district));
    Map<String, List<Window>> windows =
        grouped(
            sql.list(
                "SELECT centre, number, sort, body FROM centre_window"
                    + " WHERE district = ? ORDER BY centre, number",
                row -> Map.entry(row.getString(1), window(row)),
                district));
    return sql.list(
        "SELECT code, name, tier, territory, lon, lat, phone, address, version FROM centre"
            + " WHERE district = ? AND active ORDER BY code",
        row -> centre(row, services, windows),
        district);
  }

  @Override
  public Optional<Centre> centre(String district, String code) {
    return centres(district).stream().filter(c -> c.code().equals(code)).findFirst();
  }

  @Override
  public boolean keep(String district, Centre c, boolean demo, Instant at) {
    int hit =
        c.version() == 0
            ? sql.update(
                """
                INSERT INTO centre (district, code, name, tier, territory, lon, lat, phone, address,
                  demo, changed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING\
                """,
                district,
                c.code(),
                c.name(),
                c.tier(),
                c.territory(),
                c.lon(),
                c.lat(),
                c.phone(),
                c.address(),
                demo,
                at)
            : sql.update(
                """
                UPDATE centre SET name = ?, tier = ?, territory = ?, lon = ?, lat = ?, phone = ?,
                  address = ?, changed_at = ?, version = version + 1
                WHERE district = ? AND code = ? AND version = ?\
                """,
                c.name(),
                c.tier(),
                c.territory(),
                c.lon(),
                c.lat(),
                c.phone(),
                c.address(),
                at,
                district,
                c.code(),
                c.version());
    if (hit == 1) {
      parts(district, c);
    }
    return hit == 1;
  }

  private void parts(String district, Centre c) {
    sql.update("DELETE FROM centre_service WHERE district = ? AND centre = ?", district, c.code());
    sql.update("DELETE FROM centre_window WHERE district = ? AND centre = ?", district, c.code());
    int ordinal = 0;
    for (Service s : c.services()) {
      sql.update(
          """
          INSERT INTO centre_service (district, centre, ordinal, service, first_weekday,
            last_weekday, opens, closes)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
          """,
          district,
          c.code(),
          ++ordinal,
          s.service(),
          (short) s.firstWeekday(),
          (short) s.lastWeekday(),
          s.opens(),
          s.closes());
    }
    for (Window w : c.windows()) {
      sql.update(
          "INSERT INTO centre_window (district, centre, number, sort, body) VALUES (?, ?, ?, ?, ?)",
          district,
          c.code(),
          (short) w.number(),
          w.sort(),
          w.body());
    }
  }

  @Override
  public int nextNumber(String district, String centre, LocalDate day) {
    return sql.find(
            """
            INSERT INTO centre_day (district, centre, on_date, last_number) VALUES (?, ?, ?, 1)
            ON CONFLICT (district, centre, on_date)
              DO UPDATE SET last_number = centre_day.last_number + 1
            RETURNING last_number
            """,
            row -> row.getInt(1),
            district,
            centre,
            day)
        .orElseThrow();
  }

  @Override
  public List<Ticket> tickets(String district, String centre, LocalDate day) {
    return sql.list(
        TICKET + " AND centre = ? AND on_date = ? ORDER BY number",
        SqlCentres::ticket,
        district,
        centre,
        day);
  }

  @Override
  public Optional<Ticket> ticket(String district, UUID id) {
    return sql.find(TICKET + " AND id = ?", SqlCentres::ticket, district, id);
  }

  @Override
  public Optional<Ticket> ticketOf(String district, String item) {
    return sql.find(
        TICKET + " AND item_number = ? ORDER BY issued_at DESC LIMIT 1",
        SqlCentres::ticket,
        district,
        item);
  }

  @Override
  public void add(String district, Ticket t) {
    sql.update(
        """
        INSERT INTO centre_ticket (district, id, centre, on_date, number, sort, language, state,
          version, last_key, issued_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        district,
        t.id(),
        t.centre(),
        t.day(),
        t.number(),
        t.sort(),
        t.language(),
        t.state(),
        t.version(),
        t.key(),
        t.issuedAt());
  }

  @Override
  public boolean move(String district, Ticket t) {
    Integer window = t.window();
    return sql.update(
            """
            UPDATE centre_ticket SET sort = ?, state = ?, window_number = ?::smallint,
              item_number = ?, version = ?, last_key = ?, called_at = ?::timestamptz,
              served_at = ?::timestamptz, closed_at = ?::timestamptz
            WHERE district = ? AND id = ? AND version = ?\
            """,
            t.sort(),
            t.state(),
            window == null ? null : window.shortValue(),
            t.item(),
            t.version(),
            t.key(),
            t.calledAt(),
            t.servedAt(),
            t.closedAt(),
            district,
            t.id(),
            t.version() - 1)
        == 1;
  }

  private static Service service(ResultSet row) throws SQLException {
    return new Service(
        WindowSort.valueOf(row.getString(2)),
        row.getInt(3),
        row.getInt(4),
        Objects.requireNonNull(row.getObject(5, LocalTime.class)),
        Objects.requireNonNull(row.getObject(6, LocalTime.class)));
  }

  private static Window window(ResultSet row) throws SQLException {
    return new Window(row.getInt(2), WindowSort.valueOf(row.getString(3)), row.getString(4));
  }

  private static Centre centre(
      ResultSet row, Map<String, List<Service>> services, Map<String, List<Window>> windows)
      throws SQLException {
    String code = row.getString(1);
    return new Centre(
        code,
        row.getString(2),
        Tier.valueOf(row.getString(3)),
        row.getString(4),
        row.getDouble(5),
        row.getDouble(6),
        row.getString(7),
        row.getString(8),
        services.getOrDefault(code, List.of()),
        windows.getOrDefault(code, List.of()),
        row.getLong(9));
  }

  private static Ticket ticket(ResultSet row) throws SQLException {
    int window = row.getInt(8);
    return new Ticket(
        row.getObject(1, UUID.class),
        row.getString(2),
        Objects.requireNonNull(row.getObject(3, LocalDate.class)),
        row.getInt(4),
        WindowSort.valueOf(row.getString(5)),
        row.getString(6),
        Ticket.State.valueOf(row.getString(7)),
        window == 0 ? null : window,
        row.getString(9),
        row.getLong(10),
        row.getObject(11, UUID.class),
        Objects.requireNonNull(at(row, 12)),
        at(row, 13),
        at(row, 14),
        at(row, 15));
  }

  private static @Nullable Instant at(ResultSet row, int column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  private static <T> Map<String, List<T>> grouped(List<Map.Entry<String, T>> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}
