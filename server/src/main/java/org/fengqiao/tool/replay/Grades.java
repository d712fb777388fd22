package org.fengqiao.tool.replay;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.fengqiao.casework.domain.Spot;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Level;
import org.fengqiao.law.domain.LawEdition;
import org.fengqiao.law.domain.LawRow;
import org.fengqiao.law.domain.SeverityFacts;
import org.fengqiao.law.domain.SeverityRule;

/**
 * How grave the matters of a series are when they are reported, by the severity rules of the law's
 * tables. A series tells no people, money or danger: what is left is how many alike came up in the
 * grid during the thirty days before.
 */
final class Grades {
  private static final LocalDate ANY = LocalDate.of(2019, 1, 1);

  private static final LawEdition TABLES =
      LawEdition.ofSeverity(
          List.of(
              new LawRow(
                  Map.of(
                      "factor",
                      "SPREAD",
                      "from_value",
                      1L,
                      "points",
                      1L,
                      "counting",
                      "EACH",
                      "cap",
                      5L))),
          List.of(
              level(Level.BLUE, 0),
              level(Level.YELLOW, 5),
              level(Level.ORANGE, 9),
              level(Level.RED, 14)),
          ANY);

  private static final int[] BY_COUNT =
      IntStream.rangeClosed(0, Spot.MOST)
          .map(n -> graded(Kind.UNCLASSIFIED, n).ordinal())
          .toArray();

  private Grades() {}

  private static LawRow level(Level level, long points) {
    return new LawRow(Map.of("level", level.name(), "min_points", points));
  }

  private static Level graded(Kind kind, int nearby) {
    SeverityFacts facts = SeverityFacts.ofReport(kind, null, 1, null, Set.of(), nearby);
    return SeverityRule.of(TABLES, facts, ANY).level();
  }

  /** Severity of a matter with so many alike in its grid during the days before. */
  static Level of(int nearby) {
    return Level.values()[BY_COUNT[Math.min(Spot.MOST, nearby)]];
  }

  /**
   * Severities of a series.
   *
   * @param distinct matters, oldest first
   * @return ordinal of the {@code Level} of each
   */
  static int[] of(List<Happening> distinct) {
    Map<Long, Deque<Happening>> before = new HashMap<>();
    int[] grades = new int[distinct.size()];
    for (int i = 0; i < grades.length; i++) {
      Happening h = distinct.get(i);
      long place = (long) h.grid() * Kind.values().length + h.kind();
      Deque<Happening> alike = before.computeIfAbsent(place, p -> new ArrayDeque<>());
      Duration window = Spot.WINDOW;
      while (!alike.isEmpty() && alike.getFirst().at().isBefore(h.at().minus(window))) {
        alike.removeFirst();
      }
      grades[i] = of((int) alike.stream().filter(a -> a.at().isBefore(h.at())).count()).ordinal();
      alike.addLast(h);
    }
    return grades;
  }
}
