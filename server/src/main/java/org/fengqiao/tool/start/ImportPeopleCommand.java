package org.fengqiao.tool.start;

import io.micronaut.context.ApplicationContext;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.account.Enrolment;
import org.fengqiao.account.domain.EnrolmentStore.Person;
import org.fengqiao.dispatch.BodyRegister;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.grid.Grids;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Role;
import org.fengqiao.tool.start.Line.Fate;
import org.jspecify.annotations.Nullable;

/** Makes the accounts of an office from its list, with a printable slip for each first password. */
public final class ImportPeopleCommand extends SheetImport {
  private static final int LONGEST_NAME = 64;

  @Override
  public String name() {
    return "import-people";
  }

  @Override
  String purpose() {
    return "Make or change accounts from a list; first passwords go to a printable file only you can"
        + " read.";
  }

  @Override
  List<Column> columns() {
    return List.of(
        Column.must("username", "登录名", "chen.jing"),
        Column.must("name", "姓名", "陈静"),
        Column.must("role", "角色", "网格员"),
        Column.must("territory", "管辖范围", "440105001001"),
        Column.may("body", "所属组织", "440105001001-PM"));
  }

  @Override
  Plan plan(ApplicationContext context, Actor actor, List<Reading> lines) {
    Enrolment enrolment = context.getBean(Enrolment.class);
    Grids grids = context.getBean(Grids.class);
    Set<String> bodies =
        context.getBean(BodyRegister.class).all(actor.district()).stream()
            .map(Body::code)
            .collect(Collectors.toSet());
    Map<String, Person> known = new HashMap<>();
    enrolment.people(actor.district()).forEach(p -> known.put(p.username(), p));
    List<Line> told = new ArrayList<>();
    List<Person> added = new ArrayList<>();
    List<Person> changed = new ArrayList<>();
    Set<String> met = new HashSet<>();
    for (Reading line : lines) {
      String username = line.required("username").toLowerCase(Locale.ROOT);
      Person before = known.get(username);
      Optional<Person> person = person(line, before, code -> grids.find(actor.district(), code));
      if (!met.add(username)) {
        line.fault("username", "twice in this file");
      }
      String body = body(line, before);
      if (body != null && !bodies.contains(body)) {
        line.fault("body", "no such body: " + body);
      }
      if (person.isEmpty() || !line.faults().isEmpty()) {
        told.add(Line.refused(line.number(), username, line.faults()));
        continue;
      }
      told.add(line(line.number(), person.get(), before, added, changed));
    }
    return new Plan(told, out -> commit(context, enrolment, actor, added, changed, out));
  }

  private interface Places {
    Optional<?> find(String code);
  }

  private static Optional<Person> person(Reading line, @Nullable Person before, Places places) {
    String username = line.text("username").toLowerCase(Locale.ROOT);
    String name = line.required("name");
    Optional<Role> role = line.one("role", "role", Role.class);
    List<String> territory = line.several("territory");
    if (!username.isEmpty() && !username.matches("[a-z0-9][a-z0-9._-]{0,63}")) {
      line.fault("username", "letters, digits, dot, hyphen and underscore only");
    }
    if (name.length() > LONGEST_NAME) {
      line.fault("name", "longer than " + LONGEST_NAME);
    }
    if (territory.isEmpty()) {
      line.fault("territory", "missing");
    }
    for (String code : territory) {
      if (places.find(code).isEmpty()) {
        line.fault("territory", "no such place: " + code);
      }
    }
    return role.filter(r -> r != Role.SYSTEM)
        .map(r -> new Person(username, name, r, territory, body(line, before)));
  }

  /** A list without the column says nothing about bodies: whoever has one keeps it. */
  private static @Nullable String body(Reading line, @Nullable Person before) {
    return line.has("body") ? line.optional("body") : before == null ? null : before.body();
  }

  private static Line line(
      int number,
      Person person,
      @Nullable Person before,
      List<Person> added,
      List<Person> changed) {
    List<String> notes = new ArrayList<>();
    if (before == null) {
      added.add(person);
      notes.add(person.role() + " " + person.territory());
      if (person.body() != null) {
        notes.add("body " + person.body());
      }
      return new Line(number, Fate.NEW, person.username(), notes);
    }
    if (before.equals(person)) {
      return new Line(number, Fate.SAME, person.username(), List.of());
    }
    changed.add(person);
    if (before.role() != person.role()) {
      notes.add("role " + before.role() + " -> " + person.role());
    }
    if (!before.territory().equals(person.territory())) {
      notes.add("territory " + before.territory() + " -> " + person.territory());
    }
    if (!Objects.equals(before.body(), person.body())) {
      notes.add("body " + before.body() + " -> " + person.body());
    }
    if (!before.displayName().equals(person.displayName())) {
      notes.add("name differs");
    }
    return new Line(number, Fate.CHANGED, person.username(), notes);
  }

  private static void commit(
      ApplicationContext context,
      Enrolment enrolment,
      Actor actor,
      List<Person> added,
      List<Person> changed,
      PrintStream out)
      throws java.io.IOException {
    String folder = context.getProperty("fengqiao.data", String.class).orElse("");
    // The file is opened first: without a place for the slips no account is made.
    try (Slips slips = added.isEmpty() ? null : Slips.open(folder)) {
      List<Enrolment.FirstPassword> made = enrolment.enrol(actor, added, changed);
      if (slips != null) {
        slips.write(made);
        out.println("first passwords: " + slips.file() + " (print, hand out, delete)");
      }
    }
  }
}
