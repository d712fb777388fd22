package org.fengqiao.indicator.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Where figures are counted. A scope is a list of place-code prefixes. */
public interface Figures {
  /** Whether the newest item of the district is of the demonstration. */
  boolean demo(String district);

  /** Open, due soon and overdue, in this order. */
  List<Long> standing(String district, List<String> scope, LocalDate today);

  /** Items reported per day since {@code from}. */
  Map<LocalDate, Long> reported(String district, List<String> scope, LocalDate from);

  /** Items concluded per day since {@code from}. */
  Map<LocalDate, Long> concluded(String district, List<String> scope, LocalDate from);

  /** See {@link Overview#onTime()}. */
  Rate onTime(String district, List<String> scope, LocalDate from, LocalDate today);

  /** Items reported since {@code from}, by kind. */
  Map<String, Long> byKind(String district, List<String> scope, LocalDate from);

  /** Items reported since {@code from} by street (nine digits) and kind, in one district. */
  Map<String, Map<String, Long>> byStreet(String district, List<String> scope, LocalDate from);

  /** Items bodies hold, by tier name. */
  Map<String, Long> held(String district, List<String> scope);

  /** Mean days to conclusion since {@code from}, by tier name. */
  Map<String, Double> meanDays(String district, List<String> scope, LocalDate from);
}
