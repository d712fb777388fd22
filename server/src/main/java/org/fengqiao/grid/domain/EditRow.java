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
 * @param undoes number of the edit it took back, null unless it is an undo
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
}
