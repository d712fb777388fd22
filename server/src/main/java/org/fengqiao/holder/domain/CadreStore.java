package org.fengqiao.holder.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** Where links of cadres and counts of walks are kept. Writing needs a transaction. */
public interface CadreStore {
  /** Cadres linked to a grid today, the oldest link first. */
  List<Link> links(String district, String grid);

  /** Every open link of the district. */
  List<Link> links(String district);

  /** Links a cadre; false when he is already. */
  boolean link(String district, UUID id, Link link);

  /** Ends a link; false when there is none. */
  boolean unlink(String district, String grid, UUID account, LocalDate on);

  /** Counts of a grid, the newest month first. */
  List<Walks> walks(String district, String grid, int months);

  /** Sets the count of a month. */
  void count(String district, String grid, Walks walks);

  /**
   * A cadre linked to a grid.
   *
   * @param from first day
   */
  record Link(String grid, UUID account, LocalDate from) {}

  /**
   * Walks in a grid in a month, by all cadres together.
   *
   * @param count 0 to 100,000
   */
  record Walks(YearMonth month, int count) {}
}
