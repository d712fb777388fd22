package org.fengqiao.gis.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.fengqiao.gis.finding.FindingCode;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * Sorts the rings of one feature into outlines and holes by where they lie: a ring inside an
 * outline is its hole, a ring inside a hole an outline again. One for a file: what all its features
 * may cost is bounded. Shapefiles say it by the direction of a ring and MapInfo not at all; files
 * that turn all rings alike are common, so the direction is not asked.
 */
final class RingNest {
  /** Corners of a ring that are looked at: an inner ring may touch the outer one in some. */
  private static final int SAMPLES = 16;

  /** Boxes and segments looked at for all features of a file; some seconds. */
  private static final long MOST_WORK = 4_000_000_000L;

  private List<double[]> rings = List.of();
  private Envelope[] boxes = {};
  private long work;

  /** Polygons in the order of their outlines, each an outline with its holes. */
  List<List<double[]>> sort(List<double[]> ofFeature) throws BadFeature {
    if (ofFeature.size() == 1) {
      return List.of(List.copyOf(ofFeature));
    }
    rings = List.copyOf(ofFeature);
    boxes = rings.stream().map(RingNest::box).toArray(Envelope[]::new);
    return sorted();
  }

  private List<List<double[]>> sorted() throws BadFeature {
    double[] areas = rings.stream().mapToDouble(RingNest::area).toArray();
    int[] large =
        IntStream.range(0, areas.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -areas[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] depth = new int[areas.length];
    // By the number of the outline's ring, so that the order of the file stays.
    TreeMap<Integer, List<Integer>> polygons = new TreeMap<>();
    for (int i = 0; i < large.length; i++) {
      int around = around(large, i, areas);
      depth[large[i]] = around < 0 ? 0 : depth[around] + 1;
      if (depth[large[i]] % 2 == 0) {
        polygons.put(large[i], new ArrayList<>(List.of(large[i])));
      } else {
        Objects.requireNonNull(polygons.get(around)).add(large[i]);
      }
    }
    return polygons.values().stream()
        .map(members -> members.stream().map(rings::get).toList())
        .toList();
  }

  /** The smallest ring around the i-th largest; -1 when there is none. */
  private int around(int[] large, int i, double[] areas) throws BadFeature {
    int ring = large[i];
    spend(i);
    for (int j = i - 1; j >= 0; j--) {
      int outer = large[j];
      if (areas[outer] > areas[ring] && boxes[outer].covers(boxes[ring]) && covers(outer, ring)) {
        return outer;
      }
    }
    return -1;
  }

  private boolean covers(int outer, int inner) throws BadFeature {
    double[] corners = rings.get(inner);
    PackedCoordinateSequence.Double around =
        new PackedCoordinateSequence.Double(rings.get(outer), 2, 0);
    int count = corners.length / 2 - 1;
    int step = Math.max(1, count / SAMPLES);
    boolean inside = false;
    for (int k = 0; k < count; k += step) {
      spend(around.size());
      Coordinate corner = new Coordinate(corners[2 * k], corners[2 * k + 1]);
      int where = RayCrossingCounter.locatePointInRing(corner, around);
      if (where == Location.EXTERIOR) {
        return false;
      }
      inside |= where == Location.INTERIOR;
    }
    return inside;
  }

  private void spend(long steps) throws BadFeature {
    work += steps;
    if (work > MOST_WORK) {
      throw new BadFeature(FindingCode.TOO_MUCH, Faults.facts("what", "ringComparisons"));
    }
  }

  private static Envelope box(double[] ring) {
    Envelope box = new Envelope();
    for (int i = 0; i < ring.length; i += 2) {
      box.expandToInclude(ring[i], ring[i + 1]);
    }
    return box;
  }

  /** Without sign; from the first corner, so that large coordinates lose no digits. */
  private static double area(double[] ring) {
    double twice = 0;
    for (int i = 2; i + 3 < ring.length; i += 2) {
      twice +=
          (ring[i] - ring[0]) * (ring[i + 3] - ring[1])
              - (ring[i + 2] - ring[0]) * (ring[i + 1] - ring[1]);
    }
    return Math.abs(twice) / 2;
  }
}
