package org.fengqiao.hotspot.domain;

import java.util.List;

/**
 * Stretches of days in which a kind of matter rises every year, such as wages before Spring
 * Festival. How much it rises is learned from the district's own past, not stated; before a first
 * season has been lived through nothing is known and nothing changes. Immutable.
 */
public final class Seasons {
  /** No season at all. */
  public static final Seasons NONE = new Seasons(List.of());

  private final List<Span> spans;

  /**
   * One season of one year.
   *
   * @param kind index of the kind
   * @param first epoch day it begins on
   * @param last epoch day it ends on
   */
  public record Span(int kind, int first, int last) {}

  /** Seasons of several years and kinds, in any order. */
  public Seasons(List<Span> spans) {
    this.spans = List.copyOf(spans);
  }

  /** Whether a day lies in a season of the kind. */
  public boolean holds(int kind, int day) {
    for (Span span : spans) {
      if (span.kind() == kind && day >= span.first() && day <= span.last()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the kind has a season in a stretch of days. */
  boolean touches(int kind, int first, int last) {
    return spans.stream().anyMatch(s -> s.kind() == kind && s.first() <= last && s.last() >= first);
  }

  /** Whether the other holds the same stretches. */
  boolean same(Seasons other) {
    return spans.equals(other.spans);
  }
}
