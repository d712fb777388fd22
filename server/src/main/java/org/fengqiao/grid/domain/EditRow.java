package org.fengqiao.grid.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to a draft.
 *
 * @param no from 1 without gaps
 * @param key UUID made by the client
 * @param codes grids that changed, came or went
 * @param added those of them that were not there before
 * @param undoes number of the edit it took back, or of the undo it took back; null unless it is an
 *     undo or a redo
 * @param undone whether it was taken back itself
 */
public record EditRow(
    int no,
    UUID key,
    EditKind kind,
    List<String> codes,
    List<String> added,
    @Nullable Integer undoes,
    boolean undone,
    Instant madeAt) {
  public EditRow {
    codes = List.copyOf(codes);
    added = List.copyOf(added);
  }

  /** The last one that can be taken back, null when there is none. */
  public static @Nullable EditRow undoable(List<EditRow> rows) {
    return rows.reversed().stream()
        .filter(row -> row.kind() != EditKind.UNDO && !row.undone())
        .findFirst()
        .orElse(null);
  }

  /** The undo to take back next: none once something was drawn after it. */
  public static @Nullable EditRow redoable(List<EditRow> rows) {
    for (EditRow row : rows.reversed()) {
      if (!row.kind().replays()) {
        return null;
      }
      if (row.kind() == EditKind.UNDO && !row.undone()) {
        return row;
      }
    }
    return null;
  }
}
