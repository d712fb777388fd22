package org.fengqiao.tool.start;

import io.micronaut.context.ApplicationContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.account.Enrolment;
import org.fengqiao.account.domain.EnrolmentStore.Person;
import org.fengqiao.dispatch.Resources;
import org.fengqiao.dispatch.domain.Resource;
import org.fengqiao.kernel.Actor;
import org.fengqiao.tool.start.Line.Fate;
import org.jspecify.annotations.Nullable;

/** Adds and changes the directory of helpers from a list; those it does not name stay. */
public final class ImportResourcesCommand extends SheetImport {
  @Override
  public String name() {
    return "import-resources";
  }

  @Override
  String purpose() {
    return "Add or change the directory of helpers: lawyers, notaries, experts, deputies.";
  }

  @Override
  List<Column> columns() {
    return List.of(
        Column.must("code", "资源编号", "LAWYER-03"),
        Column.must("sort", "资源类型", "律师"),
        Column.must("name", "名称", "某某律师事务所"),
        Column.must("area", "服务区域", "440105"),
        Column.must("capacity", "容量", "10"),
        Column.may("skills", "专长", "劳动"),
        Column.may("languages", "语言", "普通话、粤语"),
        Column.may("account", "登录名", ""),
        Column.may("phone", "电话", ""));
  }

  @Override
  Plan plan(ApplicationContext context, Actor actor, List<Reading> lines) {
    Resources resources = context.getBean(Resources.class);
    Set<String> people =
        context.getBean(Enrolment.class).people(actor.district()).stream()
            .map(Person::username)
            .collect(Collectors.toSet());
    Map<String, Resource> known = new HashMap<>();
    resources.all(actor.district()).forEach(r -> known.put(r.code(), r));
    List<Line> told = new ArrayList<>();
    List<Resource> written = new ArrayList<>();
    Set<String> met = new HashSet<>();
    for (Reading line : lines) {
      String code = line.required("code");
      Optional<Resource> read = resource(line, code, known.get(code), people);
      if (!met.add(code)) {
        line.fault("code", "twice in this file");
      }
      read.ifPresent(r ->
          resources
              .faults(actor.district(), r)
              .forEach(f -> line.fault(f.pointer().substring(1), f.code())));
      if (read.isEmpty() || !line.faults().isEmpty()) {
        told.add(Line.refused(line.number(), code, line.faults()));
        continue;
      }
      told.add(fate(line.number(), read.get(), known.get(code), written));
    }
    return new Plan(told, out -> resources.store(actor, written, false));
  }

  private static Optional<Resource> resource(
      Reading line, String code, @Nullable Resource before, Set<String> people) {
    Optional<Resource.Sort> sort = line.one("sort", "resourceSort", Resource.Sort.class);
    String account = line.optional("account");
    if (account != null && !people.contains(account)) {
      line.fault("account", "no such account: " + account);
    }
    return sort.map(s ->
        new Resource(
            code,
            s,
            line.required("name"),
            line.required("area"),
            line.kinds("skills"),
            line.languages("languages"),
            line.number("capacity", 0),
            account,
            line.text("phone"),
            before == null || before.active(),
            before == null ? 0 : before.version()));
  }

  private static Line fate(
      int number, Resource read, @Nullable Resource before, List<Resource> written) {
    if (read.equals(before)) {
      return new Line(number, Fate.SAME, read.code(), List.of());
    }
    written.add(read);
    return new Line(number, before == null ? Fate.NEW : Fate.CHANGED, read.code(), List.of());
  }
}
