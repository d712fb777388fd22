package org.fengqiao.prevention.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.hotspot.Explanation;
import org.fengqiao.kernel.Level;
import org.jspecify.annotations.Nullable;

/**
 * What a letter states: how many distinct matters of the kind a place had, with its neighbours. A
 * count below the least is null, in the letter as in the store; no matter and no person is named.
 *
 * @param level level of the warning
 * @param levelOn day it reached the level
 * @param asOf when it was counted
 * @param least counts below this are left out
 */
public record LetterEvidence(
    Level level,
    LocalDate levelOn,
    Instant asOf,
    int least,
    @Nullable Integer d7,
    @Nullable Integer d30,
    @Nullable Integer d90,
    List<Around> around) {

  public LetterEvidence {
    around = List.copyOf(around);
  }

  /** A neighbouring grid with at least the least count in 30 days. */
  public record Around(String grid, String name, int d30) {}

  /** What an explanation says, small counts left out. */
  public static LetterEvidence of(Explanation e, Level level, LocalDate levelOn, int least) {
    return new LetterEvidence(
        level,
        levelOn,
        e.at(),
        least,
        told(e.counts().d7(), least),
        told(e.counts().d30(), least),
        told(e.counts().d90(), least),
        e.neighbours().stream().flatMap(n -> around(n, least).stream()).toList());
  }

  private static List<Around> around(Explanation.Neighbour n, int least) {
    Integer count = told(n.d30(), least);
    return count == null ? List.of() : List.of(new Around(n.grid(), n.name(), count));
  }

  private static @Nullable Integer told(@Nullable Integer count, int least) {
    return count == null || count < least ? null : count;
  }
}
