package org.fengqiao.prevention.domain.effect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Patrol effort by grid and week, of everybody together. Never by worker. */
public interface EffortStore {
  /**
   * One grid and week.
   *
   * @param week Monday
   * @param hours on patrol there, of everybody together, 0 or more
   * @param rounds rounds made there
   */
  record Effort(String grid, LocalDate week, double hours, int rounds) {}

  /** Enters rows; a row of the same grid and week is replaced. */
  void enter(String district, List<Effort> rows, Instant at);

  /** Weeks of a grid from one Monday to another, both included, oldest first. */
  List<Effort> of(String district, String grid, LocalDate from, LocalDate to);

  /** What was entered of a week, by grid code. */
  List<Effort> ofWeek(String district, LocalDate week);
}
