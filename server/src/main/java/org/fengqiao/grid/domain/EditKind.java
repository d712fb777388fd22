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
  UNDO
}
