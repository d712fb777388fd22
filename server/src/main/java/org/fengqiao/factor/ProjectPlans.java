package org.fengqiao.factor;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.audit.Audit;
import org.fengqiao.factor.domain.Assessment;
import org.fengqiao.factor.domain.FactorRefusal;
import org.fengqiao.factor.domain.FactorStore;
import org.fengqiao.factor.domain.FactorStore.Plan;
import org.fengqiao.factor.domain.Milestone;
import org.fengqiao.gazetteer.domain.Project;
import org.fengqiao.hotspot.Showing;
import org.fengqiao.hotspot.ShownPlace;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Refusal.Field;
import org.fengqiao.warning.Warnings;
import org.fengqiao.warning.domain.Warning;
import org.jspecify.annotations.Nullable;

/**
 * Milestones and stability assessments of projects whose footprint touches the actor's territory,
 * with the warnings that stand inside the footprint. About places, never about persons.
 */
@Singleton
public class ProjectPlans {
  private static final int MOST = 30;
  private static final int MOST_WARNINGS = 200;
  private static final int SHORT = 60;
  private static final int LONG = 1000;
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

  private final FactorStore store;
  private final Footing footing;
  private final Warnings warnings;
  private final Showing showing;
  private final Audit audit;
  private final Clock clock;

  ProjectPlans(
      FactorStore store,
      Footing footing,
      Warnings warnings,
      Showing showing,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.footing = footing;
    this.warnings = warnings;
    this.showing = showing;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A project with what is known of it.
   *
   * @param grids codes of the grids of its footprint, those of the reader's territory
   * @param warnings active warnings inside them, highest first; null in lists
   */
  public record Board(
      Project project,
      List<String> grids,
      Plan plan,
      List<Assessment> assessments,
      @Nullable List<InFootprint> warnings,
      LocalDate today) {
    public Board {
      grids = List.copyOf(grids);
      assessments = List.copyOf(assessments);
      warnings = warnings == null ? null : List.copyOf(warnings);
    }
  }

  /** A warning inside a footprint and the place it is told of. */
  public record InFootprint(Warning warning, ShownPlace place) {}

  /** What a writer gives of an assessment. */
  public record Text(
      @Nullable String number,
      Assessment.@Nullable Risk risk,
      Assessment.@Nullable Outcome outcome,
      @Nullable LocalDate on,
      @Nullable String body,
      @Nullable String measures) {}

  /** Projects of the territory: those with a milestone ahead first, by its day. */
  @Transactional
  public List<Board> list(Actor actor) {
    Map<UUID, Plan> plans = store.plans(actor.district());
    List<Assessment> all = store.assessments(actor.district());
    return footing.of(actor.district()).stream()
        .filter(s -> !own(actor, s).isEmpty())
        .map(s -> {
          UUID id = UUID.fromString(s.project().id());
          Plan plan = plans.getOrDefault(id, new Plan(List.of(), 0));
          return new Board(s.project(), own(actor, s), plan, of(all, id), null, clock.today());
        })
        .sorted(
            Comparator.comparing((Board b) ->
                    Milestone.next(b.plan().milestones()).map(Milestone::dueOn).orElse(LAST))
                .thenComparing(b -> b.project().name()))
        .toList();
  }

  /** Name of a project with grids in the actor's territory; empty for any other. */
  @Transactional
  public Optional<String> nameOf(Actor actor, UUID id) {
    return find(actor, id, Permission.TASK_READ).map(s -> s.project().name());
  }

  /** One project. */
  @Transactional
  public Outcome<Board> board(Actor actor, UUID id) {
    return find(actor, id, Permission.TASK_READ)
        .map(s -> Outcome.done(board(actor, s)))
        .orElseGet(() -> Outcome.refused(new FactorRefusal.NotFound()));
  }

  private Board board(Actor actor, Footing.Standing s) {
    UUID id = UUID.fromString(s.project().id());
    List<String> own = own(actor, s);
    return new Board(
        s.project(),
        own,
        store.lockPlan(actor.district(), id),
        of(store.assessments(actor.district()), id),
        warnings(actor, own),
        clock.today());
  }

  /**
   * A warning that the reader is told by community only is left out: to stand in this list would
   * say in which grids of the community it lies (ADR 0062).
   */
  private List<InFootprint> warnings(Actor actor, List<String> footprint) {
    if (!actor.permissions().contains(Permission.WARNING_READ)) {
      return List.of();
    }
    return warnings.list(actor, true, null, null, null, MOST_WARNINGS).stream()
        .filter(w -> footprint.contains(w.grid()))
        .map(w -> new InFootprint(w, showing.place(actor, w.grid(), w.kind())))
        .filter(f -> f.place().by() != ShownPlace.By.COMMUNITY)
        .toList();
  }

  /**
   * Writes the milestones of a project anew; what is there already answers as it is.
   *
   * @param version 0 for the first time, else the version the writer saw
   */
  @Transactional
  public Outcome<Board> plan(
      Actor actor, UUID id, long version, @Nullable List<Milestone> milestones) {
    Footing.Standing standing = find(actor, id, Permission.TASK_DECIDE).orElse(null);
    if (standing == null) {
      return Outcome.refused(new FactorRefusal.NotFound());
    }
    if (milestones == null) {
      return Outcome.refused(
          new FactorRefusal.Incomplete(List.of(new Field("/milestones", "missing"))));
    }
    List<Milestone> sorted =
        milestones.stream()
            .sorted(Comparator.comparing(Milestone::dueOn).thenComparing(Milestone::code))
            .toList();
    Plan before = store.lockPlan(actor.district(), id);
    if (before.milestones().equals(sorted)) {
      return Outcome.done(board(actor, standing));
    }
    if (before.version() != version) {
      return Outcome.refused(new FactorRefusal.Stale(before.version()));
    }
    if (sorted.size() > MOST || !sorted.stream().allMatch(this::sound)) {
      return Outcome.refused(
          new FactorRefusal.Incomplete(List.of(new Field("/milestones", "out-of-range"))));
    }
    store.write(actor.district(), id, new Plan(sorted, version + 1), clock.now());
    audit.record(
        actor, "factor.plan", "project/" + id, Map.of("rows", sorted.size(), "version", version));
    return Outcome.done(board(actor, standing));
  }

  private boolean sound(Milestone m) {
    LocalDate done = m.doneOn();
    return within(m.dueOn()) && (done == null || (within(done) && !done.isAfter(clock.today())));
  }

  private static boolean within(LocalDate day) {
    return !day.isBefore(FIRST) && day.isBefore(LAST);
  }

  /**
   * Writes an assessment; the same again answers what is there.
   *
   * @param version 0 for a new one, else the version the writer saw
   */
  @Transactional
  public Outcome<Board> assess(Actor actor, UUID project, UUID id, long version, Text text) {
    Footing.Standing standing = find(actor, project, Permission.TASK_DECIDE).orElse(null);
    Assessment before = store.lockAssessment(actor.district(), id).orElse(null);
    boolean elsewhere = before != null && !before.project().equals(project);
    if (standing == null || elsewhere) {
      return Outcome.refused(new FactorRefusal.NotFound());
    }
    if (before == null && version != 0) {
      return Outcome.refused(new FactorRefusal.Stale(0));
    }
    List<Field> faults = faults(text);
    if (!faults.isEmpty()) {
      return Outcome.refused(new FactorRefusal.Incomplete(faults));
    }
    Assessment after = assessment(id, project, version + 1, text);
    if (before != null && same(before, after)) {
      return Outcome.done(board(actor, standing));
    }
    if (before != null && before.version() != version) {
      return Outcome.refused(new FactorRefusal.Stale(before.version()));
    }
    store.write(actor.district(), after, clock.now());
    audit.record(
        actor,
        "factor.assessment",
        "project/" + project,
        Map.of("assessment", id.toString(), "risk", after.risk().name(), "version", version));
    return Outcome.done(board(actor, standing));
  }

  private static Assessment assessment(UUID id, UUID project, long version, Text text) {
    return new Assessment(
        id,
        project,
        Objects.requireNonNull(text.number()).strip(),
        Objects.requireNonNull(text.risk()),
        Objects.requireNonNull(text.outcome()),
        Objects.requireNonNull(text.on()),
        Objects.requireNonNull(text.body()).strip(),
        Objects.requireNonNull(text.measures()).strip(),
        version);
  }

  private static boolean same(Assessment a, Assessment b) {
    return a.equals(
        new Assessment(
            b.id(),
            b.project(),
            b.number(),
            b.risk(),
            b.outcome(),
            b.on(),
            b.body(),
            b.measures(),
            a.version()));
  }

  private List<Field> faults(Text text) {
    List<Field> faults = new ArrayList<>();
    words(faults, "/number", text.number(), SHORT);
    words(faults, "/body", text.body(), SHORT);
    words(faults, "/measures", text.measures(), LONG);
    if (text.risk() == null) {
      faults.add(new Field("/risk", "missing"));
    }
    if (text.outcome() == null) {
      faults.add(new Field("/outcome", "missing"));
    }
    LocalDate on = text.on();
    if (on == null || on.isBefore(FIRST) || on.isAfter(clock.today())) {
      faults.add(new Field("/on", on == null ? "missing" : "out-of-range"));
    }
    return faults;
  }

  static void words(List<Field> faults, String pointer, @Nullable String text, int longest) {
    if (text == null || text.strip().length() < 2) {
      faults.add(new Field(pointer, "missing"));
    } else if (text.strip().length() > longest) {
      faults.add(new Field(pointer, "out-of-range"));
    }
  }

  private Optional<Footing.Standing> find(Actor actor, UUID id, Permission permission) {
    return footing.of(actor.district()).stream()
        .filter(s -> s.project().id().equals(id.toString()))
        .filter(s -> s.grids().stream().anyMatch(g -> actor.may(permission, g)))
        .findFirst();
  }

  private static List<String> own(Actor actor, Footing.Standing s) {
    return s.grids().stream().filter(actor.territory()::covers).toList();
  }

  private static List<Assessment> of(List<Assessment> all, UUID project) {
    return all.stream().filter(a -> a.project().equals(project)).toList();
  }
}
