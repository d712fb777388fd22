package org.fengqiao.group;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.audit.Audit;
import org.fengqiao.casework.domain.Redactor;
import org.fengqiao.dispatch.Dispatch;
import org.fengqiao.group.domain.ClassCase;
import org.fengqiao.group.domain.ClassCase.Decision;
import org.fengqiao.group.domain.ClassCase.State;
import org.fengqiao.group.domain.ClassCaseStore;
import org.fengqiao.group.domain.ClassCaseStore.Cluster;
import org.fengqiao.group.domain.GroupRefusal;
import org.fengqiao.group.domain.GroupStore;
import org.fengqiao.group.domain.Rule;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/** Class cases: opened, decided once, closed when every member has been told. Ends no item. */
@Singleton
public class ClassCases {
  private static final int MOST_CLUSTERS = 20;
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_ANALYSIS = 2000;
  private static final int LONGEST_NOTE = 1000;

  private final ClassCaseStore store;
  private final GroupStore groups;
  private final ClassMembers members;
  private final Dispatch dispatch;
  private final Audit audit;
  private final Clock clock;

  ClassCases(
      ClassCaseStore store,
      GroupStore groups,
      ClassMembers members,
      Dispatch dispatch,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.groups = groups;
    this.members = members;
    this.dispatch = dispatch;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What somebody writes about a class case.
   *
   * @param leadUnit code of a body, null for none yet
   */
  public record Words(
      ClassCase.@Nullable Cause cause,
      @Nullable String title,
      @Nullable String leadUnit,
      @Nullable String analysis) {}

  /** Those of the actor's places, and of larger places the actor's lie in. */
  public List<ClassCase> list(@Nullable State state, Actor actor) {
    return store.list(actor.district(), actor.territory().prefixes(), state);
  }

  /** One of them. */
  public Outcome<ClassCase> find(String number, Actor actor) {
    return seen(known(number).flatMap(n -> store.find(actor.district(), n)), actor);
  }

  /** What may be a number of the series. */
  private static Optional<String> known(String number) {
    return Optional.of(number).filter(n -> n.matches("LA-\\d{4}-\\d{4,12}"));
  }

  private static Outcome<ClassCase> seen(Optional<ClassCase> found, Actor actor) {
    return found
        .filter(c -> actor.territory().touches(c.place()))
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new GroupRefusal.CaseNotFound()));
  }

  /** Where many open items of one kind and place may have one cause; the most first. */
  public List<Cluster> proposals(Actor actor) {
    List<Cluster> found = new ArrayList<>();
    for (Rule rule : groups.rules(actor.district(), clock.today())) {
      if (rule.kind().scored()) {
        Instant since = clock.now().minus(Duration.ofDays(rule.clusterDays()));
        found.addAll(
            store.clusters(
                actor.district(),
                actor.territory().prefixes(),
                actor.id(),
                rule.kind(),
                rule.clusterLeast(),
                since));
      }
    }
    return found.stream()
        .sorted(Comparator.comparingInt((Cluster c) -> -c.count()))
        .limit(MOST_CLUSTERS)
        .toList();
  }

  /** Opens one; the same id again answers the same. */
  @Transactional
  public Outcome<ClassCase> open(UUID id, @Nullable String place, Words words, Actor actor) {
    Optional<ClassCase> before = store.byId(actor.district(), id);
    if (before.isPresent()) {
      return seen(before, actor)
          .then(c ->
              same(c, place, words)
                  ? Outcome.done(c)
                  : Outcome.refused(new GroupRefusal.KeyReused()));
    }
    if (place == null
        || !place.matches("\\d{6}(\\d{3}){0,2}")
        || !actor.territory().covers(place)) {
      return Outcome.refused(GroupRefusal.Missing.unknown("/place"));
    }
    @Nullable GroupRefusal fault = fault(words, actor);
    if (fault != null || words.cause() == null || words.title() == null) {
      return Outcome.refused(fault == null ? GroupRefusal.Missing.of("/title") : fault);
    }
    ClassCase made =
        new ClassCase(
            actor.district(),
            store.nextNumber(clock.today()),
            id,
            place,
            words.cause(),
            words.title().strip(),
            words.leadUnit(),
            analysis(words),
            State.OPEN,
            null,
            clock.now(),
            null,
            1);
    if (!store.add(made, actor.id())) {
      return Outcome.refused(new GroupRefusal.KeyReused());
    }
    record(actor, "open", made, Map.of("place", place));
    return Outcome.done(made);
  }

  /** Whether it was opened with these words; what was revised since is not compared. */
  private static boolean same(ClassCase c, @Nullable String place, Words words) {
    String title = words.title();
    return c.place().equals(place)
        && (c.version() > 1
            || (c.cause() == words.cause()
                && title != null
                && c.title().equals(title.strip())
                && Objects.equals(c.leadUnit(), words.leadUnit())
                && c.analysis().equals(analysis(words))));
  }

  private @Nullable GroupRefusal fault(Words words, Actor actor) {
    String title = words.title();
    if (words.cause() == null) {
      return GroupRefusal.Missing.of("/cause");
    }
    if (title == null || title.isBlank() || title.strip().length() > LONGEST_TITLE) {
      return GroupRefusal.Missing.of("/title");
    }
    if (!Redactor.redact(title).equals(title)) {
      return new GroupRefusal.NamesPerson();
    }
    String unit = words.leadUnit();
    return unit != null && dispatch.find(actor.district(), unit).isEmpty()
        ? GroupRefusal.Missing.unknown("/leadUnit")
        : null;
  }

  private static String analysis(Words words) {
    String text = words.analysis();
    return text == null ? "" : Redactor.summary(text, LONGEST_ANALYSIS);
  }

  /** Writes it anew while it is open. */
  @Transactional
  public Outcome<ClassCase> revise(String number, long seen, Words words, Actor actor) {
    return held(number, actor)
        .then(c -> {
          if (c.version() != seen) {
            return Outcome.refused(new GroupRefusal.CaseStale(c.version()));
          }
          if (c.state() != State.OPEN) {
            return Outcome.refused(new GroupRefusal.CaseState(c.state()));
          }
          @Nullable GroupRefusal fault = fault(words, actor);
          return fault == null ? revised(c, words, actor) : Outcome.refused(fault);
        });
  }

  private Outcome<ClassCase> revised(ClassCase c, Words words, Actor actor) {
    ClassCase after =
        new ClassCase(
            c.district(),
            c.number(),
            c.id(),
            c.place(),
            words.cause() == null ? c.cause() : words.cause(),
            words.title() == null ? c.title() : words.title().strip(),
            words.leadUnit(),
            analysis(words),
            c.state(),
            c.outcome(),
            c.madeAt(),
            c.closedAt(),
            c.version() + 1);
    return changed(after, "revise", Map.of("version", after.version()), actor);
  }

  /**
   * Decides for the class and gives every member its own notice; no member is moved. The same
   * decision again gives their notices to members that have none.
   */
  @Transactional
  public Outcome<ClassCase> decide(
      String number, long seen, @Nullable Decision decision, @Nullable String note, Actor actor) {
    return held(number, actor).then(c -> decide(c, seen, decision, note, actor));
  }

  private Outcome<ClassCase> decide(
      ClassCase c, long seen, @Nullable Decision decision, @Nullable String note, Actor actor) {
    if (decision == null) {
      return Outcome.refused(GroupRefusal.Missing.of("/decision"));
    }
    if (note == null || note.isBlank()) {
      return Outcome.refused(GroupRefusal.Missing.of("/note"));
    }
    ClassCase.Outcome before = c.outcome();
    if (c.state() == State.DECIDED && before != null && before.decision() == decision) {
      members.tell(c);
      return Outcome.done(c);
    }
    if (c.version() != seen) {
      return Outcome.refused(new GroupRefusal.CaseStale(c.version()));
    }
    if (c.state() != State.OPEN) {
      return Outcome.refused(new GroupRefusal.CaseState(c.state()));
    }
    if (store.members(c.district(), c.number()).isEmpty()) {
      return Outcome.refused(new GroupRefusal.NoMembers());
    }
    String words = Redactor.summary(note, LONGEST_NOTE);
    ClassCase after =
        moved(
            c,
            State.DECIDED,
            new ClassCase.Outcome(decision, words, actor.id(), clock.now()),
            null);
    int told = members.tell(after);
    return changed(after, "decide", Map.of("decision", decision.name(), "notices", told), actor);
  }

  /** Closes it when every member has been told. Members go on by themselves. */
  @Transactional
  public Outcome<ClassCase> close(String number, long seen, Actor actor) {
    return held(number, actor)
        .then(c -> {
          if (c.state() == State.CLOSED && c.version() == seen + 1) {
            return Outcome.done(c);
          }
          if (c.version() != seen) {
            return Outcome.refused(new GroupRefusal.CaseStale(c.version()));
          }
          if (c.state() != State.DECIDED) {
            return Outcome.refused(new GroupRefusal.CaseState(c.state()));
          }
          int open = members.untold(c);
          return open > 0
              ? Outcome.refused(new GroupRefusal.NoticesOpen(open))
              : changed(moved(c, State.CLOSED, c.outcome(), clock.now()), "close", Map.of(), actor);
        });
  }

  /** Held for a change by somebody whose places hold all of it. */
  private Outcome<ClassCase> held(String number, Actor actor) {
    return seen(known(number).flatMap(n -> store.hold(actor.district(), n)), actor)
        .then(c ->
            actor.territory().covers(c.place())
                ? Outcome.done(c)
                : Outcome.refused(new GroupRefusal.CaseBeyond()));
  }

  private static ClassCase moved(
      ClassCase c, State to, ClassCase.@Nullable Outcome outcome, @Nullable Instant closedAt) {
    return new ClassCase(
        c.district(),
        c.number(),
        c.id(),
        c.place(),
        c.cause(),
        c.title(),
        c.leadUnit(),
        c.analysis(),
        to,
        outcome,
        c.madeAt(),
        closedAt,
        c.version() + 1);
  }

  private Outcome<ClassCase> changed(
      ClassCase after, String what, Map<String, Object> detail, Actor actor) {
    if (!store.change(after)) {
      return Outcome.refused(new GroupRefusal.CaseStale(after.version()));
    }
    record(actor, what, after, detail);
    return Outcome.done(after);
  }

  private void record(Actor actor, String what, ClassCase c, Map<String, Object> detail) {
    audit.record(actor, "group.classCase." + what, c.number(), detail);
  }
}
