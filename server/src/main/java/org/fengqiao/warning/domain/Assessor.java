package org.fengqiao.warning.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Level;
import org.jspecify.annotations.Nullable;

/**
 * Turns readings into changes of warnings. Keeps at most one watched warning per place and kind; a
 * new report attaches to it. The same readings, the same watched warnings and the same moment give
 * the same changes, and a second time none.
 */
public final class Assessor {
  private final String district;
  private final Readings readings;
  private final Moment now;
  private final List<Change> changes = new ArrayList<>();

  private Assessor(String district, Readings readings, Moment now) {
    this.district = district;
    this.readings = readings;
    this.now = now;
  }

  /**
   * Judges every place and kind.
   *
   * @param watched warnings the district follows
   * @return changes in order of kind and grid, released warnings before those that follow them
   */
  public static List<Change> assess(
      String district, Readings readings, Collection<Warning> watched, Moment now) {
    return new Assessor(district, readings, now).run(watched);
  }

  private List<Change> run(Collection<Warning> watched) {
    Map<String, Warning> open = new HashMap<>();
    watched.forEach(w -> open.put(w.kind() + "/" + w.grid(), w));
    double blue = now.table().enters(Level.BLUE);
    for (int kind = 0; kind < readings.kinds(); kind++) {
      for (int i = 0; i < readings.grids(); i++) {
        String key = kind + "/" + readings.grid(i);
        Warning warning = open.isEmpty() ? null : open.remove(key);
        if (warning != null || readings.score(kind, i) >= blue) {
          judge(warning, new Subject(district, readings.grid(i), kind), readings.at(kind, i));
        }
      }
    }
    // Grids that the present version no longer has: nothing can happen there, they cool.
    open.values().stream()
        .sorted(
            java.util.Comparator.comparingInt((Warning w) -> w.kind()).thenComparing(Warning::grid))
        .forEach(w -> judge(w, new Subject(district, w.grid(), w.kind()), Reading.NOTHING));
    return changes;
  }

  private void judge(@Nullable Warning warning, Subject subject, Reading reading) {
    if (warning == null) {
      raise(subject, reading);
    } else if (warning.state().active()) {
      follow(warning, reading);
    } else {
      watchSilently(warning, subject, reading);
    }
  }

  private void raise(Subject subject, Reading reading) {
    Standing standing = Hysteresis.next(Standing.none(now.day()), reading, now.day(), now.table());
    if (standing.level() != Level.NONE) {
      Warning raised = Warning.raised(subject, standing, reading, now);
      changes.add(new Change(null, raised, WarningEvent.RAISE));
    }
  }

  private void follow(Warning warning, Reading reading) {
    Standing next = Hysteresis.next(warning.standing(), reading, now.day(), now.table());
    WarningEvent event = eventOf(warning, next);
    if (event == null) {
      Warning fresh = warning.refreshed(next, reading, now);
      if (!fresh.equals(warning)) {
        changes.add(new Change(warning, fresh, null));
      }
      return;
    }
    WarningState to = Transitions.after(warning.state(), event).orElseThrow();
    changes.add(new Change(warning, warning.moved(to, next, reading, now), event));
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
  private void watchSilently(Warning warning, Subject subject, Reading reading) {
    Standing next = Hysteresis.next(warning.standing(), reading, now.day(), now.table());
    boolean worse = next.level().compareTo(warning.level()) > 0;
    if (worse || next.level() == Level.NONE) {
      changes.add(new Change(warning, warning.released(), null));
    }
    if (worse) {
      raise(subject, reading);
    }
  }
}
