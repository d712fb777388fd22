package org.fengqiao.ledger.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.ledger.domain.ImportStore;
import org.fengqiao.ledger.domain.LedgerImport;
import org.fengqiao.ledger.domain.TableFile;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;
import org.jspecify.annotations.Nullable;

/** Tables {@code ledger_import} and {@code ledger_row}; reads casework's view of items. */
@Singleton
final class SqlImports implements ImportStore {
  private static final String SELECT =
      """
      SELECT district, id, place, format, file_hash, row_count, state, columns, opened, voided,
        created_by, created_at, imported_at, undo_id, version FROM ledger_import\
      """;

  private static final String[] OPEN =
      Arrays.stream(ItemState.values())
          .filter(ItemState::open)
          .map(Enum::name)
          .toArray(String[]::new);

  private final Sql sql;
  private final WriteBuffer writes;

  SqlImports(Sql sql, WriteBuffer writes) {
    this.sql = sql;
    this.writes = writes;
  }

  @Override
  public boolean add(LedgerImport i, byte[] sealedFile) {
    return sql.update(
            """
            INSERT INTO ledger_import (district, id, place, format, file_hash, row_count, state,
              opened, voided, created_by, created_at, version, sealed_file)
            VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?, 1, ?) ON CONFLICT DO NOTHING\
            """,
            i.district(),
            i.id(),
            i.place(),
            i.format(),
            i.fileTag(),
            i.rows(),
            i.state(),
            i.createdBy(),
            i.createdAt(),
            sealedFile)
        == 1;
  }

  @Override
  public Optional<LedgerImport> find(String district, UUID id) {
    return sql.find(SELECT + " WHERE district = ? AND id = ?", SqlImports::read, district, id);
  }

  @Override
  public Optional<LedgerImport> lock(String district, UUID id) {
    return sql.find(
        SELECT + " WHERE district = ? AND id = ? FOR UPDATE", SqlImports::read, district, id);
  }

  @Override
  public Optional<byte[]> file(String district, UUID id) {
    return sql.find(
        "SELECT sealed_file FROM ledger_import"
            + " WHERE district = ? AND id = ? AND sealed_file IS NOT NULL",
        row -> row.getBytes(1),
        district,
        id);
  }

  @Override
  public List<LedgerImport> list(String district, int limit) {
    return sql.list(
        SELECT + " WHERE district = ? ORDER BY created_at DESC, id LIMIT ?",
        SqlImports::read,
        district,
        limit);
  }

  @Override
  public void update(LedgerImport next) {
    writes.update(
        1,
        """
        UPDATE ledger_import SET state = ?, columns = ?, opened = ?, voided = ?, imported_at = ?,
          undo_id = ?, version = ? WHERE district = ? AND id = ? AND version = ?\
        """,
        next.state(),
        next.columns(),
        next.opened(),
        next.voided(),
        next.importedAt(),
        next.undo(),
        next.version(),
        next.district(),
        next.id(),
        next.version() - 1);
  }

  @Override
  public void forget(String district, UUID id) {
    writes.update(
        -1,
        "UPDATE ledger_import SET sealed_file = NULL WHERE district = ? AND id = ?",
        district,
        id);
  }

  @Override
  public int forgetBefore(Instant before) {
    return sql.update(
        "UPDATE ledger_import SET sealed_file = NULL"
            + " WHERE sealed_file IS NOT NULL AND created_at < ?",
        before);
  }

  @Override
  public void addRow(String district, UUID importId, Row row) {
    writes.insert(
        """
        INSERT INTO ledger_row (district, import_id, line, row_hash, item_id, item_number,
          source_number, fate) VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        district,
        importId,
        row.line(),
        row.tag(),
        row.itemId(),
        row.number(),
        row.sourceNumber(),
        row.fate());
  }

  @Override
  public List<Row> rows(String district, UUID importId) {
    return sql.list(
        """
        SELECT line, row_hash, item_id, item_number, source_number, fate FROM ledger_row
        WHERE district = ? AND import_id = ? ORDER BY line\
        """,
        row ->
            new Row(
                row.getInt("line"),
                row.getLong("row_hash"),
                row.getObject("item_id", UUID.class),
                row.getString("item_number"),
                row.getString("source_number"),
                Fate.valueOf(row.getString("fate"))),
        district,
        importId);
  }

  @Override
  public void fate(String district, UUID importId, int line, Fate fate) {
    writes.update(
        1,
        "UPDATE ledger_row SET fate = ? WHERE district = ? AND import_id = ? AND line = ?",
        fate,
        district,
        importId,
        line);
  }

  @Override
  public void fates(String district, UUID importId) {
    writes.update(
        -1,
        "UPDATE ledger_row SET fate = 'KEPT'"
            + " WHERE district = ? AND import_id = ? AND fate = 'OPENED'",
        district,
        importId);
  }

  @Override
  public List<Twin> twins(String district, Collection<String> grids, Collection<Long> textHashes) {
    if (grids.isEmpty() || textHashes.isEmpty()) {
      return List.of();
    }
    return sql.list(
        """
        SELECT grid_code, text_hash, number, reported_at FROM item_row
        WHERE district = ? AND grid_code = ANY(?) AND text_hash = ANY(?) AND text_hash <> 0
          AND state = ANY(?)\
        """,
        row ->
            new Twin(
                row.getString("grid_code"),
                row.getLong("text_hash"),
                row.getString("number"),
                row.getObject("reported_at", OffsetDateTime.class).toInstant()),
        district,
        grids.toArray(String[]::new),
        textHashes.toArray(Long[]::new),
        OPEN);
  }

  @Override
  public List<Before> before(String district, Collection<Long> tags) {
    if (tags.isEmpty()) {
      return List.of();
    }
    return sql.list(
        """
        SELECT row_hash, item_number, import_id FROM ledger_row
        WHERE district = ? AND row_hash = ANY(?) AND fate <> 'VOIDED'\
        """,
        row ->
            new Before(
                row.getLong("row_hash"),
                row.getString("item_number"),
                row.getObject("import_id", UUID.class)),
        district,
        tags.toArray(Long[]::new));
  }

  @Override
  public Optional<String> sourceNumber(String district, UUID itemId) {
    return sql.find(
        "SELECT source_number FROM ledger_row"
            + " WHERE district = ? AND item_id = ? AND source_number IS NOT NULL",
        row -> row.getString(1),
        district,
        itemId);
  }

  @Override
  public Map<UUID, String> sourceNumbers(String district, Collection<UUID> itemIds) {
    Map<UUID, String> found = new HashMap<>();
    var _ =
        sql.list(
            "SELECT item_id, source_number FROM ledger_row"
                + " WHERE district = ? AND item_id = ANY (?) AND source_number IS NOT NULL",
            row -> found.put(row.getObject(1, UUID.class), row.getString(2)),
            district,
            itemIds.toArray(UUID[]::new));
    return found;
  }

  private static LedgerImport read(ResultSet row) throws SQLException {
    @Nullable OffsetDateTime imported = row.getObject("imported_at", OffsetDateTime.class);
    return new LedgerImport(
        row.getString("district"),
        row.getObject("id", UUID.class),
        row.getString("place"),
        TableFile.Format.valueOf(row.getString("format")),
        row.getLong("file_hash"),
        row.getInt("row_count"),
        LedgerImport.State.valueOf(row.getString("state")),
        row.getString("columns"),
        row.getInt("opened"),
        row.getInt("voided"),
        row.getObject("created_by", UUID.class),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        imported == null ? null : imported.toInstant(),
        row.getObject("undo_id", UUID.class),
        row.getLong("version"));
  }
}
