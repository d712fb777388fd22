package org.fengqiao.warning.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.kernel.Level;

/**
 * The course warnings take over a stretch of time, without a database: the same {@link Assessor}
 * fed with one run after another. For a replay of a series and for trying rules on the past. Not
 * thread-safe.
 */
public final class Course {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int STREET_DIGITS = 9;

  private final String district;
  private final Map<UUID, Warning> watched = new LinkedHashMap<>();
  private final Map<UUID, Story> stories = new LinkedHashMap<>();
  private final List<Alarm> alarms = new ArrayList<>();

  /** Nothing has happened yet. */
  public Course(String district) {
    this.district = district;
  }

  private record Alarm(UUID warning, String street, Instant at) {}

  /**
   * One warning and the levels it entered, oldest first, down to none.
   *
   * @param kind index of {@code hotspot}
   * @param told when people would have been told
   */
  public record Story(UUID id, String grid, int kind, List<Entered> levels, List<Instant> told) {
    /** Highest level ever. */
    public Level top() {
      return levels.stream().map(Entered::level).max(Level::compareTo).orElse(Level.NONE);
    }
  }

  /** A level entered. */
  public record Entered(Level level, Instant at) {}

  /** A run over every kind. */
  public void run(Readings readings, Moment now) {
    run(readings, now, watched.values());
  }

  /**
   * A run that can have changed some kinds only.
   *
   * @param kinds indices of {@code hotspot}
   */
  public void run(Readings readings, Moment now, Set<Integer> kinds) {
    List<Warning> some = watched.values().stream().filter(w -> kinds.contains(w.kind())).toList();
    run(readings, now, some);
  }

  private void run(Readings readings, Moment now, Collection<Warning> follow) {
    List<Change> changes =
        Assessor.assess(district, readings, List.copyOf(follow), now, alarms(now.at()));
    changes.forEach(change -> take(change, now.at()));
  }

  private void take(Change change, Instant at) {
    Warning after = change.after();
    Warning before = change.before();
    if (after.watched()) {
      watched.put(after.id(), after);
    } else {
      watched.remove(after.id());
    }
    Story story =
        stories.computeIfAbsent(
            after.id(),
            id -> new Story(id, after.grid(), after.kind(), new ArrayList<>(), new ArrayList<>()));
    if (before == null || before.level() != after.level()) {
      story.levels().add(new Entered(after.level(), at));
      if (after.level().atLeast(Level.ORANGE)) {
        alarms.add(new Alarm(after.id(), after.grid().substring(0, STREET_DIGITS), at));
      }
    }
    if (change.told()) {
      story.told().add(at);
    }
  }

  private Map<String, Integer> alarms(Instant now) {
    alarms.removeIf(a -> !a.at().isAfter(now.minus(WEEK)));
    return alarms.stream()
        .collect(
            Collectors.groupingBy(
                Alarm::street,
                HashMap::new,
                Collectors.collectingAndThen(
                    Collectors.mapping(Alarm::warning, Collectors.toSet()), Set::size)));
  }

  /** Kinds of which a warning is followed. */
  public Set<Integer> watchedKinds() {
    return watched.values().stream().map(Warning::kind).collect(Collectors.toSet());
  }

  /** Every warning ever raised, in the order of raising. */
  public List<Story> stories() {
    return List.copyOf(stories.values());
  }
}
