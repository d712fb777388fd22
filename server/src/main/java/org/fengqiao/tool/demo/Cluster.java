package org.fengqiao.tool.demo;

import java.util.List;
import org.fengqiao.kernel.Kind;

/**
 * A planted cluster: reports of one kind that gather around one grid, more every day.
 *
 * @param street which street of the district, by position
 * @param grid which grid of that street, by position
 * @param endDaysAgo last day, counted back from today
 * @param days how long it grows
 * @param size reports in the grid itself; half as many come from its neighbours
 * @param people most people involved in one report
 */
record Cluster(int street, int grid, Kind kind, int endDaysAgo, int days, int size, int people) {
  static final List<Cluster> PLANTED =
      List.of(
          new Cluster(0, 20, Kind.LABOR, 0, 24, 16, 24),
          new Cluster(3, 40, Kind.PROPERTY_RIGHTS, 0, 30, 14, 12),
          new Cluster(6, 11, Kind.NEIGHBOR, 0, 18, 9, 4),
          new Cluster(9, 33, Kind.PROPERTY_MGMT, 0, 14, 8, 8),
          new Cluster(12, 5, Kind.CONSUMER_CONTRACT, 0, 10, 7, 6),
          new Cluster(1, 15, Kind.DEMOLITION, 35, 28, 13, 10),
          new Cluster(4, 52, Kind.LABOR, 70, 30, 15, 18),
          new Cluster(7, 8, Kind.TENANCY, 110, 21, 10, 6),
          new Cluster(10, 27, Kind.FINANCE_LOAN, 150, 25, 9, 9),
          new Cluster(13, 3, Kind.PROPERTY_RIGHTS, 190, 40, 18, 14),
          new Cluster(15, 19, Kind.NEIGHBOR, 230, 20, 10, 4),
          new Cluster(16, 44, Kind.LABOR, 285, 35, 20, 30));
}
