package org.fengqiao.grid.domain;

/**
 * What a feature does when another version of the grids is published. Higher features implement it
 * as beans; grid knows none of them. Each call may come again after a fault and must then find
 * nothing left to do.
 */
public interface PublicationStep {
  /** Steps run in ascending order. */
  int order();

  /**
   * Ahead of the date, as often as the server likes: whatever takes long and nobody can see yet.
   * Runs outside of a transaction, or in that of an operator's import.
   */
  default void prepare(Publication publication) {}

  /** In the transaction of the publication: short. */
  default void publish(Publication publication) {}

  /**
   * After the publication, now and then while the version answers: what must lock rows that others
   * work on, in small transactions.
   */
  default void follow(String district, long version) {}
}
