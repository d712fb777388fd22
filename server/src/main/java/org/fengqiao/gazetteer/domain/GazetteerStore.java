package org.fengqiao.gazetteer.domain;

import java.time.LocalDate;
import java.util.List;

/** Where named places are kept. */
public interface GazetteerStore {
  /** The places of today, by name. */
  List<Entry> entries(String district);

  /** Grows with every change; 0 before the first. */
  long edition(String district);

  /** Adds places. Inside a transaction. */
  void add(String district, List<Entry> entries, LocalDate from);

  /** Writes the words and points of places that are there. Inside a transaction. */
  void change(String district, List<Entry> entries);

  /** Lets servers read again. Inside a transaction. */
  void touch(String district);

  /** Runs something when the current transaction has committed. */
  void afterCommit(Runnable task);
}
