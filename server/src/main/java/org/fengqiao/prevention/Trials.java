package org.fengqiao.prevention;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.hotspot.domain.ArrivalSource;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Role;
import org.fengqiao.prevention.domain.effect.Arm;
import org.fengqiao.prevention.domain.effect.Assignment;
import org.fengqiao.prevention.domain.effect.Start;
import org.fengqiao.prevention.domain.effect.Start.Cause;
import org.fengqiao.prevention.domain.effect.TrialStore;
import org.fengqiao.warning.Warnings;
import org.fengqiao.warning.domain.Warning;
import org.jspecify.annotations.Nullable;

/**
 * The gate between a warning and its task, where a district has agreed to measure: some tasks of
 * low level begin later, drawn by lot. Without consent everything passes.
 */
@Singleton
class Trials {
  private final TrialStore store;
  private final Drawing drawing;
  private final Evaluating evaluating;
  private final ArrivalSource arrivals;
  private final Warnings warnings;

  Trials(
      TrialStore store,
      Drawing drawing,
      Evaluating evaluating,
      ArrivalSource arrivals,
      Warnings warnings) {
    this.store = store;
    this.drawing = drawing;
    this.evaluating = evaluating;
    this.arrivals = arrivals;
    this.warnings = warnings;
  }

  /**
   * Which warnings get their task now: those that rose, without those drawn to a later start, and
   * those whose waiting is over. A waiting place that rises to orange, or where safety comes into
   * play, leaves at once; its arm stays. Evaluates trials whose last window is over.
   */
  @Transactional
  List<Warning> admit(String district, List<Warning> risen, Instant asOf) {
    LocalDate today = asOf.atZone(Clock.ZONE).toLocalDate();
    evaluating.due(district, asOf);
    Map<UUID, Warning> passed = new LinkedHashMap<>();
    risen.forEach(w -> passed.put(w.id(), w));
    drawing.draw(district, risen, asOf).forEach(passed::remove);
    for (Assignment waiting : store.waiting(district)) {
      Warning rose = passed.remove(waiting.warning());
      Warning begun = release(waiting, rose, today, asOf);
      if (begun != null) {
        passed.put(begun.id(), begun);
      }
    }
    return List.copyOf(passed.values());
  }

  private @Nullable Warning release(
      Assignment waiting, @Nullable Warning rose, LocalDate today, Instant asOf) {
    Warning now = rose == null ? current(waiting) : rose;
    Cause cause = null;
    if (now == null || !now.state().active()) {
      cause = Cause.ENDED;
    } else if (now.level().atLeast(Level.ORANGE)) {
      cause = Cause.ROSE;
    } else if (!today.isBefore(waiting.startOn())) {
      cause = Cause.DUE;
    } else if (unsafe(waiting, asOf)) {
      cause = Cause.SAFETY;
    }
    if (cause == null) {
      return null;
    }
    boolean ended =
        store.start(
            new Start(
                waiting.district(),
                waiting.trial(),
                waiting.warning(),
                key(waiting),
                cause,
                asOf,
                Role.SYSTEM,
                null));
    return cause == Cause.ENDED || !ended ? null : now;
  }

  private boolean unsafe(Assignment waiting, Instant asOf) {
    return arrivals.guarded(waiting.district(), waiting.at(), asOf).contains(waiting.grid());
  }

  private @Nullable Warning current(Assignment waiting) {
    return switch (warnings.get(Actor.system(waiting.district()), waiting.warning())) {
      case Outcome.Done<Warning>(var found) -> found;
      case Outcome.Refused<Warning> _ -> null;
    };
  }

  private static UUID key(Assignment waiting) {
    String name = "effect-start/" + waiting.trial() + '/' + waiting.warning();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** Arms of a list, for those who count them. */
  static Map<Arm, List<Assignment>> byArm(List<Assignment> assignments) {
    Map<Arm, List<Assignment>> arms = new LinkedHashMap<>();
    for (Arm arm : Arm.values()) {
      arms.put(arm, new ArrayList<>());
    }
    assignments.forEach(a -> arms.computeIfAbsent(a.arm(), _ -> new ArrayList<>()).add(a));
    return arms;
  }

  /** Grids of a list. */
  static Set<String> grids(List<Assignment> assignments) {
    Set<String> grids = new HashSet<>();
    assignments.forEach(a -> grids.add(a.grid()));
    return grids;
  }
}
