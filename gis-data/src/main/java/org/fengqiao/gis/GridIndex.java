package org.fengqiao.gis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Which area a point lies in, answered from memory.
 *
 * <p>A raster decides most points by one table look-up; the rest are tested exactly against the few
 * outlines that cross the cell. An edge belongs to every area that has it (as ST_Covers), and of
 * several areas the lowest code wins. Ordinals are positions in code order.
 *
 * <p>Immutable and safe to share. It copies the coordinates and keeps no geometry object; memory is
 * about 33 bytes an edge and 4 bytes a raster cell ({@link #bytes()}). Areas must be valid: {@link
 * Coverage} says whether they are.
 */
public final class GridIndex {
  /** A disc over more cells than this is answered by comparing boxes instead. */
  private static final int FEW_CELLS = 256;

  /** What summing up slices leaves of an area that does not reach into the disc at all. */
  private static final double RESIDUE = 1e-9;

  private final String[] codes;
  private final Raster raster;
  private final Outlines outlines;
  private final CellTable cells;

  private GridIndex(List<GridShape> sorted) {
    codes = sorted.stream().map(GridShape::code).toArray(String[]::new);
    Envelope extent = new Envelope();
    sorted.forEach(s -> extent.expandToInclude(s.geometry().getEnvelopeInternal()));
    raster = new Raster(extent.isNull() ? new Envelope(0, 0, 0, 0) : extent, codes.length);
    outlines = new Outlines(sorted, raster);
    cells = new CellTable(outlines, raster);
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

  /** Memory of the tables in bytes. */
  public long bytes() {
    return outlines.bytes() + cells.bytes();
  }

  /** Ordinal of the area that covers the point, the lowest of several, or -1. Takes no memory. */
  public int locate(double lon, double lat) {
    if (!raster.covers(lon, lat)) {
      return CellTable.NOBODY;
    }
    int row = raster.row(lat);
    int entry = cells.at(row * raster.columns + raster.column(lon));
    return entry >= CellTable.NOBODY ? entry : cells.search(entry, outlines, row, lon, lat);
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
    BitSet near = near(disc);
    List<Candidate> found = new ArrayList<>();
    for (int i = near.nextSetBit(0); i >= 0; i = near.nextSetBit(i + 1)) {
      double share = disc.share(outlines, i);
      if (share > RESIDUE || i == centre) {
        double distance = i == centre || covers(i, lon, lat) ? 0 : disc.distanceM(outlines, i);
        found.add(new Candidate(i, codes[i], share, distance));
      }
    }
    found.sort(
        Comparator.comparingDouble(Candidate::share)
            .reversed()
            .thenComparingInt(Candidate::ordinal));
    return List.copyOf(found);
  }

  /** The area closest to a point, or null when none is within reach. Share is 1 when it covers. */
  public @Nullable Candidate nearest(double lon, double lat, double reachM) {
    int centre = locate(lon, lat);
    if (centre >= 0) {
      return new Candidate(centre, codes[centre], 1, 0);
    }
    Disc disc = new Disc(lon, lat, reachM);
    int best = -1;
    double bestM = reachM;
    for (int i = 0; i < codes.length; i++) {
      if (boxDistanceM(disc, i) <= bestM) {
        double distance = disc.distanceM(outlines, i);
        if (distance < bestM || (distance == bestM && best < 0)) {
          best = i;
          bestM = distance;
        }
      }
    }
    return best < 0 ? null : new Candidate(best, codes[best], 0, bestM);
  }

  private boolean covers(int shape, double lon, double lat) {
    return raster.covers(lon, lat) && outlines.covers(shape, raster.row(lat), lon, lat);
  }

  private double boxDistanceM(Disc disc, int i) {
    return disc.distanceToBoxM(
        outlines.minX(i), outlines.minY(i), outlines.maxX(i), outlines.maxY(i));
  }

  private BitSet near(Disc disc) {
    BitSet near = new BitSet(codes.length);
    int left = raster.column(disc.west());
    int right = raster.column(disc.east());
    int bottom = raster.row(disc.south());
    int top = raster.row(disc.north());
    if ((long) (right - left + 1) * (top - bottom + 1) <= FEW_CELLS) {
      for (int row = bottom; row <= top; row++) {
        for (int column = left; column <= right; column++) {
          cells.collect(row * raster.columns + column, near);
        }
      }
      return near;
    }
    for (int i = 0; i < codes.length; i++) {
      if (outlines.maxX(i) >= disc.west()
          && outlines.minX(i) <= disc.east()
          && outlines.maxY(i) >= disc.south()
          && outlines.minY(i) <= disc.north()) {
        near.set(i);
      }
    }
    return near;
  }
}
