package org.fengqiao.prevention;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.audit.Audit;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.hotspot.domain.ArrivalSource;
import org.fengqiao.hotspot.domain.Arrivals;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.prevention.domain.effect.Arm;
import org.fengqiao.prevention.domain.effect.Assignment;
import org.fengqiao.prevention.domain.effect.Block;
import org.fengqiao.prevention.domain.effect.Dispersion;
import org.fengqiao.prevention.domain.effect.Evaluation;
import org.fengqiao.prevention.domain.effect.Evaluation.Sums;
import org.fengqiao.prevention.domain.effect.Plan;
import org.fengqiao.prevention.domain.effect.RateRatio;
import org.fengqiao.prevention.domain.effect.Start.Cause;
import org.fengqiao.prevention.domain.effect.Trial;
import org.fengqiao.prevention.domain.effect.TrialStore;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a trial once: when both arms are full and every window is over. Before that nobody
 * counts outcomes by arm, so that nobody can stop where it looks best.
 */
@Singleton
class Evaluating {
  private static final Set<Cause> EARLY = Set.of(Cause.ROSE, Cause.SAFETY, Cause.EARLY);

  private final TrialStore store;
  private final ArrivalSource source;
  private final Grids grids;
  private final Audit audit;

  Evaluating(TrialStore store, ArrivalSource source, Grids grids, Audit audit) {
    this.store = store;
    this.source = source;
    this.grids = grids;
    this.audit = audit;
  }

  /** Whether both arms have the tasks they need. */
  static boolean full(List<Assignment> drawn, Plan plan) {
    return Trials.byArm(drawn).values().stream().allMatch(a -> a.size() >= plan.armTarget());
  }

  /** Evaluates what is due and not evaluated. */
  void due(String district, Instant asOf) {
    List<Trial> trials = store.trials(district);
    if (trials.isEmpty()) {
      return;
    }
    LocalDate today = asOf.atZone(Clock.ZONE).toLocalDate();
    Set<UUID> over =
        store.evaluations(district).stream().map(Evaluation::trial).collect(Collectors.toSet());
    for (Trial trial : trials) {
      if (!over.contains(trial.id())) {
        Plan plan = store.planNamed(trial.planOf(), trial.plan()).orElseThrow();
        List<Assignment> drawn = store.assignments(district, trial.id());
        if (full(drawn, plan) && !readyOn(drawn, plan).isAfter(today)) {
          evaluate(trial, plan, drawn, asOf);
        }
      }
    }
  }

  /** First day on which the trial may be evaluated; the far future without any draw. */
  static LocalDate readyOn(List<Assignment> drawn, Plan plan) {
    return drawn.stream()
        .map(Assignment::on)
        .max(LocalDate::compareTo)
        .map(d -> d.plusDays(1L + plan.windowDays() + plan.settleDays()))
        .orElse(LocalDate.MAX);
  }

  private void evaluate(Trial trial, Plan plan, List<Assignment> drawn, Instant asOf) {
    Map<Assignment, int[]> outcomes = outcomes(trial, plan, drawn);
    Evaluation evaluation =
        result(
            trial,
            plan,
            outcomes,
            store.untouched(trial.district(), trial.id(), plan.windowDays()).size(),
            (int)
                store.starts(trial.district(), trial.id()).stream()
                    .filter(s -> EARLY.contains(s.cause()))
                    .count(),
            asOf);
    store.evaluated(evaluation);
    audit.record(
        Actor.system(trial.district()),
        "effect.evaluate",
        "trial/" + trial.id(),
        Map.of("kind", RunResult.nameOf(trial.kind()), "result", evaluation.result().name()));
  }

  /** The evaluation of outcomes: brought by residents, found by workers, by assignment. */
  static Evaluation result(
      Trial trial,
      Plan plan,
      Map<Assignment, int[]> outcomes,
      int declined,
      int early,
      Instant asOf) {
    List<Block> blocks = blocks(outcomes);
    long seed = Long.parseUnsignedLong(trial.seed().substring(0, 16), 16);
    RateRatio ratio = RateRatio.of(blocks, plan.design().alpha(), plan.design().sides(), seed);
    Sums now = sums(outcomes, Arm.NOW);
    Sums later = sums(outcomes, Arm.LATER);
    double detectable =
        plan.design()
            .detectableDrop(
                expected(outcomes.keySet(), plan),
                plan.assumedDispersion(),
                now.tasks(),
                later.tasks());
    double dispersion =
        Dispersion.of(List.of(outcomes(outcomes, Arm.NOW), outcomes(outcomes, Arm.LATER)));
    return new Evaluation(
        trial.district(),
        trial.id(),
        asOf,
        now,
        later,
        Math.min(declined, now.tasks()),
        Math.min(early, later.tasks()),
        Double.isNaN(detectable) ? null : detectable,
        Double.isNaN(dispersion) ? null : dispersion,
        ratio,
        trial.demo());
  }

  /** Mean of what was expected at the draws, or what the plan assumes while they are few. */
  static double expected(Iterable<Assignment> drawn, Plan plan) {
    double sum = 0;
    int n = 0;
    for (Assignment a : drawn) {
      Double expected = a.expected();
      if (expected != null) {
        sum += expected;
        n++;
      }
    }
    return n < plan.armTarget() / 2 || sum == 0 ? plan.assumedMatters() : sum / n;
  }

  private Map<Assignment, int[]> outcomes(Trial trial, Plan plan, List<Assignment> drawn) {
    GridSet set = grids.current(trial.district());
    LocalDate first = drawn.stream().map(Assignment::on).min(LocalDate::compareTo).orElseThrow();
    Arrivals arrivals =
        source.read(
            trial.district(),
            RunResult.nameOf(trial.kind()),
            set.version(),
            set::ordinal,
            first.plusDays(1).atStartOfDay(Clock.ZONE).toInstant(),
            readyOn(drawn, plan).atStartOfDay(Clock.ZONE).toInstant());
    Map<Assignment, int[]> outcomes = new java.util.LinkedHashMap<>();
    for (Assignment a : drawn) {
      int place = set.ordinal(a.grid());
      int from = (int) a.on().toEpochDay() + 1;
      int to = (int) a.on().toEpochDay() + plan.windowDays();
      outcomes.put(
          a,
          new int[] {
            place < 0 ? 0 : arrivals.count(place, from, to, true),
            place < 0 ? 0 : arrivals.count(place, from, to, false)
          });
    }
    return outcomes;
  }

  private static List<Block> blocks(Map<Assignment, int[]> outcomes) {
    Map<String, List<Assignment>> together = new TreeMap<>();
    outcomes
        .keySet()
        .forEach(a ->
            together.computeIfAbsent(a.stratum() + '#' + a.block(), _ -> new ArrayList<>()).add(a));
    return together.values().stream()
        .map(list -> new Block(of(list, outcomes, Arm.NOW), of(list, outcomes, Arm.LATER)))
        .toList();
  }

  private static int[] of(List<Assignment> list, Map<Assignment, int[]> outcomes, Arm arm) {
    return list.stream()
        .filter(a -> a.arm() == arm)
        .mapToInt(a -> java.util.Objects.requireNonNull(outcomes.get(a))[0])
        .toArray();
  }

  private static int[] outcomes(Map<Assignment, int[]> outcomes, Arm arm) {
    return of(List.copyOf(outcomes.keySet()), outcomes, arm);
  }

  private static Sums sums(Map<Assignment, int[]> outcomes, Arm arm) {
    int tasks = 0;
    int matters = 0;
    int found = 0;
    for (Map.Entry<Assignment, int[]> e : outcomes.entrySet()) {
      if (e.getKey().arm() == arm) {
        tasks++;
        matters += e.getValue()[0];
        found += e.getValue()[1];
      }
    }
    return new Sums(tasks, matters, found);
  }

  /** When the trial will be evaluated; null while an arm is not full. */
  static @Nullable LocalDate evaluatedOn(List<Assignment> drawn, Plan plan) {
    return full(drawn, plan) ? readyOn(drawn, plan) : null;
  }
}
