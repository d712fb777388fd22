package org.fengqiao.deadline.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Counts the clocks of one item anew, all together: internal limits end where the item's earliest
 * statutory clock does. Repeating it changes nothing. Pure.
 *
 * @param rules the rule each clock follows
 */
public record Recount(Function<Timer, TimerRule> rules, WorkCalendar calendar) {

  /** The open clocks with their dates as they are now, in the same order; ended ones unchanged. */
  public List<Timer> of(List<Timer> timers) {
    List<Timer> counted = new ArrayList<>(timers.size());
    for (Timer t : timers) {
      counted.add(t.open() ? t.due(Terms.due(rules.apply(t), t, calendar)) : t);
    }
    Optional<Due> limit =
        statutory(
            counted.stream()
                .filter(t -> t.running() && nature(t) == TimerRule.Nature.STATUTORY)
                .map(Timer::due)
                .toList());
    if (limit.isEmpty()) {
      return counted;
    }
    return counted.stream()
        .map(t ->
            t.open() && nature(t) == TimerRule.Nature.LIMIT
                ? t.due(t.due().within(limit.get()))
                : t)
        .toList();
  }

  /** The earliest of these. */
  public static Optional<Due> statutory(Collection<Due> dues) {
    return dues.stream().min(Due.EARLIEST);
  }

  private TimerRule.Nature nature(Timer t) {
    return rules.apply(t).nature();
  }
}
