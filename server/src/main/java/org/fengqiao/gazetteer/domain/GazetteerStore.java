package org.fengqiao.gazetteer.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where named places are kept. */
public interface GazetteerStore {
  /** The places of today, by name. */
  List<Entry> entries(String district);

  /** Those of today that somebody confirmed on the spot and that have a point. */
  List<Entry> confirmed(String district);

  /** Grows with every change; 0 before the first. */
  long edition(String district);

  /** Adds places. Inside a transaction. */
  void add(String district, List<Entry> entries, LocalDate from);

  /** Writes the words and points of places that are there. Inside a transaction. */
  void change(String district, List<Entry> entries);

  /** Id of the place of today with a name, whatever its spelling, in a community. */
  Optional<String> named(String district, PlaceKind kind, String name, String community);

  /**
   * Marks a place as confirmed on the spot, and gives it the point when it has none. Inside a
   * transaction.
   *
   * @return whether it is there
   */
  boolean confirm(String district, Entry entry);

  /** Lets servers read again. Inside a transaction. */
  void touch(String district);

  /** Runs something when the current transaction has committed. */
  void afterCommit(Runnable task);
}
