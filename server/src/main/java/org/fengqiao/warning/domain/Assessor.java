package org.fengqiao.warning.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fengqiao.kernel.Level;
import org.fengqiao.law.domain.Thresholds;
import org.jspecify.annotations.Nullable;

/**
 * Turns readings into changes of warnings. Keeps at most one watched warning per place and kind; a
 * new report attaches to it. The same readings, the same watched warnings and the same moment give
 * the same changes, and a second time none.
 */
public final class Assessor {
  private static final Comparator<Change> ORDER =
      Comparator.comparingInt((Change c) -> c.after().kind())
          .thenComparing((Change c) -> c.after().grid());

  private final String district;
  private final Readings readings;
  private final Moment now;
  private final Budget budget;
  private final List<Change> changes = new ArrayList<>();
  private final List<Candidate> candidates = new ArrayList<>();

  private Assessor(String district, Readings readings, Moment now, Budget budget) {
    this.district = district;
    this.readings = readings;
    this.now = now;
    this.budget = budget;
  }

  /** A place that would enter orange or red now, if its street has budget left. */
  private record Candidate(@Nullable Warning warning, Subject subject, Reading reading) {}

  /**
   * Judges every place and kind, no street having been alarmed of late.
   *
   * @param watched warnings the district follows
   * @return changes in order of kind and grid, released warnings before those that follow them
   */
  public static List<Change> assess(
      String district, Readings readings, Collection<Warning> watched, Moment now) {
    return assess(district, readings, watched, now, Map.of());
  }

  /**
   * Judges every place and kind.
   *
   * @param alarms warnings that entered orange or red in the last seven days, by street of nine
   *     digits
   */
  public static List<Change> assess(
      String district,
      Readings readings,
      Collection<Warning> watched,
      Moment now,
      Map<String, Integer> alarms) {
    return new Assessor(district, readings, now, new Budget(now.alarm(), alarms)).run(watched);
  }

  private List<Change> run(Collection<Warning> watched) {
    List<NavigableMap<Integer, Optional<Warning>>> open = byPlace(watched);
    double blue = now.table().enters(Level.BLUE);
    for (int kind = 0; kind < readings.kinds(); kind++) {
      NavigableMap<Integer, Optional<Warning>> here = open.get(kind);
      for (int place : readings.reaching(kind, blue)) {
        here.putIfAbsent(place, Optional.empty());
      }
      for (Map.Entry<Integer, Optional<Warning>> entry : here.entrySet()) {
        int i = entry.getKey();
        Subject subject = new Subject(district, readings.grid(i), kind);
        consider(entry.getValue().orElse(null), subject, readings.at(kind, i));
      }
    }
    // Grids that the present version no longer has: nothing can happen there, they cool.
    watched.stream()
        .filter(w -> readings.ordinal(w.grid()) < 0 || w.kind() >= readings.kinds())
        .sorted(Comparator.comparingInt((Warning w) -> w.kind()).thenComparing(Warning::grid))
        .forEach(w -> judge(w, new Subject(district, w.grid(), w.kind()), Reading.NOTHING, now));
    spend();
    changes.sort(ORDER);
    return changes;
  }

  /** Watched warnings by kind index and grid ordinal. */
  private List<NavigableMap<Integer, Optional<Warning>>> byPlace(Collection<Warning> watched) {
    List<NavigableMap<Integer, Optional<Warning>>> open =
        Stream.<NavigableMap<Integer, Optional<Warning>>>generate(TreeMap::new)
            .limit(readings.kinds())
            .toList();
    for (Warning w : watched) {
      int ordinal = readings.ordinal(w.grid());
      if (ordinal >= 0 && w.kind() < open.size()) {
        open.get(w.kind()).put(ordinal, Optional.of(w));
      }
    }
    return open;
  }

  /** Who would enter orange waits until all are known: the budget goes to the worst. */
  private void consider(@Nullable Warning warning, Subject subject, Reading reading) {
    Standing before = warning == null ? Standing.none(now.day()) : warning.standing();
    Standing next = Hysteresis.next(before, reading, now.day(), now.table());
    if (next.level().atLeast(Level.ORANGE) && !before.level().atLeast(Level.ORANGE)) {
      candidates.add(new Candidate(warning, subject, reading));
    } else {
      judge(warning, subject, reading, now);
    }
  }

  private void spend() {
    candidates.sort(
        Comparator.comparing((Candidate c) -> !c.reading().severe())
            .thenComparing((Candidate c) -> c.reading().score(), Comparator.reverseOrder())
            .thenComparingInt((Candidate c) -> c.subject().kind())
            .thenComparing((Candidate c) -> c.subject().grid()));
    for (Candidate c : candidates) {
      String grid = c.subject().grid();
      Thresholds marks = c.reading().severe() ? now.table() : budget.marks(grid, now.table());
      boolean enters = judge(c.warning(), c.subject(), c.reading(), now.by(marks));
      if (enters) {
        budget.spend(grid);
      }
    }
  }

  /** Returns whether the place stands at orange or red now. */
  private boolean judge(
      @Nullable Warning warning, Subject subject, Reading reading, Moment moment) {
    Step step = new Step(subject, reading, moment, budget, now.table());
    if (warning == null) {
      return raise(step, Told.NOTHING);
    }
    return warning.state().active() ? follow(warning, step) : watchSilently(warning, step);
  }

  private boolean raise(Step step, Told told) {
    Standing standing = step.next(Standing.none(now.day()));
    if (standing.level() == Level.NONE) {
      return false;
    }
    Warning raised = Warning.raised(step, standing, told);
    changes.add(new Change(null, raised, WarningEvent.RAISE, !raised.told().equals(told)));
    return standing.level().atLeast(Level.ORANGE);
  }

  private boolean follow(Warning warning, Step step) {
    Standing next = step.next(warning.standing());
    WarningEvent event = eventOf(warning, next);
    WarningState to =
        event == null ? warning.state() : Transitions.after(warning.state(), event).orElseThrow();
    Warning after = warning.moved(to, next, step, event != null);
    if (event != null || !after.equals(warning)) {
      boolean told = after.told().at() != null && !after.told().at().equals(warning.told().at());
      changes.add(new Change(warning, after, event, told));
    }
    return next.level().atLeast(Level.ORANGE);
  }

  private @Nullable WarningEvent eventOf(Warning warning, Standing next) {
    int step = next.level().compareTo(warning.level());
    if (step > 0) {
      return warning.state() == WarningState.COOLING ? WarningEvent.WARM : WarningEvent.RISE;
    }
    if (step < 0) {
      return next.level() == Level.NONE ? WarningEvent.COOL : WarningEvent.FALL;
    }
    boolean over =
        warning.state() == WarningState.COOLING
            && now.day() - new Moment(warning.levelAt(), now.table()).day()
                >= now.table().coolDays();
    return over ? WarningEvent.EXPIRE : null;
  }

  /** A person said no, or enough: silent until it is worse than what they saw, or has cooled. */
  private boolean watchSilently(Warning warning, Step step) {
    Standing next = step.next(warning.standing());
    boolean worse = next.level().compareTo(warning.level()) > 0;
    if (worse || next.level() == Level.NONE) {
      changes.add(new Change(warning, warning.released(), null, false));
    }
    // What was told of the old warning was told of the place: the new one does not begin a new day.
    return worse && raise(step, warning.told());
  }
}
