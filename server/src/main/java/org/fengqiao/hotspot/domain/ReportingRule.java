package org.fengqiao.hotspot.domain;

import java.time.LocalDate;

/**
 * When a rise of reports is told together with a rise of patrols: a version of the table {@code
 * reporting_rule} (ADR 0067).
 *
 * @param version name of the version
 * @param recentDays days up to today that are compared with those before
 * @param longDays days up to today that are counted, at least twice as many
 * @param pastWeeks weeks before the recent ones that are the usual effort
 * @param leastWeeks recorded weeks among them below which the usual effort is unknown
 * @param effortRatio effort now over usual effort from which patrols have risen
 * @param foundRatio findings a day now over before from which findings have risen
 * @param leastFound matters found recently below which nothing is said
 */
public record ReportingRule(
    String version,
    int recentDays,
    int longDays,
    int pastWeeks,
    int leastWeeks,
    double effortRatio,
    double foundRatio,
    int leastFound) {

  /** Where versions are kept. */
  public interface Source {
    /**
     * The version of a day: the district's own, else the product's.
     *
     * @throws IllegalStateException when there is none
     */
    ReportingRule on(String district, LocalDate day);
  }
}
