package org.fengqiao.factor;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.factor.domain.Assessment;
import org.fengqiao.factor.domain.FactorRules;
import org.fengqiao.factor.domain.FactorStore;
import org.fengqiao.factor.domain.Milestone;
import org.fengqiao.factor.domain.PlaceClass;
import org.fengqiao.gazetteer.domain.Project;
import org.fengqiao.grid.Grids;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;
import org.fengqiao.law.Laws;
import org.fengqiao.law.domain.LawRows;
import org.jspecify.annotations.Nullable;

/**
 * Risk factors of the reader's places: projects, classes of places, seasons. No score is changed.
 */
@Singleton
public class Factors {
  private final FactorStore store;
  private final Footing footing;
  private final Grids grids;
  private final Laws laws;
  private final Clock clock;

  Factors(FactorStore store, Footing footing, Grids grids, Laws laws, Clock clock) {
    this.store = store;
    this.footing = footing;
    this.grids = grids;
    this.laws = laws;
    this.clock = clock;
  }

  /**
   * What there is.
   *
   * @param version grids the codes are of, 0 without grids
   * @param rules version of the rules
   */
  public record Told(
      long version,
      LocalDate today,
      String rules,
      List<OfProject> projects,
      List<OfClass> classes,
      List<OfSeason> seasons) {
    public Told {
      projects = List.copyOf(projects);
      classes = List.copyOf(classes);
      seasons = List.copyOf(seasons);
    }
  }

  /**
   * A project that stands in the places asked for.
   *
   * @param kinds kinds of dispute it speaks to
   * @param grids codes of its grids inside the reader's territory
   * @param next the milestone that comes next, null for none
   * @param near whether it is near by the rules, or overdue
   * @param nearFrom first day on which it is near by the rules, null without a next milestone
   * @param assessed the newest assessment, null for none
   */
  public record OfProject(
      Project project,
      List<Kind> kinds,
      List<String> grids,
      @Nullable Milestone next,
      boolean near,
      @Nullable LocalDate nearFrom,
      @Nullable Assessment assessed) {
    public OfProject {
      kinds = List.copyOf(kinds);
      grids = List.copyOf(grids);
    }

    /** What the project is called. */
    public String name() {
      return project.name();
    }
  }

  /** Grids that hold places of a class. */
  public record OfClass(PlaceClass of, List<Kind> kinds, List<String> grids) {
    public OfClass {
      kinds = List.copyOf(kinds);
      grids = List.copyOf(grids);
    }
  }

  /** A season that is on. */
  public record OfSeason(String season, List<Kind> kinds, LocalDate day, int inDays) {
    public OfSeason {
      kinds = List.copyOf(kinds);
    }
  }

  /**
   * Factors of the actor's territory.
   *
   * @param place code of a place they are narrowed to: a grid or a larger one; empty for all
   */
  @Transactional
  public Told of(Actor actor, String place) {
    String district = actor.district();
    LocalDate today = clock.today();
    FactorRules rules = store.rules(district, today);
    return new Told(
        grids.findCurrent(district).map(s -> s.version()).orElse(0L),
        today,
        rules.version(),
        projects(actor, place, today, rules),
        classes(actor, place, rules),
        seasons(district, today, rules));
  }

  private List<OfProject> projects(Actor actor, String place, LocalDate today, FactorRules rules) {
    Map<UUID, FactorStore.Plan> plans = store.plans(actor.district());
    List<Assessment> assessments = store.assessments(actor.district());
    List<OfProject> told = new ArrayList<>();
    for (Footing.Standing s : footing.of(actor.district())) {
      List<String> own = own(actor, place, s.grids());
      UUID id = UUID.fromString(s.project().id());
      FactorStore.Plan plan = plans.get(id);
      Milestone next = plan == null ? null : Milestone.next(plan.milestones()).orElse(null);
      boolean over = s.project().stage() == Project.Stage.FINISHED && next == null;
      if (!own.isEmpty() && !over) {
        FactorRules.Rule rule = rules.of(s.project().kind().name());
        told.add(
            new OfProject(
                s.project(),
                rule.kinds(),
                own,
                next,
                next != null && next.inDays(today) <= rule.aheadDays(),
                next == null ? null : next.dueOn().minusDays(rule.aheadDays()),
                assessments.stream().filter(a -> a.project().equals(id)).findFirst().orElse(null)));
      }
    }
    return told;
  }

  private static List<String> own(Actor actor, String place, Collection<String> codes) {
    return codes.stream()
        .filter(code -> code.startsWith(place) && actor.territory().covers(code))
        .sorted()
        .toList();
  }

  private List<OfClass> classes(Actor actor, String place, FactorRules rules) {
    Map<PlaceClass, Set<String>> held = store.classes(actor.district());
    List<OfClass> told = new ArrayList<>();
    for (PlaceClass of : PlaceClass.values()) {
      List<String> own = own(actor, place, held.getOrDefault(of, Set.of()));
      if (!own.isEmpty()) {
        told.add(new OfClass(of, rules.of(of.name()).kinds(), own));
      }
    }
    return told;
  }

  private List<OfSeason> seasons(String district, LocalDate today, FactorRules rules) {
    List<OfSeason> told = new ArrayList<>();
    for (LawRows.Season season : laws.on(district, today).seasons()) {
      int days = (int) ChronoUnit.DAYS.between(today, season.day());
      if (days >= 0 && days <= season.leadDays()) {
        String name = FactorRules.SPRING_FESTIVAL;
        told.add(new OfSeason(name, rules.of(name).kinds(), season.day(), days));
      }
    }
    return told;
  }
}
