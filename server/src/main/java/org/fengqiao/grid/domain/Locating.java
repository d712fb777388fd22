package org.fengqiao.grid.domain;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.Datums;
import org.fengqiao.gis.LonLat;
import org.fengqiao.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/** From a reported position to a grid, and when a person must say which one it is. */
public final class Locating {
  /** The best candidate must hold this much of the accuracy disc to be taken without asking. */
  public static final double ENOUGH = 0.8;

  /** A point outside every grid is offered the nearest one within this distance. */
  private static final double REACH_M = 2000;

  private static final double WORST_ACCURACY_M = 100_000;
  private static final int MOST_CANDIDATES = 8;

  private Locating() {}

  /** Finds the grid of a point; see {@code Grids.locate}. */
  public static Outcome<Located> locate(
      Snapshot snapshot, Datum datum, double lon, double lat, double accuracyM) {
    GridRefusal refusal = refuse(lon, lat, accuracyM);
    if (refusal != null) {
      return Outcome.refused(refusal);
    }
    LonLat at = Datums.toCgcs2000(datum, new LonLat(lon, lat));
    int ordinal = snapshot.index().locate(at.lon(), at.lat());
    List<Candidate> candidates = candidates(snapshot, at, ordinal, accuracyM);
    GridSet grids = snapshot.grids();
    @Nullable GridCell cell = ordinal < 0 ? null : grids.cells().get(ordinal);
    return Outcome.done(
        new Located(
            cell == null ? null : cell.code(),
            cell == null ? null : cell.community(),
            cell == null ? null : cell.street(),
            grids.district(),
            cell == null ? null : cell.name(),
            at.lon(),
            at.lat(),
            grids.version(),
            cell == null || datum == Datum.UNKNOWN || undecided(candidates),
            candidates.size() > MOST_CANDIDATES
                ? candidates.subList(0, MOST_CANDIDATES)
                : candidates));
  }

  /** Why these numbers cannot be meant as a place in China, or null. */
  public static @Nullable GridRefusal refuse(double lon, double lat, double accuracyM) {
    if (!Double.isFinite(lon) || !Double.isFinite(lat)) {
      return new GridRefusal.OutsideChina();
    }
    if (!(accuracyM >= 0 && accuracyM <= WORST_ACCURACY_M)) {
      return new GridRefusal.AccuracyOutOfRange();
    }
    LonLat given = new LonLat(lon, lat);
    if (given.inChina()) {
      return null;
    }
    if (given.nullIsland()) {
      return new GridRefusal.NullIsland();
    }
    return given.swapped().inChina()
        ? new GridRefusal.CoordinatesSwapped()
        : new GridRefusal.OutsideChina();
  }

  /** Bodies are appointed by community, so grids of one community make no difference. */
  private static boolean undecided(List<Candidate> candidates) {
    return candidates.size() > 1
        && candidates.getFirst().share() < ENOUGH
        && candidates.stream().map(Candidate::community).distinct().count() > 1;
  }

  private static List<Candidate> candidates(
      Snapshot snapshot, LonLat at, int ordinal, double accuracyM) {
    List<org.fengqiao.gis.Candidate> found =
        snapshot.index().candidates(at.lon(), at.lat(), accuracyM);
    if (found.isEmpty() && ordinal < 0) {
      var nearest = snapshot.index().nearest(at.lon(), at.lat(), REACH_M);
      found = nearest == null ? List.of() : List.of(nearest);
    }
    List<Candidate> named = new ArrayList<>(found.size());
    for (var c : found) {
      GridCell cell = snapshot.grids().cells().get(c.ordinal());
      named.add(
          new Candidate(
              cell.code(),
              cell.name(),
              cell.community(),
              cell.street(),
              Math.rint(c.distanceM() * 10) / 10,
              Math.rint(c.share() * 1e4) / 1e4));
    }
    return named;
  }
}
