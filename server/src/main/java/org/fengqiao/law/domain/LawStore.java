package org.fengqiao.law.domain;

import java.time.LocalDate;

/** Where editions are written. */
public interface LawStore {
  /**
   * Closes the district's last edition of the table, if it has one, and adds the new one, in the
   * caller's transaction.
   *
   * @param lastDay last day of the edition before
   * @param afterCommit what to do when it is written
   */
  void publish(TableEdition edition, LocalDate lastDay, Runnable afterCommit);
}
