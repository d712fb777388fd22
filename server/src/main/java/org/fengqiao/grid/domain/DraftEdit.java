package org.fengqiao.grid.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one edit does to the grids of a draft.
 *
 * @param kind what was done
 * @param after grids that are new or not as they were, in code order
 * @param before those of them that were there, and the ones that went, as they were, in code order
 */
public record DraftEdit(EditKind kind, List<DraftCell> after, List<DraftCell> before) {
  public DraftEdit {
    after = List.copyOf(after);
    before = List.copyOf(before);
  }

  /**
   * Takes an edit back, or an undo: what it changed is as it was before.
   *
   * @param kind {@link EditKind#UNDO} or {@link EditKind#REDO}
   * @param codes it concerned
   * @param restored grids as they were before it
   */
  public static DraftEdit back(
      EditKind kind, List<String> codes, List<DraftCell> restored, Map<String, DraftCell> now) {
    List<DraftCell> before = new ArrayList<>();
    for (String code : new TreeSet<>(codes)) {
      DraftCell cell = now.get(code);
      if (cell != null) {
        before.add(cell);
      }
    }
    return new DraftEdit(kind, restored, before);
  }

  /** Codes of all grids concerned, in order. */
  public List<String> codes() {
    TreeSet<String> codes = new TreeSet<>(codes(after));
    codes.addAll(codes(before));
    return List.copyOf(codes);
  }

  /** Codes that were not there before. */
  public List<String> added() {
    List<String> known = codes(before);
    return codes(after).stream().filter(c -> !known.contains(c)).toList();
  }

  /** Codes that are no more. */
  public List<String> removed() {
    List<String> left = codes(after);
    return codes(before).stream().filter(c -> !left.contains(c)).toList();
  }

  /** The grids of the draft afterwards, by code. */
  public Map<String, DraftCell> applied(Map<String, DraftCell> cells) {
    Map<String, DraftCell> next = new TreeMap<>(cells);
    before.forEach(cell -> next.remove(cell.code()));
    after.forEach(cell -> next.put(cell.code(), cell));
    return next;
  }

  private static List<String> codes(List<DraftCell> cells) {
    return cells.stream().map(DraftCell::code).toList();
  }
}
