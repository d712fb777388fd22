package org.fengqiao.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.fengqiao.gazetteer.domain.ExternalCodeTable;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.fengqiao.grid.domain.ExternalCode;
import org.jspecify.annotations.Nullable;

/**
 * What a table of codes of other schemes changes. On any day a code of a scheme means one place: a
 * later line ends what came before, and days that overlap otherwise are a fault. A line that names
 * no end leaves the end that is known.
 */
final class ExternalCodePlan {
  private final Map<String, NavigableMap<LocalDate, ExternalCode>> known = new LinkedHashMap<>();
  private final Map<String, NavigableMap<LocalDate, ExternalCode>> wanted = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  final List<ExternalCode> added = new ArrayList<>();
  final List<ExternalCode> ended = new ArrayList<>();
  final List<Finding> findings = new ArrayList<>();
  int unchanged;

  /**
   * @param places codes that are or were places here
   */
  static ExternalCodePlan of(
      List<ExternalCodeTable.Row> rows, List<ExternalCode> known, Set<String> places) {
    ExternalCodePlan plan = new ExternalCodePlan();
    known.forEach(c -> {
      days(plan.known, c).put(c.from(), c);
      days(plan.wanted, c).put(c.from(), c);
    });
    for (ExternalCodeTable.Row row : rows) {
      if (places.contains(row.code().place())) {
        plan.want(row);
      } else {
        plan.find(FindingCode.BAD_CODE, row.line(), row.code(), "unknown here");
      }
    }
    plan.lines.keySet().forEach(plan::settle);
    return plan;
  }

  private static String key(ExternalCode c) {
    return c.scheme() + ' ' + c.code();
  }

  private static NavigableMap<LocalDate, ExternalCode> days(
      Map<String, NavigableMap<LocalDate, ExternalCode>> all, ExternalCode c) {
    return all.computeIfAbsent(key(c), k -> new TreeMap<>());
  }

  private void want(ExternalCodeTable.Row row) {
    ExternalCode code = row.code();
    NavigableMap<LocalDate, ExternalCode> days = days(wanted, code);
    ExternalCode before = days.get(code.from());
    if (before != null && !before.place().equals(code.place())) {
      find(FindingCode.DUP_CODE, row.line(), code, before.place());
      return;
    }
    lines.putIfAbsent(key(code), row.line());
    boolean silent = code.to() == null && before != null;
    days.put(code.from(), silent ? before : code);
  }

  /** Ends each at the beginning of the next, and compares with what is there. */
  private void settle(String key) {
    NavigableMap<LocalDate, ExternalCode> days = Objects.requireNonNull(wanted.get(key));
    NavigableMap<LocalDate, ExternalCode> there = known.getOrDefault(key, new TreeMap<>());
    for (Map.Entry<LocalDate, ExternalCode> each : days.entrySet()) {
      ExternalCode code = each.getValue();
      LocalDate next = days.higherKey(each.getKey());
      LocalDate end = code.to();
      if (end == null) {
        end = next;
      } else if (next != null && next.isBefore(end)) {
        find(FindingCode.DUP_CODE, lines.getOrDefault(key, 0), code, next.toString());
      }
      compare(code.until(end), there.get(each.getKey()));
    }
  }

  private void compare(ExternalCode code, @Nullable ExternalCode before) {
    if (before == null) {
      added.add(code);
    } else if (before.equals(code)) {
      unchanged++;
    } else {
      ended.add(code);
    }
  }

  private void find(FindingCode what, int line, ExternalCode code, String detail) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("line", line);
    facts.put("code", key(code));
    facts.put("detail", detail);
    findings.add(Finding.of(what, line, facts));
  }
}
