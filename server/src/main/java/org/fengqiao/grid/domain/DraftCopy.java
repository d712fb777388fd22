package org.fengqiao.grid.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.GridShape;
import org.fengqiao.gis.edit.CoverageEditor;

/**
 * A version to begin drawing with: the grids of another one, corners on the lattice of nine
 * decimals (0.1 mm) that all published outlines are written with.
 */
public final class DraftCopy {
  private DraftCopy() {}

  /** The grids on the lattice, by code. */
  public static Map<String, DraftCell> onLattice(Map<String, DraftCell> cells) {
    Map<String, DraftCell> rounded = new java.util.TreeMap<>(cells);
    CoverageEditor editor =
        new CoverageEditor(
            cells.values().stream().map(c -> new GridShape(c.code(), c.geometry())).toList());
    for (GridShape shape : editor.areas()) {
      // An outline that is on the lattice already stays the very same, so that nothing differs.
      rounded.computeIfPresent(
          shape.code(),
          (code, c) -> c.geometry().equalsExact(shape.geometry()) ? c : c.on(shape.geometry()));
    }
    return rounded;
  }

  /** What is written as the new version. */
  public static GridDraft of(VersionRow from, Map<String, DraftCell> cells, EditStore.State state) {
    List<GridDraft.Cell> written = new ArrayList<>(cells.size());
    cells.values().forEach(c -> written.add(DraftChecks.cell(c)));
    return new GridDraft(
        from.district(),
        from.demo(),
        from.source(),
        Datum.CGCS2000.name(),
        written,
        GridDrafts.areas(written, from.district()),
        state.borders(),
        state.areaM2(),
        List.of(),
        List.of());
  }
}
