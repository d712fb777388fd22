package org.fengqiao.gis.load;

/**
 * Somebody who wants to know how far a file is. What it throws ends the loading and reaches the
 * caller: this is how a file is given up halfway.
 */
@FunctionalInterface
public interface LoadWatch {
  /** Nobody. */
  LoadWatch NOBODY = (step, features) -> {};

  /** What is done with a file, in this order. */
  enum Step {
    /** Features are read; told every few hundred. */
    READING,
    /** The coordinate system is chosen and outlines are put on the earth. */
    PLACING,
    /** Outlines and codes are checked and repaired. */
    CHECKING
  }

  /**
   * Called on the thread that loads, when a step begins and as features are read.
   *
   * @param features read so far
   */
  void at(Step step, int features);
}
