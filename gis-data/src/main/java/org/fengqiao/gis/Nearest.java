package org.fengqiao.gis;

import java.util.Arrays;

/** Nearest of many sites, by buckets of about two sites. Ties go to the lower number. */
final class Nearest {
  private final double[] x;
  private final double[] y;
  private final double minX;
  private final double minY;
  private final double size;
  private final int columns;
  private final int rows;
  private final int[] start;
  private final int[] order;

  Nearest(double[] x, double[] y) {
    this.x = x;
    this.y = y;
    minX = Arrays.stream(x).min().orElse(0);
    minY = Arrays.stream(y).min().orElse(0);
    double width = Arrays.stream(x).max().orElse(1) - minX;
    double height = Arrays.stream(y).max().orElse(1) - minY;
    size = Math.max(1e-12, Math.sqrt(Math.max(width * height, 1e-18) * 2 / x.length));
    columns = (int) (width / size) + 1;
    rows = (int) (height / size) + 1;
    start = new int[columns * rows + 1];
    for (int i = 0; i < x.length; i++) {
      start[bucket(i) + 1]++;
    }
    for (int b = 0; b < columns * rows; b++) {
      start[b + 1] += start[b];
    }
    int[] fill = start.clone();
    order = new int[x.length];
    for (int i = 0; i < x.length; i++) {
      order[fill[bucket(i)]++] = i;
    }
  }

  private int bucket(int i) {
    return row(y[i]) * columns + column(x[i]);
  }

  private int column(double px) {
    return Math.clamp((long) ((px - minX) / size), 0, columns - 1);
  }

  private int row(double py) {
    return Math.clamp((long) ((py - minY) / size), 0, rows - 1);
  }

  int of(double px, double py) {
    int best = -1;
    double bestD = Double.POSITIVE_INFINITY;
    int c = column(px);
    int r = row(py);
    for (int ring = 0; ring <= columns + rows; ring++) {
      // A site in this ring or beyond is at least ring - 1 buckets away.
      double reach = (ring - 1) * size;
      if (best >= 0 && reach > 0 && reach * reach > bestD) {
        break;
      }
      for (int row = Math.max(0, r - ring); row <= Math.min(rows - 1, r + ring); row++) {
        boolean edge = row == r - ring || row == r + ring;
        int step = edge || ring == 0 ? 1 : 2 * ring;
        for (int column = c - ring; column <= c + ring; column += step) {
          if (column < 0 || column >= columns) {
            continue;
          }
          int b = row * columns + column;
          for (int k = start[b]; k < start[b + 1]; k++) {
            int i = order[k];
            double d = (x[i] - px) * (x[i] - px) + (y[i] - py) * (y[i] - py);
            if (d < bestD || (d == bestD && i < best)) {
              best = i;
              bestD = d;
            }
          }
        }
      }
    }
    return best;
  }
}
