package org.fengqiao.tool.stat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.fengqiao.hotspot.domain.Links;

/**
 * Queen contiguity as R's poly2nb defines it: two areas are neighbours when a corner of one lies
 * within the snap distance of a corner of the other. A corner in the middle of another's edge does
 * not count; maps whose borders were drawn once share their corners.
 */
final class SharedCorners {
  /** Square root of the machine epsilon, in the units of the coordinates. */
  static final double SNAP = 1.4901161193847656e-8;

  private SharedCorners() {}

  /**
   * Links by ordinal of the outlines.
   *
   * @param outlines areas in the wanted order
   */
  static Links of(List<Outline> outlines) {
    Corners corners = Corners.of(outlines);
    Pairs pairs = new Pairs();
    for (int a = 0; a < corners.size(); a++) {
      // Sorted by x: every partner lies ahead within the snap distance.
      for (int b = a + 1; b < corners.size() && corners.x(b) - corners.x(a) <= SNAP; b++) {
        if (corners.near(a, b)) {
          pairs.add(corners.owner(a), corners.owner(b));
        }
      }
    }
    return pairs.links(outlines.size());
  }

  /** All corners, each once per area, ordered by x. */
  private static final class Corners {
    private final double[] xs;
    private final double[] ys;
    private final int[] owners;

    private Corners(double[] xs, double[] ys, int[] owners) {
      this.xs = xs;
      this.ys = ys;
      this.owners = owners;
    }

    static Corners of(List<Outline> outlines) {
      int total = outlines.stream().mapToInt(o -> o.points().length / 2).sum();
      double[] xs = new double[total];
      double[] ys = new double[total];
      int[] owners = new int[total];
      int next = 0;
      for (int i = 0; i < outlines.size(); i++) {
        double[] points = outlines.get(i).points();
        for (int p = 0; p + 1 < points.length; p += 2) {
          xs[next] = points[p];
          ys[next] = points[p + 1];
          owners[next++] = i;
        }
      }
      return new Corners(xs, ys, owners).sorted();
    }

    private Corners sorted() {
      int[] order =
          IntStream.range(0, xs.length)
              .boxed()
              .sorted(
                  Comparator.<Integer>comparingDouble(i -> xs[i])
                      .thenComparingDouble(i -> ys[i])
                      .thenComparingInt(i -> owners[i]))
              .mapToInt(Integer::intValue)
              .toArray();
      int kept = 0;
      for (int i = 0; i < order.length; i++) {
        if (i == 0 || !same(order[i], order[i - 1])) {
          order[kept++] = order[i];
        }
      }
      int[] chosen = Arrays.copyOf(order, kept);
      return new Corners(
          Arrays.stream(chosen).mapToDouble(i -> xs[i]).toArray(),
          Arrays.stream(chosen).mapToDouble(i -> ys[i]).toArray(),
          Arrays.stream(chosen).map(i -> owners[i]).toArray());
    }

    private boolean same(int a, int b) {
      return xs[a] == xs[b] && ys[a] == ys[b] && owners[a] == owners[b];
    }

    int size() {
      return xs.length;
    }

    double x(int i) {
      return xs[i];
    }

    int owner(int i) {
      return owners[i];
    }

    boolean near(int a, int b) {
      return owners[a] != owners[b] && Math.hypot(xs[a] - xs[b], ys[a] - ys[b]) <= SNAP;
    }
  }

  /** Growing list of pairs. */
  private static final class Pairs {
    private int[] from = new int[256];
    private int[] to = new int[256];
    private int used;

    void add(int a, int b) {
      if (used + 2 > from.length) {
        from = Arrays.copyOf(from, from.length * 2);
        to = Arrays.copyOf(to, to.length * 2);
      }
      from[used] = a;
      to[used++] = b;
      from[used] = b;
      to[used++] = a;
    }

    Links links(int units) {
      return Links.ofPairs(units, Arrays.copyOf(from, used), Arrays.copyOf(to, used));
    }
  }
}
