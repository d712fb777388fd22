package org.fengqiao.holder.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.holder.domain.HandOver;
import org.fengqiao.holder.domain.HolderStore;
import org.fengqiao.holder.domain.Holding;
import org.fengqiao.holder.domain.RoleLayer;
import org.fengqiao.kernel.Role;
import org.fengqiao.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** Tables {@code grid_holder} and {@code grid_hand_over}. */
@Singleton
final class SqlHolders implements HolderStore {
  private static final String HOLDING =
      "SELECT district, id, grid_code, layer, account_id, valid_from, valid_to FROM grid_holder"
          + " WHERE district = ? ";

  /** Not over before the day, and not replaced on its first one. */
  private static final String STANDS =
      "AND (valid_to IS NULL OR valid_to > greatest(valid_from, ?)) ";

  private static final String WAITS = "done_at IS NULL AND refused_at IS NULL AND ";

  private static final String HAND_OVER =
      "SELECT district, id, grid_code, layer, former_id, next_id, from_on, reason, asked_by,"
          + " asked_at, stayed, tasks, done_at, refused_at FROM grid_hand_over WHERE ";

  private final Sql sql;

  SqlHolders(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Holding> from(String district, List<String> grids, LocalDate day) {
    return sql.list(
        HOLDING + STANDS + "AND grid_code = ANY (?) ORDER BY grid_code, layer, valid_from",
        SqlHolders::holding,
        district,
        day,
        grids.toArray(String[]::new));
  }

  @Override
  public List<Holding> below(String district, String place, LocalDate day) {
    return sql.list(
        HOLDING
            + STANDS
            + "AND valid_from <= ? AND starts_with(grid_code, ?) ORDER BY grid_code, layer",
        SqlHolders::holding,
        district,
        day,
        day,
        place);
  }

  @Override
  public List<Holding> standing(String district, LocalDate day) {
    return sql.list(
        HOLDING + STANDS + "ORDER BY grid_code, layer, valid_from",
        SqlHolders::holding,
        district,
        day);
  }

  @Override
  public List<Holding> lock(String district, String grid, RoleLayer layer) {
    // Rows that are not there yet cannot be locked: the grid's layer is.
    var _ =
        sql.find(
            "SELECT pg_advisory_xact_lock(hashtextextended(?, 50))",
            row -> true,
            district + " " + grid + " " + layer);
    return sql.list(
        HOLDING + "AND grid_code = ? AND layer = ? ORDER BY valid_from, valid_to NULLS LAST",
        SqlHolders::holding,
        district,
        grid,
        layer);
  }

  @Override
  public void add(Holding h) {
    sql.update(
        "INSERT INTO grid_holder (district, id, grid_code, layer, account_id, valid_from, valid_to)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?::date)",
        h.district(),
        h.id(),
        h.grid(),
        h.layer(),
        h.account(),
        h.from(),
        h.to());
  }

  @Override
  public void end(Holding h, LocalDate on) {
    sql.update(
        "UPDATE grid_holder SET valid_to = greatest(valid_from, ?) WHERE district = ? AND id = ?",
        on,
        h.district(),
        h.id());
  }

  @Override
  public void add(HandOver h) {
    sql.update(
        "INSERT INTO grid_hand_over (district, id, grid_code, layer, former_id, next_id, from_on,"
            + " reason, asked_by, asked_at) VALUES (?, ?, ?, ?, ?::uuid, ?, ?, ?, ?, ?)",
        h.district(),
        h.id(),
        h.grid(),
        h.layer(),
        h.former(),
        h.next(),
        h.fromOn(),
        h.reason(),
        h.askedBy(),
        h.askedAt());
  }

  @Override
  public Optional<HandOver> handOver(String district, UUID id) {
    return sql.find(HAND_OVER + "district = ? AND id = ?", SqlHolders::handOver, district, id);
  }

  @Override
  public List<HandOver> due(LocalDate today, int skip, int limit) {
    return sql.list(
        HAND_OVER + WAITS + "from_on <= ? ORDER BY from_on, asked_at, id LIMIT ? OFFSET ?",
        SqlHolders::handOver,
        today,
        limit,
        skip);
  }

  @Override
  public List<HandOver> waiting(String district) {
    return sql.list(
        HAND_OVER + WAITS + "district = ? ORDER BY from_on, asked_at, id",
        SqlHolders::handOver,
        district);
  }

  @Override
  public Optional<HandOver> lockWaiting(String district, UUID id) {
    return sql.find(
        HAND_OVER + WAITS + "district = ? AND id = ? FOR UPDATE",
        SqlHolders::handOver,
        district,
        id);
  }

  @Override
  public void done(HandOver h) {
    HandOver.Result result = h.done();
    if (result == null) {
      throw new IllegalArgumentException("not carried out");
    }
    sql.update(
        "UPDATE grid_hand_over SET stayed = ?, tasks = ?, done_at = ?"
            + " WHERE district = ? AND id = ?",
        result.stayed(),
        result.tasks(),
        result.at(),
        h.district(),
        h.id());
  }

  @Override
  public void refused(HandOver h, Instant at) {
    sql.update(
        "UPDATE grid_hand_over SET refused_at = ? WHERE district = ? AND id = ?",
        at,
        h.district(),
        h.id());
    Holding never =
        lock(h.district(), h.grid(), h.layer()).stream()
            .filter(held -> held.account().equals(h.next()) && held.from().equals(h.fromOn()))
            .reduce((earlier, later) -> later)
            .orElse(null);
    if (never != null) {
      end(never, never.from());
      goesOn(h, never.to());
    }
  }

  /** The former holder, over the days of the one who does not take it. */
  private void goesOn(HandOver h, @Nullable LocalDate to) {
    if (h.former() == null) {
      return;
    }
    sql.update(
        "UPDATE grid_holder SET valid_to = ?::date WHERE district = ? AND grid_code = ?"
            + " AND layer = ? AND account_id = ? AND valid_to = ? AND valid_from < valid_to",
        to,
        h.district(),
        h.grid(),
        h.layer(),
        h.former(),
        h.fromOn());
    if (to != null) {
      sql.update(
          "UPDATE grid_hand_over SET former_id = ? WHERE "
              + WAITS
              + "district = ? AND grid_code = ? AND layer = ? AND former_id = ? AND from_on = ?",
          h.former(),
          h.district(),
          h.grid(),
          h.layer(),
          h.next(),
          to);
    }
  }

  @Override
  public void regrid(HandOver h, String grid) {
    sql.update(
        "UPDATE grid_hand_over SET grid_code = ? WHERE district = ? AND id = ?",
        grid,
        h.district(),
        h.id());
  }

  @Override
  public Set<Role> roles(String layer) {
    return sql
        .list(
            "SELECT role FROM grid_layer_role WHERE layer = ?",
            row -> Role.valueOf(row.getString(1)),
            layer)
        .stream()
        .collect(Collectors.toSet());
  }

  private static Holding holding(ResultSet row) throws SQLException {
    return new Holding(
        row.getString(1),
        row.getObject(2, UUID.class),
        row.getString(3),
        RoleLayer.valueOf(row.getString(4)),
        row.getObject(5, UUID.class),
        row.getObject(6, LocalDate.class),
        row.getObject(7, LocalDate.class));
  }

  private static HandOver handOver(ResultSet row) throws SQLException {
    OffsetDateTime done = row.getObject(13, OffsetDateTime.class);
    OffsetDateTime refused = row.getObject(14, OffsetDateTime.class);
    return new HandOver(
        row.getString(1),
        row.getObject(2, UUID.class),
        row.getString(3),
        RoleLayer.valueOf(row.getString(4)),
        row.getObject(5, UUID.class),
        row.getObject(6, UUID.class),
        row.getObject(7, LocalDate.class),
        row.getString(8),
        row.getObject(9, UUID.class),
        instant(row, 10),
        done == null
            ? null
            : new HandOver.Result(row.getBoolean(11), row.getInt(12), done.toInstant()),
        refused == null ? null : refused.toInstant());
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
