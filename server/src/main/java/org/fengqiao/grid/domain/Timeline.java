package org.fengqiao.grid.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The versions that answered, one after the other without a gap: from the first publication on
 * every instant belongs to exactly one of them. The end of a version is the beginning of the next.
 *
 * @param spans by beginning
 */
public record Timeline(List<Span> spans) {

  /**
   * When a version answered.
   *
   * @param from first instant
   * @param to first instant it no longer answered; null while it does
   */
  public record Span(long version, Instant from, @Nullable Instant to) {
    boolean holds(Instant at) {
      return !at.isBefore(from) && (to == null || at.isBefore(to));
    }
  }

  public Timeline {
    spans =
        spans.stream()
            .sorted(Comparator.comparing(Span::from).thenComparingLong(Span::version))
            .toList();
  }

  /** The version that answered at an instant; none before the first. */
  public Optional<Span> at(Instant instant) {
    return spans.stream().filter(s -> s.holds(instant)).findFirst();
  }

  /** The same with another version published; the one before ends then. */
  public Timeline publish(long version, Instant at) {
    List<Span> after =
        new java.util.ArrayList<>(
            spans.stream()
                .map(s -> s.to() == null ? new Span(s.version(), s.from(), at) : s)
                .toList());
    after.add(new Span(version, at, null));
    return new Timeline(after);
  }
}
