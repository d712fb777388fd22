package org.fengqiao.deadline.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clock of one item.
 *
 * @param startedAt the event that started it; its day in Asia/Shanghai does not count
 * @param due as computed when it was started or last recomputed; while it stands still, as it would
 *     be if it went on at once
 * @param ruleVersion edition of the rule it follows
 * @param extension how much it was extended, in the rule's unit of extension; 0 when not
 * @param pausedAt since when it stands still; null while it runs or has ended
 * @param pauses when it stood still before, oldest first
 */
public record Timer(
    String district,
    UUID itemId,
    Instant startedAt,
    Due due,
    State state,
    int ruleVersion,
    int extension,
    @Nullable Instant pausedAt,
    List<Pause> pauses) {

  public Timer {
    pauses = List.copyOf(pauses);
  }

  /** A clock that never stood still and was never extended. */
  public Timer(
      String district, UUID itemId, Instant startedAt, Due due, State state, int ruleVersion) {
    this(district, itemId, startedAt, due, state, ruleVersion, 0, null, List.of());
  }

  /** Whether a clock still counts. */
  public enum State {
    RUNNING,
    PAUSED,
    /** What it waited for has happened. */
    DONE,
    /** The item took another way. */
    CANCELLED
  }

  /** What tells clocks apart. */
  public record Key(String district, UUID itemId, TimerCode code, Instant startedAt) {}

  public Key key() {
    return new Key(district, itemId, due.code(), startedAt);
  }

  public TimerCode code() {
    return due.code();
  }

  /** Whether it may still be missed. */
  public boolean open() {
    return state == State.RUNNING || state == State.PAUSED;
  }

  /** Whether it counts now; while a clock stands still its item is not late by it. */
  public boolean running() {
    return state == State.RUNNING;
  }

  /** The same clock with other dates. */
  public Timer due(Due to) {
    return new Timer(
        district, itemId, startedAt, to, state, ruleVersion, extension, pausedAt, pauses);
  }

  /** The same clock, longer. */
  Timer extended(int by) {
    return new Timer(district, itemId, startedAt, due, state, ruleVersion, by, pausedAt, pauses);
  }

  /** The same clock standing still. */
  Timer paused(Instant at) {
    return new Timer(
        district, itemId, startedAt, due, State.PAUSED, ruleVersion, extension, at, pauses);
  }

  /** The same clock going on; one that stands still not after {@code at}. */
  Timer resumed(Instant at) {
    Instant from = pausedAt;
    if (from == null) {
      return this;
    }
    List<Pause> all = new ArrayList<>(pauses);
    all.add(new Pause(from, at));
    return new Timer(
        district, itemId, startedAt, due, State.RUNNING, ruleVersion, extension, null, all);
  }
}
