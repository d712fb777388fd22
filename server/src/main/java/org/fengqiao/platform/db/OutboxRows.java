package org.fengqiao.platform.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Published messages, in the order of publication. */
@Singleton
public class OutboxRows {
  private static final String COLUMNS =
      "SELECT position, district, id, topic, place, data::text, withheld";

  private final Sql sql;

  OutboxRows(Sql sql) {
    this.sql = sql;
  }

  /**
   * One published message.
   *
   * @param data JSON object on one line
   * @param withheld accounts that must not hear of it
   */
  public record Published(
      long position,
      String district,
      UUID id,
      String topic,
      String place,
      String data,
      Set<UUID> withheld) {}

  /** The highest position given, 0 when none. */
  public long last() {
    return sql.find("SELECT coalesce(max(position), 0) FROM outbox", row -> row.getLong(1))
        .orElse(0L);
  }

  /** Messages of every district after a position, in order, at most so many. */
  public List<Published> after(long position, int limit) {
    return sql.list(
        COLUMNS + " FROM outbox WHERE position > ? ORDER BY position LIMIT ?",
        OutboxRows::read,
        position,
        limit);
  }

  /** Messages of one district after one position up to another, at most so many. */
  public List<Published> between(String district, long after, long upTo, int limit) {
    return sql.list(
        COLUMNS
            + " FROM outbox WHERE position > ? AND position <= ? AND district = ?"
            + " ORDER BY position LIMIT ?",
        OutboxRows::read,
        after,
        upTo,
        district,
        limit);
  }

  /** Position of a message of this district; empty when unknown, foreign or not yet published. */
  public OptionalLong position(String district, UUID id) {
    return sql.find(
            "SELECT position FROM outbox WHERE district = ? AND id = ? AND position IS NOT NULL",
            row -> OptionalLong.of(row.getLong(1)),
            district,
            id)
        .orElse(OptionalLong.empty());
  }

  private static Published read(ResultSet row) throws SQLException {
    return new Published(
        row.getLong(1),
        row.getString(2),
        row.getObject(3, UUID.class),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        Set.copyOf(List.of((UUID[]) row.getArray(7).getArray())));
  }
}
