package org.fengqiao.prevention.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.prevention.domain.SafeguardStore;

/** Safeguard periods in PostgreSQL. */
@Singleton
final class SqlSafeguards implements SafeguardStore {
  private static final String SELECT =
      "SELECT district, id, name, from_on, to_on, places, changed_at, version FROM safeguard";

  private static final String UPSERT =
      """
      INSERT INTO safeguard (district, id, name, from_on, to_on, places, changed_at, version)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (district, id) DO UPDATE SET name = excluded.name, from_on = excluded.from_on,
        to_on = excluded.to_on, places = excluded.places, changed_at = excluded.changed_at,
        version = excluded.version\
      """;

  private final Sql sql;

  SqlSafeguards(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Safeguard> list(String district) {
    return sql.list(
        SELECT + " WHERE district = ? ORDER BY from_on DESC, id LIMIT 200",
        this::safeguard,
        district);
  }

  @Override
  public Optional<Safeguard> lock(String district, UUID id) {
    return sql.find(
        SELECT + " WHERE district = ? AND id = ? FOR UPDATE", this::safeguard, district, id);
  }

  @Override
  public void write(Safeguard s) {
    int _ =
        sql.update(
            UPSERT,
            s.district(),
            s.id(),
            s.name(),
            s.from(),
            s.to(),
            s.places().toArray(String[]::new),
            s.changedAt(),
            s.version());
    int _ =
        sql.update(
            "DELETE FROM safeguard_duty WHERE district = ? AND safeguard_id = ?",
            s.district(),
            s.id());
    int ordinal = 0;
    for (Duty duty : s.duty()) {
      ordinal++;
      int _ =
          sql.update(
              "INSERT INTO safeguard_duty (district, safeguard_id, ordinal, duty_on, shift, body,"
                  + " role) VALUES (?, ?, ?, ?, ?, ?, ?)",
              s.district(),
              s.id(),
              (short) ordinal,
              duty.on(),
              duty.shift(),
              duty.body(),
              duty.role());
    }
  }

  @Override
  public Map<String, Long> openRed(String district, List<String> prefixes) {
    Map<String, Long> counts = new TreeMap<>();
    sql.each(
        "SELECT grid_code, count(*) FROM item WHERE district = ? AND level = 'RED'"
            + " AND stage IN ('WAITING','HANDLING') AND seal <> 'SEALED'"
            + " AND grid_code LIKE ANY (?) GROUP BY grid_code",
        row -> counts.put(row.getString(1), row.getLong(2)),
        district,
        prefixes.stream().map(p -> p + "%").toArray(String[]::new));
    return counts;
  }

  private Safeguard safeguard(ResultSet row) throws SQLException {
    String district = row.getString("district");
    UUID id = row.getObject("id", UUID.class);
    String[] places = (String[]) row.getArray("places").getArray();
    return new Safeguard(
        district,
        id,
        row.getString("name"),
        row.getObject("from_on", LocalDate.class),
        row.getObject("to_on", LocalDate.class),
        List.of(places),
        duty(district, id),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getLong("version"));
  }

  private List<Duty> duty(String district, UUID id) {
    return sql.list(
        "SELECT duty_on, shift, body, role FROM safeguard_duty"
            + " WHERE district = ? AND safeguard_id = ? ORDER BY duty_on, ordinal",
        row ->
            new Duty(
                row.getObject(1, LocalDate.class),
                Shift.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4)),
        district,
        id);
  }
}
