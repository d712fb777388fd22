package org.fengqiao.tool.place;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report of an import for reading. */
final class ReportJson {
  private static final int SHOWN = 20;

  private ReportJson() {}

  static void print(Map<String, @Nullable Object> report, PrintStream out) {
    report.forEach((key, value) -> {
      if (value instanceof List<?> list && !list.isEmpty()) {
        out.printf("%-12s %d%s%n", key, list.size(), list.size() > SHOWN ? ", the first:" : ":");
        list.stream().limit(SHOWN).forEach(each -> out.println("             " + each));
      } else {
        out.printf("%-12s %s%n", key, value);
      }
    });
  }
}
