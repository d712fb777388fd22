package org.fengqiao.hotspot.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result that a new one may build upon: what nothing has happened to stays as it was, to the very
 * object. Holds what was learned of its matters, not the matters.
 */
public final class Earlier {
  /** Nothing yet. */
  public static final Earlier NONE = new Earlier(new Object(), null, List.of());

  private final Object mark;
  private final DayWeights.@Nullable Learned learned;
  private final List<KindScores> kinds;

  private Earlier(Object mark, DayWeights.@Nullable Learned learned, List<KindScores> kinds) {
    this.mark = mark;
    this.learned = learned;
    this.kinds = kinds;
  }

  /**
   * Scores of these matters.
   *
   * @param kinds one element per kind index
   */
  public static Earlier of(Matters matters, List<KindScores> kinds) {
    return new Earlier(matters.mark(), matters.learned(), List.copyOf(kinds));
  }

  /** Stands for the matters. */
  Object mark() {
    return mark;
  }

  /** What the matters said about the days; null when nobody asked. */
  DayWeights.@Nullable Learned learned() {
    return learned;
  }

  /** One element per kind index; empty when there is no result yet. */
  List<KindScores> kinds() {
    return kinds;
  }
}
