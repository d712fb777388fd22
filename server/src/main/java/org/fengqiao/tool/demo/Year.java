package org.fengqiao.tool.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;

/** What happens in the demonstration year: days, hours, places and kinds, from one seed. */
final class Year {
  /** Weekends bring 42 of what weekdays bring 100. */
  private static final double WEEKEND = 0.42;

  private static final int DAYS = 365;
  private static final List<LocalDate> SPRING_FESTIVALS =
      List.of(
          LocalDate.of(2025, 1, 29),
          LocalDate.of(2026, 2, 17),
          LocalDate.of(2027, 2, 6),
          LocalDate.of(2028, 1, 26));

  /** Shares of the kinds in an ordinary week. */
  private static final Map<Kind, Integer> SHARES =
      Map.ofEntries(
          Map.entry(Kind.NEIGHBOR, 24),
          Map.entry(Kind.PROPERTY_MGMT, 16),
          Map.entry(Kind.LABOR, 14),
          Map.entry(Kind.CONSUMER_CONTRACT, 11),
          Map.entry(Kind.TENANCY, 9),
          Map.entry(Kind.FAMILY, 9),
          Map.entry(Kind.PROPERTY_RIGHTS, 5),
          Map.entry(Kind.INJURY_TORT, 5),
          Map.entry(Kind.FINANCE_LOAN, 3),
          Map.entry(Kind.DEMOLITION, 2),
          Map.entry(Kind.LAND_RESOURCE, 2));

  private final GridSet grids;
  private final Instant now;
  private final LocalDate today;
  private final SplittableRandom random;

  Year(GridSet grids, Instant now, long seed) {
    this.grids = grids;
    this.now = now;
    this.today = now.atZone(Clock.ZONE).toLocalDate();
    this.random = new SplittableRandom(seed);
  }

  /** About {@code count} happenings up to now, oldest first. */
  List<Happening> happenings(int count) {
    List<Happening> all = new ArrayList<>(count);
    planted(all);
    double[] reach = reach();
    double[] days = cumulative(DAYS, d -> weight(today.minusDays(DAYS - 1L - d)));
    while (all.size() < count) {
      LocalDate day = today.minusDays(DAYS - 1L - pick(days));
      Instant at = at(day);
      if (at.isBefore(now.minusSeconds(1200))) {
        GridCell cell = grids.cells().get(pick(reach));
        Kind kind = kind(day);
        all.add(new Happening(at, cell, kind, people(kind, 6), false));
      }
    }
    all.sort(Comparator.comparing(Happening::at));
    return all;
  }

  private void planted(List<Happening> all) {
    List<String> streets = grids.cells().stream().map(GridCell::street).distinct().toList();
    for (Cluster c : Cluster.PLANTED) {
      String street = streets.get(c.street() % streets.size());
      List<GridCell> own = grids.cells().stream().filter(g -> g.street().equals(street)).toList();
      GridCell centre = own.get(c.grid() % own.size());
      int[] around = grids.neighbours().of(grids.ordinal(centre.code()));
      for (int i = 0; i < c.size() + c.size() / 2; i++) {
        // The square root makes the last third of the days bring more than half of the reports.
        int day = (int) (Math.sqrt(random.nextDouble()) * c.days());
        Instant at = at(today.minusDays(c.endDaysAgo() + (long) c.days() - 1 - day));
        boolean outside = i >= c.size() && around.length > 0;
        GridCell cell = outside ? grids.cells().get(around[random.nextInt(around.length)]) : centre;
        if (at.isBefore(now.minusSeconds(1200))) {
          all.add(new Happening(at, cell, c.kind(), people(c.kind(), c.people()), true));
        }
      }
    }
  }

  /** How much a day brings: weekday and the quiet of the great holidays. */
  private static double weight(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    double weight =
        weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY
            ? WEEKEND
            : weekday == DayOfWeek.MONDAY || weekday == DayOfWeek.WEDNESDAY ? 1.08 : 0.98;
    boolean nationalDay = day.getMonthValue() == 10 && day.getDayOfMonth() <= 7;
    return nationalDay || inFestival(day) ? weight * 0.35 : weight;
  }

  private static boolean inFestival(LocalDate day) {
    return SPRING_FESTIVALS.stream()
        .anyMatch(f -> !day.isBefore(f.minusDays(1)) && day.isBefore(f.plusDays(7)));
  }

  private static boolean wageSeason(LocalDate day) {
    return SPRING_FESTIVALS.stream()
        .anyMatch(f -> day.isBefore(f) && !day.isBefore(f.minusDays(45)));
  }

  private Kind kind(LocalDate day) {
    int labor = wageSeason(day) ? 34 : 14;
    int total = SHARES.values().stream().mapToInt(Integer::intValue).sum() - 14 + labor;
    int at = random.nextInt(total);
    for (Kind kind : Kind.values()) {
      int share = kind == Kind.LABOR ? labor : SHARES.getOrDefault(kind, 0);
      if (at < share) {
        return kind;
      }
      at -= share;
    }
    return Kind.NEIGHBOR;
  }

  private int people(Kind kind, int most) {
    double u = random.nextDouble();
    boolean crowd = kind == Kind.LABOR || kind == Kind.PROPERTY_RIGHTS || kind == Kind.DEMOLITION;
    int usual = 1 + (int) (u * u * u * (crowd ? most : Math.min(most, 4)));
    return crowd && random.nextInt(60) == 0 ? usual + random.nextInt(20) : usual;
  }

  /** Grids differ: households times a factor of their own, some grids three times the others. */
  private double[] reach() {
    double[] own = new double[grids.size()];
    for (int i = 0; i < own.length; i++) {
      own[i] = grids.cells().get(i).households() * Math.exp(0.45 * random.nextGaussian());
    }
    return cumulative(own.length, i -> own[i]);
  }

  private Instant at(LocalDate day) {
    double hour = 8 + 13 * (random.nextDouble() + random.nextDouble()) / 2;
    return day.atTime(LocalTime.ofSecondOfDay((long) (hour * 3600) + random.nextInt(60)))
        .atZone(Clock.ZONE)
        .toInstant();
  }

  private static double[] cumulative(int n, java.util.function.IntToDoubleFunction weight) {
    double[] sums = new double[n];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += weight.applyAsDouble(i);
      sums[i] = sum;
    }
    return sums;
  }

  private int pick(double[] sums) {
    int found = java.util.Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
    return Math.min(sums.length - 1, found < 0 ? -found - 1 : found + 1);
  }
}
