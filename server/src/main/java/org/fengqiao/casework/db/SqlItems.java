package org.fengqiao.casework.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.casework.domain.EventRecord;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.casework.domain.ItemStore;
import org.fengqiao.casework.domain.Spot;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;
import org.jspecify.annotations.Nullable;

/** Items in SQL. Everything written goes through the buffer and leaves with the commit. */
@Singleton
final class SqlItems implements ItemStore {
  private static final String FIND =
      "SELECT " + ItemRows.COLUMNS + " FROM item WHERE district = ? AND number = ?";

  private static final String TEXT =
      "INSERT INTO item_text (district, item_id, version, part, sealed_text, sealed_parties,"
          + " written_at) VALUES (?, ?, ?, ?, ?, ?, ?)";

  /** One probe of index item_grid for each spot: a grid has few matters in thirty days. */
  static final String NEARBY =
      """
      SELECT s.place, n.found
      FROM unnest(?::text[], ?::text[], ?::text[]::timestamptz[]) WITH ORDINALITY
        AS s(grid, kind, until, place)
      CROSS JOIN LATERAL (
        SELECT count(*)::integer AS found FROM (
          SELECT FROM item i
          WHERE i.district = ? AND i.grid_code = s.grid
            AND i.reported_at >= s.until - make_interval(days => ?) AND i.reported_at < s.until
            AND i.kind = s.kind AND i.seal <> 'SEALED' AND i.state NOT IN ('VOID', 'MERGED')
            AND i.repeat_of IS NULL AND (i.category IS NULL OR i.category = 'CLAIM')
          LIMIT ?) found) n
      WHERE n.found > 0\
      """;

  private final Sql sql;
  private final WriteBuffer buffer;
  private final EventRows events;
  private final NumberSeries numbers;

  SqlItems(Sql sql, WriteBuffer buffer, EventRows events, NumberSeries numbers) {
    this.sql = sql;
    this.buffer = buffer;
    this.events = events;
    this.numbers = numbers;
  }

  @Override
  public Optional<Item> find(ItemRef ref) {
    return sql.find(FIND, ItemRows::read, ref.district(), ref.number());
  }

  @Override
  public Optional<Item> find(String district, UUID id) {
    return sql.find(
        "SELECT " + ItemRows.COLUMNS + " FROM item WHERE district = ? AND id = ?",
        ItemRows::read,
        district,
        id);
  }

  @Override
  public Optional<Item> held(String district, UUID id) {
    buffer.flush();
    return find(district, id);
  }

  @Override
  public List<Item> find(String district, Collection<String> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : sql.list(
            "SELECT " + ItemRows.COLUMNS + " FROM item WHERE district = ? AND number = ANY (?)",
            ItemRows::read,
            district,
            numbers.toArray(String[]::new));
  }

  @Override
  public Optional<Item> lock(ItemRef ref) {
    return sql.find(FIND + " FOR UPDATE", ItemRows::read, ref.district(), ref.number());
  }

  @Override
  public Optional<Item> hold(ItemRef ref) {
    return sql.find(FIND + " FOR SHARE", ItemRows::read, ref.district(), ref.number());
  }

  @Override
  public Map<Spot, Integer> nearby(String district, Collection<Spot> spots) {
    if (spots.isEmpty()) {
      return Map.of();
    }
    List<Spot> asked = List.copyOf(new LinkedHashSet<>(spots));
    Map<Spot, Integer> counts = new HashMap<>();
    sql.list(
        NEARBY,
        row -> counts.put(asked.get(row.getInt(1) - 1), row.getInt(2)),
        asked.stream().map(Spot::grid).toArray(String[]::new),
        asked.stream().map(s -> s.kind().name()).toArray(String[]::new),
        asked.stream().map(s -> s.until().toString()).toArray(String[]::new),
        district,
        (int) Spot.WINDOW.toDays(),
        Spot.MOST);
    return counts;
  }

  @Override
  public boolean leads(ItemRef ref) {
    return sql.find(
            "SELECT 1 FROM item WHERE district = ? AND lead_item = ? LIMIT 1",
            row -> row.getInt(1),
            ref.district(),
            ref.number())
        .isPresent();
  }

  @Override
  public List<Item> members(ItemRef lead) {
    return sql.list(
        "SELECT "
            + ItemRows.COLUMNS
            + " FROM item WHERE district = ? AND lead_item = ? ORDER BY number FOR UPDATE",
        ItemRows::read,
        lead.district(),
        lead.number());
  }

  @Override
  public List<EventRecord> history(String district, UUID itemId) {
    return sql.list(
        "SELECT "
            + EventRows.COLUMNS
            + " FROM item_event WHERE district = ? AND item_id = ? ORDER BY version",
        events::read,
        district,
        itemId);
  }

  @Override
  public Optional<Replay> replay(String district, UUID key) {
    return sql.find(
        "SELECT item_id, version, request_hash FROM item_event"
            + " WHERE district = ? AND key = ? AND version > 1 ORDER BY step DESC LIMIT 1",
        row ->
            new Replay(
                row.getObject("item_id", UUID.class),
                row.getLong("version"),
                HexFormat.of().formatHex(row.getBytes("request_hash"))),
        district,
        key);
  }

  @Override
  public String nextNumber(String district, LocalDate on) {
    return numbers.next(district, on);
  }

  @Override
  public void open(
      Item item, EventRecord first, byte[] sealedText, byte @Nullable [] sealedParties) {
    buffer.insert(ItemRows.INSERT, ItemRows.insert(item));
    buffer.insert(EventRows.INSERT, events.insert(first, null));
    buffer.insert(
        TEXT,
        item.district(),
        item.id(),
        1L,
        "REPORT",
        sealedText,
        sealedParties,
        item.reportedAt());
  }

  @Override
  public void append(Item item, List<EventRecord> added, byte[] requestHash) {
    for (EventRecord event : added) {
      buffer.insert(EventRows.INSERT, events.insert(event, requestHash));
    }
    buffer.update(1, ItemRows.UPDATE, ItemRows.update(item, item.version() - added.size()));
  }

  @Override
  public void chronicle(List<EventRecord> added) {
    for (EventRecord event : added) {
      buffer.insert(EventRows.INSERT, events.insert(event, null));
    }
  }

  @Override
  public void addText(
      String district, UUID itemId, long version, String part, byte[] sealed, Instant at) {
    buffer.insert(TEXT, district, itemId, version, part, sealed, null, at);
  }

  @Override
  public void eachText(String district, UUID itemId, TextReader reader) {
    sql.list(
        "SELECT version, part, sealed_text, sealed_parties, written_at FROM item_text"
            + " WHERE district = ? AND item_id = ? ORDER BY version",
        row -> {
          reader.read(
              row.getLong("version"),
              row.getString("part"),
              row.getBytes("sealed_text"),
              row.getBytes("sealed_parties"),
              ItemRows.instant(row, "written_at"));
          return row.getLong("version");
        },
        district,
        itemId);
  }
}
