package org.fengqiao.tool.replay;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Level;
import org.fengqiao.warning.Warnings;
import org.fengqiao.warning.domain.Warning;
import org.fengqiao.warning.domain.WarningStore.LevelEntry;
import org.jspecify.annotations.Nullable;

/** The warnings of a replay in the form of its output file. */
final class Findings {
  private static final int PAGE = 200;

  private final Warnings warnings;
  private final Actor actor;
  private final MatterCounts matters;

  Findings(Warnings warnings, Actor actor, MatterCounts matters) {
    this.warnings = warnings;
    this.actor = actor;
    this.matters = matters;
  }

  /** One element per warning, in the order of raising. */
  List<Map<String, Object>> all() {
    List<Warning> found = new ArrayList<>();
    @Nullable UUID after = null;
    while (true) {
      List<Warning> page = warnings.list(actor, false, null, null, after, PAGE);
      found.addAll(page);
      if (page.size() < PAGE) {
        break;
      }
      after = page.getLast().id();
    }
    found.sort(
        Comparator.comparing(Warning::raisedAt)
            .thenComparing(Warning::grid)
            .thenComparingInt(Warning::kind));
    return found.stream().map(this::element).toList();
  }

  private Map<String, Object> element(Warning w) {
    List<LevelEntry> levels = warnings.levels(w);
    LevelEntry top =
        levels.stream()
            .max(
                Comparator.comparing(LevelEntry::level)
                    .thenComparing(LevelEntry::seq, Comparator.reverseOrder()))
            .orElseThrow();
    Map<String, Object> element = new LinkedHashMap<>();
    element.put("grid", w.grid());
    element.put("kind", RunResult.nameOf(w.kind()));
    element.put("level", top.level().name());
    element.put("firstAt", text(top.at()));
    element.put(
        "levels",
        levels.stream()
            .filter(l -> l.level() != Level.NONE)
            .map(l -> pair(l.level(), l.at()))
            .toList());
    element.put("reasons", top.reasons().stream().map(Findings::reason).toList());
    element.put("reports", matters.count(w.district(), w.grid(), top.at()));
    return element;
  }

  private static Map<String, Object> pair(Level level, Instant at) {
    Map<String, Object> pair = new LinkedHashMap<>();
    pair.put("level", level.name());
    pair.put("at", text(at));
    return pair;
  }

  private static Map<String, Object> reason(org.fengqiao.warning.domain.Reason reason) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("code", reason.code());
    map.put("args", reason.args());
    return map;
  }

  private static String text(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.ofInstant(at, Clock.ZONE));
  }
}
