package org.fengqiao.tool.start;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/**
 * What an import would do.
 *
 * @param lines what becomes of every line
 * @param commit does it, all or nothing; only called when no line is refused
 */
record Plan(List<Line> lines, Commit commit) {
  Plan {
    lines = List.copyOf(lines);
  }

  /** Does what was planned. */
  @FunctionalInterface
  interface Commit {
    void run(PrintStream out) throws IOException;
  }

  long count(Line.Fate fate) {
    return lines.stream().filter(l -> l.fate() == fate).count();
  }
}
