package org.fengqiao.hotspot.domain;

import java.util.List;

/**
 * A result that a new one may build upon: what nothing has happened to stays as it was, to the very
 * object.
 *
 * @param mark stands for the matters the scores were made of
 * @param kinds one element per kind index; empty when there is no result yet
 */
public record Earlier(Object mark, List<KindScores> kinds) {
  /** Nothing yet. */
  public static final Earlier NONE = new Earlier(new Object(), List.of());

  /** Scores of these matters. */
  public static Earlier of(Matters matters, List<KindScores> kinds) {
    return new Earlier(matters.mark(), kinds);
  }
}
