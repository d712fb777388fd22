package org.fengqiao.tool.start;

import io.micronaut.context.ApplicationContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.dispatch.BodyRegister;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.dispatch.domain.Roster;
import org.fengqiao.dispatch.domain.Roster.Half;
import org.fengqiao.dispatch.domain.Roster.Presence;
import org.fengqiao.dispatch.domain.Roster.Slot;
import org.fengqiao.kernel.Actor;
import org.fengqiao.tool.start.Line.Fate;
import org.jspecify.annotations.Nullable;

/** Replaces the rosters of the bodies a list names; other bodies keep theirs. */
public final class ImportRostersCommand extends SheetImport {
  @Override
  public String name() {
    return "import-rosters";
  }

  @Override
  String purpose() {
    return "Replace the window rosters of the bodies a list names.";
  }

  @Override
  List<Column> columns() {
    return List.of(
        Column.must("body", "组织编号", "440105001-LABOR"),
        Column.must("half", "时段", "上午"),
        Column.must("presence", "状态", "进驻"),
        Column.may("weekday", "星期", "周一"),
        Column.may("date", "日期", ""),
        Column.may("centre", "服务中心", ""),
        Column.may("validFrom", "起始日期", "2026-01-01"),
        Column.may("validTo", "终止日期", ""));
  }

  @Override
  Plan plan(ApplicationContext context, Actor actor, List<Reading> lines) {
    BodyRegister register = context.getBean(BodyRegister.class);
    Set<String> bodies =
        register.all(actor.district()).stream().map(Body::code).collect(Collectors.toSet());
    Map<String, Roster> before = register.rosters(actor.district());
    Map<String, List<Slot>> slots = new LinkedHashMap<>();
    Map<String, Integer> firstLine = new HashMap<>();
    List<Line> told = new ArrayList<>();
    for (Reading line : lines) {
      String body = line.required("body");
      if (!bodies.contains(body)) {
        line.fault("body", "no such body: " + body);
      }
      Optional<Slot> slot = slot(line);
      if (slot.isEmpty() || !line.faults().isEmpty()) {
        told.add(Line.refused(line.number(), body, line.faults()));
        continue;
      }
      firstLine.putIfAbsent(body, line.number());
      slots.computeIfAbsent(body, b -> new ArrayList<>()).add(slot.get());
    }
    Map<String, Roster> written = new LinkedHashMap<>();
    slots.forEach((body, list) -> {
      Roster after = new Roster(list);
      Roster was = before.getOrDefault(body, Roster.NONE);
      Fate fate = was.equals(after) ? Fate.SAME : was.known() ? Fate.CHANGED : Fate.NEW;
      if (fate != Fate.SAME) {
        written.put(body, after);
      }
      String note = was.slots().size() + " -> " + list.size() + " lines";
      told.add(new Line(firstLine.getOrDefault(body, 0), fate, body, List.of(note)));
    });
    return new Plan(told, out -> register.storeRosters(actor, written));
  }

  private static Optional<Slot> slot(Reading line) {
    Optional<Half> half = line.one("half", "half", Half.class);
    Optional<Presence> presence = line.one("presence", "presence", Presence.class);
    @Nullable DayOfWeek weekday =
        line.text("weekday").isEmpty()
            ? null
            : line.one("weekday", "weekday", DayOfWeek.class).orElse(null);
    LocalDate date = line.date("date");
    LocalDate from = line.date("validFrom");
    LocalDate to = line.date("validTo");
    LocalDate first = from == null ? LocalDate.of(2000, 1, 1) : from;
    if (line.faults().isEmpty() && (weekday == null) == (date == null)) {
      line.fault("weekday", "either a weekday or a date");
    }
    if (to != null && to.isBefore(first)) {
      line.fault("validTo", "before validFrom");
    }
    if (!line.faults().isEmpty() || half.isEmpty() || presence.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Slot(weekday, date, half.get(), presence.get(), line.optional("centre"), first, to));
  }
}
