package org.fengqiao.gis.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a region into compact cells of about equal households: a power diagram whose sites move to
 * the middle of their households and whose weights grow while a cell has too few. Its borders are
 * straight. Plane metres; same input, same cells.
 */
final class EvenCells {
  private static final int ROUNDS = 160;

  private final double[] x;
  private final double[] y;
  private final double[] households;
  private final double[] siteX;
  private final double[] siteY;
  private final double[] weight;
  private final double[] load;
  private final int[] cell;

  /**
   * Finds the cells.
   *
   * @param x positions of dwellings in metres, at least one
   * @param households of each dwelling
   * @param cells how many cells, 1 or more
   */
  EvenCells(double[] x, double[] y, double[] households, int cells) {
    this.x = x;
    this.y = y;
    this.households = households;
    siteX = new double[cells];
    siteY = new double[cells];
    weight = new double[cells];
    load = new double[cells];
    cell = new int[x.length];
    spread();
    balance();
  }

  /** Starts from dwellings far from each other, the first in the south-west. */
  private void spread() {
    double[] far = new double[x.length];
    Arrays.fill(far, Double.POSITIVE_INFINITY);
    int next = 0;
    for (int i = 1; i < x.length; i++) {
      next = x[i] + y[i] < x[next] + y[next] ? i : next;
    }
    for (int j = 0; j < siteX.length; j++) {
      siteX[j] = x[next];
      siteY[j] = y[next];
      for (int i = 0; i < x.length; i++) {
        far[i] = Math.min(far[i], square(x[i], y[i], j));
        next = i == 0 || far[i] > far[next] ? i : next;
      }
    }
  }

  private void balance() {
    double total = Arrays.stream(households).sum();
    double target = total / siteX.length;
    double room = room() / siteX.length;
    double[][] best = {siteX.clone(), siteY.clone(), weight.clone()};
    double least = Double.POSITIVE_INFINITY;
    for (int round = 0; round < ROUNDS; round++) {
      assign();
      double worst = 0;
      for (double each : load) {
        worst = Math.max(worst, Math.abs(each - target));
      }
      // Early rounds are even by chance; cells are compact only after the sites have settled.
      if (round >= ROUNDS / 2 && worst < least) {
        least = worst;
        best = new double[][] {siteX.clone(), siteY.clone(), weight.clone()};
      }
      double step = room * 0.4 * (ROUNDS - round) / ROUNDS;
      for (int j = 0; j < weight.length; j++) {
        weight[j] += step * Math.clamp(1 - load[j] / target, -1.0, 1.0);
      }
      if (round < ROUNDS * 2 / 3) {
        recentre();
      }
    }
    System.arraycopy(best[0], 0, siteX, 0, siteX.length);
    System.arraycopy(best[1], 0, siteY, 0, siteY.length);
    System.arraycopy(best[2], 0, weight, 0, weight.length);
  }

  private double room() {
    double wide = Arrays.stream(x).max().orElse(1) - Arrays.stream(x).min().orElse(0);
    double high = Arrays.stream(y).max().orElse(1) - Arrays.stream(y).min().orElse(0);
    return Math.max(wide * high, 1);
  }

  private void assign() {
    Arrays.fill(load, 0);
    for (int i = 0; i < x.length; i++) {
      cell[i] = at(x[i], y[i]);
      load[cell[i]] += households[i];
    }
  }

  private void recentre() {
    double[] sumX = new double[siteX.length];
    double[] sumY = new double[siteX.length];
    for (int i = 0; i < x.length; i++) {
      sumX[cell[i]] += households[i] * x[i];
      sumY[cell[i]] += households[i] * y[i];
    }
    for (int j = 0; j < siteX.length; j++) {
      if (load[j] > 0) {
        siteX[j] = sumX[j] / load[j];
        siteY[j] = sumY[j] / load[j];
      }
    }
  }

  /** The cell at a place; the lowest of several. */
  int at(double px, double py) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int j = 0; j < siteX.length; j++) {
      double power = square(px, py, j) - weight[j];
      if (power < least) {
        least = power;
        best = j;
      }
    }
    return best;
  }

  private double square(double px, double py, int j) {
    return (px - siteX[j]) * (px - siteX[j]) + (py - siteY[j]) * (py - siteY[j]);
  }

  /**
   * The borders between cells inside a box, each once: x1 y1 x2 y2 in metres.
   *
   * @param reach half the side of the box around the origin
   */
  List<double[]> borders(double reach) {
    List<double[]> out = new ArrayList<>();
    for (int j = 0; j < siteX.length; j++) {
      for (int k = j + 1; k < siteX.length; k++) {
        double[] border = border(j, k, reach);
        if (border.length > 0) {
          out.add(border);
        }
      }
    }
    return out;
  }

  /** The line of equal power of two cells, cut by the line of equal power with every other. */
  private double[] border(int j, int k, double reach) {
    double nx = 2 * (siteX[k] - siteX[j]);
    double ny = 2 * (siteY[k] - siteY[j]);
    double length = Math.hypot(nx, ny);
    if (length == 0) {
      return new double[0];
    }
    double offset = constant(k) - constant(j);
    double px = nx * offset / (length * length);
    double py = ny * offset / (length * length);
    double dx = -ny / length;
    double dy = nx / length;
    double from = -4 * reach;
    double to = 4 * reach;
    for (int m = 0; m < siteX.length; m++) {
      if (m != j && m != k) {
        // Stay where j has less power than m: 2 (m - j) p <= constant(m) - constant(j).
        double mx = 2 * (siteX[m] - siteX[j]);
        double my = 2 * (siteY[m] - siteY[j]);
        double room = constant(m) - constant(j) - (mx * px + my * py);
        double slope = mx * dx + my * dy;
        if (slope > 0) {
          to = Math.min(to, room / slope);
        } else if (slope < 0) {
          from = Math.max(from, room / slope);
        } else if (room < 0) {
          return new double[0];
        }
      }
    }
    return from < to
        ? new double[] {px + from * dx, py + from * dy, px + to * dx, py + to * dy}
        : new double[0];
  }

  private double constant(int j) {
    return siteX[j] * siteX[j] + siteY[j] * siteY[j] - weight[j];
  }
}
