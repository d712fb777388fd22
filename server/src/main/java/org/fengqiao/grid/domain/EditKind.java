package org.fengqiao.grid.domain;

/** What somebody did to a draft. */
public enum EditKind {
  SPLIT,
  MERGE,
  RESHAPE,
  MOVE_CORNER,
  ADD_CORNER,
  REMOVE_CORNER,
  RENAME,
  /** An earlier one was taken back. */
  UNDO,
  /** One that was taken back was done again. */
  REDO;

  /** Whether it goes back or forth over earlier ones instead of drawing. */
  public boolean replays() {
    return this == UNDO || this == REDO;
  }
}
