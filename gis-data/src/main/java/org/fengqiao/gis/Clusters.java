package org.fengqiao.gis;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Groups neighbouring cells into connected clusters of about the wished sizes: weighted k-means
 * (each cluster's weight grows while it is too small), then repair of what is not connected.
 */
final class Clusters {
  private static final int ROUNDS = 120;

  private final double[] x;
  private final double[] y;
  private final Neighbours links;
  private final int[] wished;
  private final int[] cluster;
  private final double[] cx;
  private final double[] cy;
  private final double[] weight;
  private final int[] size;

  private Clusters(
      double[] x, double[] y, Neighbours links, int[] wished, SplittableRandom random) {
    this.x = x;
    this.y = y;
    this.links = links;
    this.wished = wished;
    cluster = new int[x.length];
    cx = new double[wished.length];
    cy = new double[wished.length];
    weight = new double[wished.length];
    size = new int[wished.length];
    spread(random);
  }

  /**
   * The cluster of each cell.
   *
   * @param x positions of the cells
   * @param links which cells touch; must hang together
   * @param wished size of each cluster; the sum should be the number of cells
   */
  static int[] of(double[] x, double[] y, Neighbours links, int[] wished, SplittableRandom random) {
    Clusters made = new Clusters(x, y, links, wished, random);
    double cell = made.cellArea();
    for (int round = 0; round < ROUNDS; round++) {
      made.assign();
      made.weigh(cell * 0.5 * (ROUNDS - round) / ROUNDS);
      if (round < ROUNDS * 3 / 4) {
        made.recentre();
      }
    }
    made.assign();
    made.connect();
    made.feed();
    return made.cluster;
  }

  /** Starts from cells far from each other. */
  private void spread(SplittableRandom random) {
    double[] far = new double[x.length];
    Arrays.fill(far, Double.POSITIVE_INFINITY);
    int next = random.nextInt(x.length);
    for (int j = 0; j < wished.length; j++) {
      cx[j] = x[next];
      cy[j] = y[next];
      int farthest = 0;
      for (int i = 0; i < x.length; i++) {
        far[i] = Math.min(far[i], square(i, j));
        if (far[i] > far[farthest]) {
          farthest = i;
        }
      }
      next = farthest;
    }
  }

  private double cellArea() {
    double width = Arrays.stream(x).max().orElse(1) - Arrays.stream(x).min().orElse(0);
    double height = Arrays.stream(y).max().orElse(1) - Arrays.stream(y).min().orElse(0);
    return width * height / x.length;
  }

  private double square(int i, int j) {
    return (x[i] - cx[j]) * (x[i] - cx[j]) + (y[i] - cy[j]) * (y[i] - cy[j]);
  }

  private void assign() {
    Arrays.fill(size, 0);
    for (int i = 0; i < x.length; i++) {
      int best = 0;
      double least = Double.POSITIVE_INFINITY;
      for (int j = 0; j < wished.length; j++) {
        double d = square(i, j) - weight[j];
        if (d < least) {
          least = d;
          best = j;
        }
      }
      cluster[i] = best;
      size[best]++;
    }
  }

  private void weigh(double step) {
    for (int j = 0; j < wished.length; j++) {
      weight[j] += step * Math.clamp(wished[j] - size[j], -4, 4);
    }
  }

  private void recentre() {
    double[] sx = new double[wished.length];
    double[] sy = new double[wished.length];
    for (int i = 0; i < x.length; i++) {
      sx[cluster[i]] += x[i];
      sy[cluster[i]] += y[i];
    }
    for (int j = 0; j < wished.length; j++) {
      if (size[j] > 0) {
        cx[j] = sx[j] / size[j];
        cy[j] = sy[j] / size[j];
      }
    }
  }

  /** Gives every part that is cut off from its cluster's largest part to a cluster it touches. */
  private void connect() {
    for (int round = 0; round < x.length; round++) {
      int[] part = parts();
      int[] partSize = new int[x.length];
      for (int p : part) {
        partSize[p]++;
      }
      int[] main = new int[wished.length];
      Arrays.fill(main, -1);
      for (int i = 0; i < x.length; i++) {
        int c = cluster[i];
        if (main[c] < 0 || partSize[part[i]] > partSize[main[c]]) {
          main[c] = part[i];
        }
      }
      boolean moved = false;
      for (int i = 0; i < x.length && !moved; i++) {
        if (part[i] != main[cluster[i]]) {
          moved = moveToNeighbour(i);
        }
      }
      if (!moved) {
        return;
      }
    }
  }

  private boolean moveToNeighbour(int i) {
    for (int k : links.of(i)) {
      if (cluster[k] != cluster[i]) {
        size[cluster[i]]--;
        cluster[i] = cluster[k];
        size[cluster[i]]++;
        return true;
      }
    }
    return false;
  }

  /** Clusters below three cells take from a large neighbour whatever does not cut it in two. */
  private void feed() {
    for (int round = 0; round < 4 * x.length; round++) {
      int hungry = -1;
      for (int j = 0; j < wished.length; j++) {
        if (size[j] < Math.min(3, wished[j]) && (hungry < 0 || size[j] < size[hungry])) {
          hungry = j;
        }
      }
      if (hungry < 0 || !takeOne(hungry)) {
        return;
      }
    }
  }

  private boolean takeOne(int hungry) {
    int best = -1;
    for (int i = 0; i < x.length; i++) {
      if (cluster[i] == hungry || (best >= 0 && size[cluster[i]] <= size[cluster[best]])) {
        continue;
      }
      boolean touches = size[hungry] == 0;
      for (int k : links.of(i)) {
        touches |= cluster[k] == hungry;
      }
      if (touches && size[cluster[i]] > 3 && staysWhole(i)) {
        best = i;
      }
    }
    if (best < 0) {
      return false;
    }
    size[cluster[best]]--;
    cluster[best] = hungry;
    size[hungry]++;
    return true;
  }

  private boolean staysWhole(int i) {
    int mine = cluster[i];
    cluster[i] = -1;
    int first = -1;
    int[] part = parts();
    boolean whole = true;
    for (int k = 0; k < x.length; k++) {
      if (cluster[k] == mine) {
        first = first < 0 ? part[k] : first;
        whole &= part[k] == first;
      }
    }
    cluster[i] = mine;
    return whole;
  }

  private int[] parts() {
    int[] part = new int[x.length];
    Arrays.fill(part, -1);
    int next = 0;
    ArrayDeque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < x.length; i++) {
      if (part[i] >= 0) {
        continue;
      }
      part[i] = next;
      open.add(i);
      while (!open.isEmpty()) {
        int at = open.remove();
        for (int k : links.of(at)) {
          if (part[k] < 0 && cluster[k] == cluster[at]) {
            part[k] = next;
            open.add(k);
          }
        }
      }
      next++;
    }
    return part;
  }
}
