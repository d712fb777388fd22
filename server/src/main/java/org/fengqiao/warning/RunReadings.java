package org.fengqiao.warning;

import org.fengqiao.hotspot.RunResult;
import org.fengqiao.hotspot.domain.KindScores;
import org.fengqiao.hotspot.domain.Part;
import org.fengqiao.warning.domain.Reading;
import org.fengqiao.warning.domain.Readings;

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
  public double score(int kind, int ordinal) {
    return run.kind(kind).score(ordinal);
  }

  @Override
  public Reading at(int kind, int ordinal) {
    return of(run.kind(kind), ordinal);
  }

  /** The reading of one grid. */
  public static Reading of(KindScores scores, int grid) {
    return new Reading(
        scores.score(grid),
        scores.n(grid),
        scores.d30(grid),
        scores.d90(grid),
        scores.severe(grid),
        scores.lastDay(grid),
        scores.shrunk(Part.EB, grid),
        scores.shrunk(Part.GI, grid),
        scores.shrunk(Part.SURPRISE, grid));
  }
}
