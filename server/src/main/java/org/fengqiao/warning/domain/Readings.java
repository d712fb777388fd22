package org.fengqiao.warning.domain;

/** The readings of one run, by kind index and grid ordinal; lets a run look before it builds. */
public interface Readings {
  /** Number of kind indices. */
  int kinds();

  /** Grid code of an ordinal. */
  String grid(int ordinal);

  /** Ordinal of a grid code; below 0 for one that the present version does not have. */
  int ordinal(String grid);

  /** Number of grids. */
  int grids();

  /** Ordinals of the places of a kind whose score is so high or higher, ascending. */
  int[] reaching(int kind, double least);

  /** Everything about one place and kind. */
  Reading at(int kind, int ordinal);
}
