package org.fengqiao.prevention;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.fengqiao.deadline.Deadlines;
import org.fengqiao.deadline.domain.WorkCalendar;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.hotspot.domain.ArrivalSource;
import org.fengqiao.hotspot.domain.Arrivals;
import org.fengqiao.hotspot.domain.DayWeights;
import org.fengqiao.kernel.Clock;
import org.fengqiao.prevention.domain.effect.EffortStore;
import org.fengqiao.prevention.domain.effect.Expectation;
import org.fengqiao.prevention.domain.effect.Exposure;
import org.fengqiao.prevention.domain.effect.Plan;
import org.fengqiao.prevention.domain.effect.Predictive;
import org.fengqiao.prevention.domain.effect.Season;

/** What a place would have seen if nothing had been done, from its own past and its district. */
@Singleton
class Expecting {
  /** Less past than this says nothing. */
  static final int LEAST_PAST = 28;

  private final Grids grids;
  private final ArrivalSource source;
  private final EffortStore efforts;
  private final Deadlines deadlines;

  Expecting(Grids grids, ArrivalSource source, EffortStore efforts, Deadlines deadlines) {
    this.grids = grids;
    this.source = source;
    this.efforts = efforts;
    this.deadlines = deadlines;
  }

  /**
   * A window of a place.
   *
   * @param kind index of {@code hotspot}
   * @param begun day the work began or was drawn; the window begins on the next
   * @param last last day of the window, not before {@code begun}
   * @param known whether the window is over, so that the district's own course in it corrects
   */
  record Asked(
      String district, int kind, String grid, LocalDate begun, LocalDate last, boolean known) {}

  /** Answers; empty where the place is not on the map or there is too little past. */
  Optional<Expected> of(Asked asked, Plan plan) {
    GridSet set = grids.findCurrent(asked.district()).orElse(null);
    int place = set == null ? -1 : set.ordinal(asked.grid());
    if (set == null || place < 0) {
      return Optional.empty();
    }
    LocalDate pastTo = asked.begun().minusDays(plan.triggerDays());
    LocalDate pastFrom = pastTo.minusDays(plan.pastDays() - 1L);
    Arrivals arrivals =
        source.read(
            asked.district(),
            RunResult.nameOf(asked.kind()),
            set.version(),
            set::ordinal,
            pastFrom.atStartOfDay(Clock.ZONE).toInstant(),
            asked.last().plusDays(1).atStartOfDay(Clock.ZONE).toInstant());
    if (arrivals.size() == 0) {
      return Optional.empty();
    }
    LocalDate begin = LocalDate.ofEpochDay(Math.max(pastFrom.toEpochDay(), arrivals.firstDay()));
    return begin.plusDays(LEAST_PAST - 1L).isAfter(pastTo)
        ? Optional.empty()
        : Optional.of(answer(asked, plan, arrivals, set.size(), place, begin, pastTo));
  }

  private Expected answer(
      Asked asked,
      Plan plan,
      Arrivals arrivals,
      int places,
      int place,
      LocalDate pastFrom,
      LocalDate pastTo) {
    Exposure effort = effort(asked, pastFrom, pastTo);
    Side brought = side(asked, arrivals, places, place, pastFrom, pastTo, true);
    Side found = side(asked, arrivals, places, place, pastFrom, pastTo, false);
    return new Expected(
        brought.expected(effort.factor(plan.effortElasticity())),
        effort.known() ? found.expected(effort.factor(1)) : null,
        brought.observed,
        found.observed,
        brought.past[place],
        (int) (pastTo.toEpochDay() - pastFrom.toEpochDay() + 1));
  }

  // One of the two ways matters come.
  private record Side(int[] past, int place, double pastDays, double worth, int observed) {
    Predictive expected(double effort) {
      return Expectation.of(past, pastDays).of(place, worth * effort);
    }
  }

  private Side side(
      Asked asked,
      Arrivals arrivals,
      int places,
      int place,
      LocalDate pastFrom,
      LocalDate pastTo,
      boolean resident) {
    int from = (int) pastFrom.toEpochDay();
    int to = (int) pastTo.toEpochDay();
    int windowFrom = (int) asked.begun().toEpochDay() + 1;
    int windowTo = (int) asked.last().toEpochDay();
    int[] past = arrivals.byPlace(places, from, to, resident);
    int[] window = arrivals.byPlace(places, windowFrom, windowTo, resident);
    double[] weights = weights(arrivals.byDay(from, to, resident), from);
    double pastDays = Season.ordinary(classes(from, to), weights);
    double windowDays = Season.ordinary(classes(windowFrom, windowTo), weights);
    double season =
        asked.known() && windowDays > 0
            ? Season.factor(others(past, place), others(window, place), pastDays, windowDays)
            : 1;
    return new Side(past, place, pastDays, windowDays * season, window[place]);
  }

  private Exposure effort(Asked asked, LocalDate pastFrom, LocalDate pastTo) {
    return Exposure.of(
        efforts.of(asked.district(), asked.grid(), Exposure.monday(pastFrom), pastTo),
        efforts.of(
            asked.district(),
            asked.grid(),
            Exposure.monday(asked.begun().plusDays(1)),
            asked.last()));
  }

  private double[] weights(int[] byDay, int from) {
    double[] days = new double[DayWeights.CLASSES];
    double[] matters = new double[DayWeights.CLASSES];
    int[] classes = classes(from, from + byDay.length - 1);
    for (int i = 0; i < byDay.length; i++) {
      days[classes[i]]++;
      matters[classes[i]] += byDay[i];
    }
    return Season.weights(days, matters);
  }

  private int[] classes(int from, int to) {
    WorkCalendar calendar = deadlines.calendar();
    int[] classes = new int[Math.max(0, to - from + 1)];
    for (int i = 0; i < classes.length; i++) {
      LocalDate day = LocalDate.ofEpochDay(from + (long) i);
      classes[i] =
          switch (calendar.kind(day)) {
            case HOLIDAY -> DayWeights.HOLIDAY;
            case MAKEUP -> DayWeights.FRIDAY;
            case WORK, REST -> day.getDayOfWeek().ordinal();
          };
    }
    return classes;
  }

  private static double others(int[] counts, int place) {
    double sum = -counts[place];
    for (int c : counts) {
      sum += c;
    }
    return sum;
  }
}
