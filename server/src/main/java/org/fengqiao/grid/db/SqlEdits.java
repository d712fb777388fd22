package org.fengqiao.grid.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.fengqiao.grid.domain.DraftCell;
import org.fengqiao.grid.domain.DraftEdit;
import org.fengqiao.grid.domain.EditKind;
import org.fengqiao.grid.domain.EditRow;
import org.fengqiao.grid.domain.EditStore;
import org.fengqiao.grid.domain.GridDraft;
import org.fengqiao.kernel.Tier;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;
import org.jspecify.annotations.Nullable;

/** Tables {@code grid_draft}, {@code grid_edit} and {@code grid_edit_cell}; the cells of drafts. */
@Singleton
class SqlEdits implements EditStore {
  private static final String DRAFT = "SELECT version_id, drawn_from FROM grid_draft";

  private static final String CELL =
      "SELECT code, name, households, population, households_source, households_year,"
          + " grid_type, ST_AsBinary(geom) FROM ";

  private final Sql sql;
  private final WriteBuffer writes;
  private final DraftWrites drafts;

  SqlEdits(Sql sql, WriteBuffer writes, DraftWrites drafts) {
    this.sql = sql;
    this.writes = writes;
    this.drafts = drafts;
  }

  @Override
  public void begin(String district, Draft draft, UUID key, UUID by, Instant at) {
    writes.insert(
        "INSERT INTO grid_draft (district, version_id, drawn_from, draft_key, begun_by, begun_at)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        district,
        draft.version(),
        draft.drawnFrom(),
        key,
        by,
        at);
    writes.flush();
    sql.update(
        """
        UPDATE grid_cell c SET population = o.population FROM grid_cell o
        WHERE c.district = ? AND c.version_id = ? AND o.district = c.district
          AND o.version_id = ? AND o.code = c.code AND o.population IS NOT NULL
        """,
        district,
        draft.version(),
        draft.drawnFrom());
    sql.update(
        """
        INSERT INTO grid_repair (district, version_id, no, feature, code, name, kind, partners,
          gained_m2, lost_m2, before, after, gained, lost)
        SELECT r.district, ?, r.no, r.feature, r.code, r.name, r.kind, r.partners,
          r.gained_m2, r.lost_m2, r.before, r.after, r.gained, r.lost
        FROM grid_repair r
        JOIN grid_version v ON v.district = r.district AND v.id = r.version_id
        WHERE r.district = ? AND r.version_id = ? AND v.state IN ('STAGED', 'CHECKED', 'APPROVED')
        """,
        draft.version(),
        district,
        draft.drawnFrom());
  }

  @Override
  public Optional<Draft> byKey(String district, UUID key) {
    return sql.find(
        DRAFT + " WHERE district = ? AND draft_key = ?", SqlEdits::draft, district, key);
  }

  @Override
  public Optional<Draft> find(String district, long version) {
    return sql.find(
        DRAFT + " WHERE district = ? AND version_id = ?", SqlEdits::draft, district, version);
  }

  @Override
  public boolean drewOn(String district, long version, UUID account) {
    return sql.find(
            "SELECT 1 FROM grid_edit WHERE district = ? AND version_id = ? AND made_by = ? LIMIT 1",
            row -> 1,
            district,
            version,
            account)
        .isPresent();
  }

  @Override
  public List<EditRow> edits(String district, long version) {
    return sql.list(
        """
        SELECT e.no, e.edit_key, e.kind, e.codes, e.added, e.undoes, u.no IS NOT NULL, e.made_at
        FROM grid_edit e
        LEFT JOIN grid_edit u
          ON u.district = e.district AND u.version_id = e.version_id AND u.undoes = e.no
        WHERE e.district = ? AND e.version_id = ? ORDER BY e.no
        """,
        SqlEdits::edit,
        district,
        version);
  }

  @Override
  public Optional<byte[]> asked(String district, long version, int no) {
    return sql.find(
        "SELECT asked FROM grid_edit WHERE district = ? AND version_id = ? AND no = ?"
            + " AND asked IS NOT NULL",
        row -> row.getBytes(1),
        district,
        version,
        no);
  }

  @Override
  public Map<String, DraftCell> cells(String district, long version) {
    Map<String, DraftCell> cells = new TreeMap<>();
    sql.list(
            CELL + "grid_cell WHERE district = ? AND version_id = ?",
            SqlEdits::cell,
            district,
            version)
        .forEach(cell -> cells.put(cell.code(), cell));
    return cells;
  }

  @Override
  public Set<String> used(String district, String community) {
    return new HashSet<>(
        sql.list(
            "SELECT DISTINCT code FROM grid_cell WHERE district = ? AND code >= ? AND code < ?",
            row -> row.getString(1),
            district,
            community,
            community + ":"));
  }

  @Override
  public void apply(
      String district, long version, EditRow row, byte[] asked, UUID by, DraftEdit edit) {
    writes.insert(
        "INSERT INTO grid_edit (district, version_id, no, edit_key, kind, codes, added, undoes,"
            + " made_by, made_at, asked) VALUES (?, ?, ?, ?, ?, ?, ?, ?::int, ?, ?, ?)",
        district,
        version,
        row.no(),
        row.key(),
        row.kind(),
        row.codes().toArray(String[]::new),
        row.added().toArray(String[]::new),
        row.undoes(),
        by,
        row.madeAt(),
        asked);
    edit.before().forEach(cell -> drafts.before(district, version, row.no(), cell));
    drafts.replace(district, version, edit);
    writes.flush();
  }

  @Override
  public List<DraftCell> before(String district, long version, int no) {
    return sql.list(
        CELL + "grid_edit_cell WHERE district = ? AND version_id = ? AND no = ? ORDER BY code",
        SqlEdits::cell,
        district,
        version,
        no);
  }

  @Override
  public List<GridDraft.Area> areas(String district, long version) {
    return sql.list(
        "SELECT code, ST_AsBinary(geom), tier FROM grid_area"
            + " WHERE district = ? AND version_id = ? ORDER BY code",
        row ->
            new GridDraft.Area(
                row.getString(1), Tier.valueOf(row.getString(3)), SqlGrids.shape(row).geometry()),
        district,
        version);
  }

  @Override
  public void areas(String district, long version, List<GridDraft.Area> changed, Set<String> gone) {
    drafts.replaceAreas(district, version, changed, gone);
    writes.flush();
  }

  @Override
  public void checked(String district, long version, State state) {
    sql.update(
        "UPDATE grid_version SET state = ?, grids = ?, area_m2 = ?, neighbour_start = ?,"
            + " neighbour_index = ?, border_m = ?, findings = ?::jsonb WHERE district = ? AND id = ?"
            + " AND state IN ('STAGED', 'CHECKED')",
        state.usable() ? "CHECKED" : "STAGED",
        state.grids(),
        state.areaM2(),
        state.borders().queen().start(),
        state.borders().queen().index(),
        state.borders().alongQueen(),
        state.findings(),
        district,
        version);
  }

  private static Draft draft(ResultSet row) throws SQLException {
    return new Draft(row.getLong(1), row.getLong(2));
  }

  private static EditRow edit(ResultSet row) throws SQLException {
    return new EditRow(
        row.getInt(1),
        row.getObject(2, UUID.class),
        EditKind.valueOf(row.getString(3)),
        texts(row, 4),
        texts(row, 5),
        whole(row, 6),
        row.getBoolean(7),
        row.getObject(8, OffsetDateTime.class).toInstant());
  }

  private static DraftCell cell(ResultSet row) throws SQLException {
    return new DraftCell(
        row.getString(1),
        row.getString(2),
        whole(row, 3),
        whole(row, 4),
        row.getString(5),
        whole(row, 6),
        SqlGrids.type(row, 7),
        SqlGrids.geometry(row, 8));
  }

  private static List<String> texts(ResultSet row, int column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static @Nullable Integer whole(ResultSet row, int column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }
}
