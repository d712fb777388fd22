package org.fengqiao.tool.start;

import io.micronaut.context.ApplicationContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.account.Enrolment;
import org.fengqiao.account.domain.EnrolmentStore.Person;
import org.fengqiao.dispatch.BodyRegister;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.dispatch.domain.Mediator;
import org.fengqiao.kernel.Actor;
import org.fengqiao.tool.start.Line.Fate;

/** Adds and changes mediators; those a list does not name stay as they are. */
public final class ImportMediatorsCommand extends SheetImport {
  private static final int LONGEST_NAME = 64;

  @Override
  public String name() {
    return "import-mediators";
  }

  @Override
  String purpose() {
    return "Add or change the mediators of bodies; the report names lines, not people.";
  }

  @Override
  List<Column> columns() {
    return List.of(
        Column.must("body", "组织编号", "440105001-PM"),
        Column.must("name", "姓名", "李明"),
        Column.may("account", "登录名", "li.ming"),
        Column.may("skills", "擅长类型", "劳动人事、邻里纠纷"),
        Column.may("languages", "语言", "普通话、粤语"),
        Column.may("fullTime", "专职", "是"),
        Column.may("from", "任期起", "2026-01-01"),
        Column.may("to", "任期止", "2028-12-31"),
        Column.may("active", "在任", "是"));
  }

  @Override
  Plan plan(ApplicationContext context, Actor actor, List<Reading> lines) {
    BodyRegister register = context.getBean(BodyRegister.class);
    Set<String> bodies =
        register.all(actor.district()).stream().map(Body::code).collect(Collectors.toSet());
    Set<String> accounts =
        context.getBean(Enrolment.class).people(actor.district()).stream()
            .map(Person::username)
            .collect(Collectors.toSet());
    Map<String, Mediator> known = new HashMap<>();
    register.mediators(actor.district()).forEach(m -> known.put(key(m), m));
    List<Line> told = new ArrayList<>();
    List<Mediator> written = new ArrayList<>();
    Set<String> met = new HashSet<>();
    for (Reading line : lines) {
      Mediator m = mediator(line);
      if (!bodies.contains(m.body())) {
        line.fault("body", "no such body: " + m.body());
      }
      if (m.account() != null && !accounts.contains(m.account())) {
        line.fault("account", "no such account: " + m.account());
      }
      if (!met.add(key(m))) {
        line.fault("name", "twice in this body; tell them apart");
      }
      if (!line.faults().isEmpty()) {
        told.add(Line.refused(line.number(), m.body(), line.faults()));
        continue;
      }
      Mediator before = known.get(key(m));
      Fate fate = before == null ? Fate.NEW : before.equals(m) ? Fate.SAME : Fate.CHANGED;
      if (fate != Fate.SAME) {
        written.add(m);
      }
      told.add(new Line(line.number(), fate, m.body(), List.of()));
    }
    return new Plan(
        told,
        out -> {
          if (!written.isEmpty()) {
            register.storeMediators(actor, written);
          }
        });
  }

  private static String key(Mediator m) {
    return m.body() + '\t' + m.name();
  }

  private static Mediator mediator(Reading line) {
    String name = line.required("name");
    if (name.length() > LONGEST_NAME) {
      line.fault("name", "longer than " + LONGEST_NAME);
    }
    LocalDate from = line.date("from");
    LocalDate to = line.date("to");
    if (from != null && to != null && to.isBefore(from)) {
      line.fault("to", "before the term begins");
    }
    return new Mediator(
        line.required("body"),
        name,
        line.optional("account"),
        line.kinds("skills"),
        line.languages("languages"),
        line.yes("fullTime", false),
        from,
        to,
        line.yes("active", true));
  }
}
