package org.fengqiao.tool.start;

import io.micronaut.context.ApplicationContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.dispatch.BodyRegister;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.dispatch.domain.BodyFaults;
import org.fengqiao.dispatch.domain.BodySort;
import org.fengqiao.dispatch.domain.Lifetime;
import org.fengqiao.dispatch.domain.Office;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Tier;
import org.fengqiao.tool.start.Line.Fate;

/** Adds and changes bodies from a list. */
public final class ImportBodiesCommand extends SheetImport {
  private static final int CAPACITY = 30;

  @Override
  public String name() {
    return "import-bodies";
  }

  @Override
  String purpose() {
    return "Add or change mediation bodies, units and rooms from a list.";
  }

  @Override
  List<Column> columns() {
    return List.of(
        Column.must("code", "编号", "440105001-PM"),
        Column.must("name", "名称", "赤岗街道人民调解委员会"),
        Column.must("sort", "类型", "人民调解委员会"),
        Column.must("tier", "层级", "街道"),
        Column.must("territory", "管辖范围", "440105001"),
        Column.may("kinds", "受理类型", "全部"),
        Column.may("subKinds", "专长子类", "LABOR/WAGES"),
        Column.may("languages", "语言", "普通话、粤语"),
        Column.may("capacity", "容量", "60"),
        Column.may("phone", "电话", "020-12345678"),
        Column.may("address", "地址", "新港中路 1 号"),
        Column.may("hours", "开放时间", "周一至周五 9:00-12:00，14:00-17:30"),
        Column.may("lon", "经度", "113.325"),
        Column.may("lat", "纬度", "23.091"),
        Column.may("parent", "上级组织", "440105-PM"),
        Column.may("validFrom", "起始日期", "2026-01-01"),
        Column.may("validTo", "终止日期", ""),
        Column.may("successor", "承继组织", ""));
  }

  @Override
  Plan plan(ApplicationContext context, Actor actor, List<Reading> lines) {
    BodyRegister register = context.getBean(BodyRegister.class);
    Grids grids = context.getBean(Grids.class);
    Map<String, Body> known = new HashMap<>();
    register.all(actor.district()).forEach(b -> known.put(b.code(), b));
    Set<String> codes = new HashSet<>(known.keySet());
    lines.forEach(l -> codes.add(l.text("code")));
    BodyFaults judge = register.judge(actor.district(), codes);
    List<Line> told = new ArrayList<>();
    List<Body> added = new ArrayList<>();
    List<Body> changed = new ArrayList<>();
    Set<String> met = new HashSet<>();
    for (Reading line : lines) {
      String code = line.required("code");
      if (!met.add(code)) {
        line.fault("code", "twice in this file");
      }
      Body before = known.get(code);
      Optional<Body> body = body(line, code, grids, actor.district(), before);
      body.ifPresent(b -> judge.of(b).forEach(f -> line.fault(f.pointer().substring(1), f.code())));
      if (body.isEmpty() || !line.faults().isEmpty()) {
        told.add(Line.refused(line.number(), code, line.faults().stream().distinct().toList()));
      } else if (before == null) {
        added.add(body.get());
        told.add(new Line(line.number(), Fate.NEW, code, List.of(body.get().name())));
      } else if (before.equals(body.get())) {
        told.add(new Line(line.number(), Fate.SAME, code, List.of()));
      } else {
        changed.add(body.get());
        told.add(new Line(line.number(), Fate.CHANGED, code, differences(before, body.get())));
      }
    }
    return new Plan(told, out -> register.store(actor, added, changed));
  }

  private static Optional<Body> body(
      Reading line,
      String code,
      Grids grids,
      String district,
      @org.jspecify.annotations.Nullable Body before) {
    String name = line.required("name");
    Optional<BodySort> sort = line.one("sort", "sort", BodySort.class);
    Optional<Tier> tier = line.one("tier", "tier", Tier.class);
    String territory = line.required("territory");
    Optional<Place> place = grids.find(district, territory);
    Set<String> languages = line.languages("languages");
    LocalDate from = line.date("validFrom");
    Lifetime lifetime =
        new Lifetime(
            from == null ? Lifetime.OPEN.from() : from,
            line.date("validTo"),
            line.optional("successor"));
    Office office =
        new Office(
            line.degrees("lon", place.map(Place::lon).orElse(0.0)),
            line.degrees("lat", place.map(Place::lat).orElse(0.0)),
            line.text("phone"),
            line.text("address"),
            line.text("hours"));
    if (sort.isEmpty() || tier.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Body(
            code,
            name,
            sort.get(),
            tier.get(),
            territory,
            line.kinds("kinds"),
            Set.copyOf(line.several("subKinds")),
            languages.isEmpty() ? Set.of("zh") : languages,
            line.number("capacity", CAPACITY),
            office,
            line.optional("parent"),
            lifetime,
            before == null ? 0 : before.version(),
            before == null ? 0 : before.rosterVersion()));
  }

  private static List<String> differences(Body before, Body after) {
    Map<String, Object> one = fields(before);
    return fields(after).entrySet().stream()
        .filter(e -> !e.getValue().equals(one.get(e.getKey())))
        .map(e -> e.getKey() + " " + one.get(e.getKey()) + " -> " + e.getValue())
        .sorted()
        .collect(Collectors.toList());
  }

  private static Map<String, Object> fields(Body b) {
    return Map.of(
        "name", b.name(),
        "sort", b.sort(),
        "tier", b.tier(),
        "territory", b.territory(),
        "kinds", b.kinds().stream().sorted().toList(),
        "languages", b.languages().stream().sorted().toList(),
        "capacity", b.capacity(),
        "office", b.office(),
        "parent", String.valueOf(b.parent()),
        "lifetime", b.lifetime());
  }
}
