package org.fengqiao.warning;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.hotspot.domain.KindScores;
import org.fengqiao.hotspot.domain.Part;
import org.fengqiao.law.domain.ScoreRules.Family;
import org.fengqiao.warning.domain.Reading;
import org.fengqiao.warning.domain.Readings;
import org.fengqiao.warning.domain.Reason;

/** A scoring run as hysteresis reads it: parts shrunk where data are weak. */
public record RunReadings(RunResult run) implements Readings {
  @Override
  public int kinds() {
    return RunResult.KINDS;
  }

  @Override
  public int grids() {
    return run.grids().size();
  }

  @Override
  public String grid(int ordinal) {
    return run.grids().get(ordinal);
  }

  @Override
  public int ordinal(String grid) {
    return run.ordinal(grid);
  }

  @Override
  public int[] reaching(int kind, double least) {
    return run.kind(kind).reaching(least);
  }

  @Override
  public Reading at(int kind, int ordinal) {
    return of(run.kind(kind), ordinal);
  }

  /** The reading of one grid. */
  public static Reading of(KindScores scores, int grid) {
    double[] strongest = new double[Family.values().length];
    double[] shares = scores.contributions(grid);
    List<Reason> reasons = new ArrayList<>();
    for (Part part : Part.values()) {
      double u = scores.shrunk(part, grid);
      if (u > 0) {
        int family = scores.rules().family(part).ordinal();
        strongest[family] = Math.max(strongest[family], u);
        reasons.add(Reason.ofPart(part.name(), u, shares[part.ordinal()]));
      }
    }
    return new Reading(
        scores.score(grid),
        scores.n(grid),
        scores.d30(grid),
        scores.d90(grid),
        scores.severe(grid),
        scores.lastDay(grid),
        strongest[Family.SPATIAL.ordinal()],
        strongest[Family.TEMPORAL.ordinal()],
        strongest[Family.SEVERITY.ordinal()],
        reasons);
  }
}
