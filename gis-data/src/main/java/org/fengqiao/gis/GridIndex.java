package org.fengqiao.gis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Which area a point lies in, answered from memory.
 *
 * <p>A raster decides most points by one look-up; for the rest it knows the few edges that cross
 * the cell and which areas hold the cell's corner, and counts the edges between corner and point
 * (ADR 0043). Answers are those of exact arithmetic over the given doubles, but for points that are
 * vertices: where a vertex of one area lies on the edge of another up to rounding, ST_Covers of
 * PostGIS 3 is right by definition. An edge belongs to every area that has it, and of several areas
 * the lowest code wins. Ordinals are positions in code order.
 *
 * <p>Immutable and safe to share. It copies the coordinates and keeps no geometry object; borders
 * of neighbours are kept once ({@link #bytes()}). Areas must be valid: {@link
 * org.fengqiao.gis.check.CoverageCheck} says whether they are.
 */
public final class GridIndex {
  /** What summing up slices leaves of an area that does not reach into the disc at all. */
  private static final double RESIDUE = 1e-9;

  private final String[] codes;
  private final Raster raster;
  private final Arcs arcs;
  private final CellTable cells;

  private GridIndex(List<GridShape> sorted) {
    codes = sorted.stream().map(GridShape::code).toArray(String[]::new);
    Envelope extent = new Envelope();
    sorted.forEach(s -> extent.expandToInclude(s.geometry().getEnvelopeInternal()));
    raster = new Raster(extent.isNull() ? new Envelope(0, 0, 0, 0) : extent, codes.length);
    arcs = ArcsBuilder.of(sorted.stream().map(GridShape::geometry).toList());
    cells = new CellTable(arcs, raster);
  }

  /**
   * Builds an index.
   *
   * @param shapes valid polygons or multipolygons with distinct codes, in any order
   * @throws IllegalArgumentException when two codes are equal
   */
  public static GridIndex build(List<GridShape> shapes) {
    Set<String> seen = new HashSet<>();
    for (GridShape shape : shapes) {
      if (!seen.add(shape.code())) {
        throw new IllegalArgumentException("code twice: " + shape.code());
      }
    }
    return new GridIndex(shapes.stream().sorted(Comparator.comparing(GridShape::code)).toList());
  }

  /** Number of areas. */
  public int size() {
    return codes.length;
  }

  /** Code of an area. */
  public String code(int ordinal) {
    return codes[ordinal];
  }

  /** Ordinal of a code, negative when there is none. */
  public int ordinal(String code) {
    return java.util.Arrays.binarySearch(codes, code);
  }

  /** Memory of the tables in bytes, without the codes. */
  public long bytes() {
    return arcs.bytes() + cells.bytes();
  }

  /** Ordinal of the area that covers the point, the lowest of several, or -1. Takes no memory. */
  public int locate(double lon, double lat) {
    return cells.locate(lon, lat);
  }

  /**
   * The areas that share the accuracy disc, largest share first, then code order. Without accuracy
   * (0) only the covering area, with share 1.
   *
   * @param accuracyM radius of the disc in metres, 0 or more
   */
  public List<Candidate> candidates(double lon, double lat, double accuracyM) {
    int centre = locate(lon, lat);
    if (!(accuracyM > 0)) {
      return centre < 0 ? List.of() : List.of(new Candidate(centre, codes[centre], 1, 0));
    }
    Disc disc = new Disc(lon, lat, accuracyM);
    int left = raster.column(disc.west());
    int right = raster.column(disc.east());
    int bottom = raster.row(disc.south());
    int top = raster.row(disc.north());
    if (centre >= 0 && cells.filling(left, right, bottom, top) == centre && inside(disc)) {
      return List.of(new Candidate(centre, codes[centre], 1, 0));
    }
    AreaList near = new AreaList();
    for (int row = bottom; row <= top; row++) {
      for (int column = left; column <= right; column++) {
        cells.collect(row * raster.columns + column, near);
      }
    }
    return sharing(disc, near.toArray(), centre, lon, lat);
  }

  private boolean inside(Disc disc) {
    return raster.u(disc.west()) >= 0
        && raster.v(disc.south()) >= 0
        && raster.u(disc.east()) < raster.columns
        && raster.v(disc.north()) < raster.rows;
  }

  private List<Candidate> sharing(Disc disc, int[] near, int centre, double lon, double lat) {
    List<Candidate> found = new ArrayList<>();
    for (int i : near) {
      double share = disc.share(arcs, i);
      if (share > RESIDUE || i == centre) {
        boolean here = i == centre || arcs.covers(i, lon, lat);
        found.add(new Candidate(i, codes[i], share, here ? 0 : disc.distanceM(arcs, i)));
      }
    }
    found.sort(
        Comparator.comparingDouble(Candidate::share)
            .reversed()
            .thenComparingInt(Candidate::ordinal));
    return List.copyOf(found);
  }

  /**
   * The area closest to a point, or null when none is within reach; of equals the lowest code.
   * Share is 1 when it covers the point, else 0.
   *
   * @param reachM how far to look, in metres
   */
  public @Nullable Candidate nearest(double lon, double lat, double reachM) {
    int centre = locate(lon, lat);
    if (centre >= 0) {
      return new Candidate(centre, codes[centre], 1, 0);
    }
    if (!(reachM >= 0) || !Double.isFinite(lon) || !Double.isFinite(lat)) {
      return null;
    }
    NearestArea nearest =
        new NearestArea(
            new Disc(lon, lat, reachM),
            reachM,
            arcs,
            raster,
            cells,
            raster.column(lon),
            raster.row(lat));
    int best = nearest.area();
    return best < 0 ? null : new Candidate(best, codes[best], 0, nearest.distanceM());
  }
}
