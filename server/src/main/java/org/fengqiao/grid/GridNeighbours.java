package org.fengqiao.grid;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.gis.Borders;
import org.fengqiao.gis.Contiguity;
import org.fengqiao.gis.GridShape;
import org.fengqiao.gis.Neighbours;
import org.fengqiao.grid.domain.CodeRefusal;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridDrafts;
import org.fengqiao.grid.domain.GridRefusal;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.grid.domain.GridStore;
import org.fengqiao.grid.domain.VersionStore;
import org.fengqiao.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/** Which grids a grid touches, on a day of one's choice. */
@Singleton
public class GridNeighbours {
  private final Grids grids;
  private final GridStore store;
  private final VersionStore versions;

  GridNeighbours(Grids grids, GridStore store, VersionStore versions) {
    this.grids = grids;
    this.store = store;
    this.versions = versions;
  }

  /**
   * A neighbour.
   *
   * @param borderM metres of shared border; 0 for one that is touched at a corner only
   */
  public record Neighbour(GridCell cell, double borderM) {
    /** Whether a border is shared: rook contiguity. Else a corner: queen contiguity alone. */
    public boolean rook() {
      return borderM > 0;
    }
  }

  /**
   * The neighbours of a grid.
   *
   * @param version of the grids that answered
   * @param neighbours in code order; none for an island
   */
  public record Around(GridCell cell, long version, List<Neighbour> neighbours) {
    public Around {
      neighbours = List.copyOf(neighbours);
    }
  }

  /**
   * The grids around one.
   *
   * @param asOf day in the district; null for the version that answers now
   * @return refused when no version answered that day, or it had no such grid
   */
  public Outcome<Around> of(String district, String code, @Nullable LocalDate asOf) {
    Optional<GridSet> set =
        asOf == null
            ? grids.findCurrent(district)
            : grids.versionOn(district, asOf).flatMap(v -> grids.findVersion(district, v));
    if (set.isEmpty()) {
      return Outcome.refused(
          asOf == null ? new GridRefusal.NoGrids(district) : new GridRefusal.NoVersionOn(asOf));
    }
    int ordinal = set.get().ordinal(code);
    return ordinal < 0
        ? Outcome.refused(new CodeRefusal.NoGridThen(code))
        : Outcome.done(around(set.get(), ordinal));
  }

  private Around around(GridSet set, int ordinal) {
    Neighbours all = set.neighbours();
    int from = all.start()[ordinal];
    int[] near = all.of(ordinal);
    double[] metres = store.borderM(set.district(), set.version(), from, from + near.length);
    if (metres.length != near.length) {
      metres = reckoned(set, ordinal, near);
    }
    List<Neighbour> neighbours = new ArrayList<>(near.length);
    for (int k = 0; k < near.length; k++) {
      neighbours.add(new Neighbour(set.cells().get(near[k]), metres[k]));
    }
    return new Around(set.cells().get(ordinal), set.version(), neighbours);
  }

  /** Of a version that was written before borders were kept: the grid and those it touches. */
  private double[] reckoned(GridSet set, int ordinal, int[] near) {
    Set<String> codes = new TreeSet<>();
    codes.add(set.cells().get(ordinal).code());
    Arrays.stream(near).forEach(n -> codes.add(set.cells().get(n).code()));
    List<GridShape> shapes = versions.shapes(set.district(), set.version(), codes);
    Borders borders =
        Contiguity.borders(
            shapes.stream().map(GridShape::geometry).toList(), GridDrafts.TOUCHING_M);
    List<String> order = List.copyOf(codes);
    int self = order.indexOf(set.cells().get(ordinal).code());
    return Arrays.stream(near)
        .mapToDouble(n -> borders.length(self, order.indexOf(set.cells().get(n).code())))
        .toArray();
  }
}
