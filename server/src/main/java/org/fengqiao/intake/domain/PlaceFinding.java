package org.fengqiao.intake.domain;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.gis.Datum;
import org.fengqiao.grid.domain.Candidate;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.grid.domain.Located;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Territory;
import org.jspecify.annotations.Nullable;

/**
 * Which grid a report belongs to, and whether a person must say so first. The confirmed grid wins
 * over the point; what is odd about the point is kept as flags, never a reason to refuse.
 *
 * @param cell the grid
 * @param version grid version that answered
 * @param lon canonical degrees of the point
 * @param lat canonical degrees of the point
 * @param confirm nobody has confirmed the grid and somebody must
 * @param candidates what to choose from; empty unless {@code confirm}
 * @param flags codes as in table {@code report}
 */
public record PlaceFinding(
    GridCell cell,
    long version,
    double lon,
    double lat,
    boolean confirm,
    List<Candidate> candidates,
    List<String> flags) {
  private static final double FAR_M = 1000;
  private static final double GCJ_FROM_M = 450;
  private static final double GCJ_TO_M = 800;
  private static final double METRES_PER_DEGREE = 111_320;

  public PlaceFinding {
    candidates = List.copyOf(candidates);
    flags = List.copyOf(flags);
  }

  /**
   * Decides.
   *
   * @param grids the version {@code at} was found in
   * @param own places of the reporter
   * @param shifting the device is of a kind whose positions are known to be shifted: what it says
   *     by itself is in doubt, what a person set on the map is not
   */
  public static Outcome<PlaceFinding> of(
      Report r, Located at, GridSet grids, Territory own, boolean shifting) {
    @Nullable String chosen = r.confirmedGrid();
    @Nullable String code = chosen != null ? chosen : at.grid();
    if (code == null && !at.candidates().isEmpty()) {
      code = at.candidates().getFirst().grid();
    }
    if (code == null) {
      return Outcome.refused(IntakeRefusal.Invalid.of("/lon", "outside-every-grid"));
    }
    int ordinal = grids.ordinal(code);
    if (ordinal < 0) {
      return Outcome.refused(IntakeRefusal.Invalid.of("/confirmedGrid", "unknown-grid"));
    }
    GridCell cell = grids.cells().get(ordinal);
    List<String> flags = new ArrayList<>(0);
    boolean elsewhere = !own.covers(cell.code());
    addIf(flags, r.datum() == Datum.UNKNOWN, "DATUM_UNKNOWN");
    addIf(flags, at.doubtful(), "PLACE_DOUBTFUL");
    addIf(flags, elsewhere, "OUTSIDE_OWN_GRIDS");
    boolean shifted = shifting && r.datum() == Datum.WGS84;
    addIf(flags, shifted, "DEVICE_SHIFTED");
    boolean confirm = chosen == null && (at.doubtful() || elsewhere || shifted);
    if (chosen != null && !chosen.equals(at.grid())) {
      double away = metres(at, cell);
      addIf(flags, away > FAR_M, "CONFIRMED_FAR");
      addIf(flags, away > GCJ_FROM_M && away < GCJ_TO_M, "LOOKS_GCJ02");
    }
    List<Candidate> candidates = confirm ? at.candidates() : List.of();
    return Outcome.done(
        new PlaceFinding(cell, at.version(), at.lon(), at.lat(), confirm, candidates, flags));
  }

  /** Flat-earth metres from the point to the grid's label point; good enough to raise a flag. */
  private static double metres(Located at, GridCell cell) {
    double x = (at.lon() - cell.lon()) * Math.cos(Math.toRadians(at.lat()));
    return Math.hypot(x, at.lat() - cell.lat()) * METRES_PER_DEGREE;
  }

  private static void addIf(List<String> flags, boolean holds, String flag) {
    if (holds) {
      flags.add(flag);
    }
  }
}
