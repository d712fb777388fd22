package org.fengqiao.prevention;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.fengqiao.factor.Factors;
import org.fengqiao.factor.Factors.OfProject;
import org.fengqiao.factor.domain.Milestone;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.prevention.domain.SweepStore.Sweep;
import org.jspecify.annotations.Nullable;

/**
 * Sweeps a project asks for (HZ-18): the grids of its footprint are swept before the milestone that
 * is near by the rules, also when the month's sweep was done before it came near.
 */
@Singleton
final class AskedSweeps {
  private final Factors factors;

  AskedSweeps(Factors factors) {
    this.factors = factors;
  }

  /**
   * Why a grid is to be swept now.
   *
   * @param project name of the project
   * @param milestone the one that comes next or is overdue
   * @param from first day on which a sweep counts for it
   */
  record Asked(String project, Milestone milestone, LocalDate from) {
    /** Whether the sweep was made since the milestone came near. */
    boolean answeredBy(@Nullable Sweep sweep) {
      return sweep != null && !sweep.checkedAt().atZone(Clock.ZONE).toLocalDate().isBefore(from);
    }
  }

  /** By grid of the actor's territory; of several projects the one whose day comes first. */
  Map<String, Asked> of(Actor actor) {
    Map<String, Asked> asked = new HashMap<>();
    for (OfProject p : factors.of(actor, "").projects()) {
      Milestone next = p.next();
      LocalDate from = p.nearFrom();
      if (p.near() && next != null && from != null) {
        Asked one = new Asked(p.name(), next, from);
        p.grids().forEach(grid -> asked.merge(grid, one, AskedSweeps::sooner));
      }
    }
    return asked;
  }

  private static Asked sooner(Asked a, Asked b) {
    return b.milestone.dueOn().isBefore(a.milestone.dueOn()) ? b : a;
  }
}
