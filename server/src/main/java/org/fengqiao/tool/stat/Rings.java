package org.fengqiao.tool.stat;

import java.util.Arrays;

/** Corners of the rings of an area as they are read; the first ring of a polygon is its border. */
final class Rings {
  private double[] points = new double[64];
  private int used;
  private int[] end = new int[4];
  private boolean[] border = new boolean[4];
  private int rings;
  private boolean next = true;

  void add(double coordinate) {
    points = used == points.length ? Arrays.copyOf(points, used * 2) : points;
    points[used++] = coordinate;
  }

  void endRing() {
    if (rings == end.length) {
      end = Arrays.copyOf(end, rings * 2);
      border = Arrays.copyOf(border, rings * 2);
    }
    end[rings] = used;
    border[rings++] = next;
    next = false;
  }

  void endPolygon() {
    next = true;
  }

  /** X and y of the corners in turn. */
  double[] points() {
    return Arrays.copyOf(points, used);
  }

  /** Centre of gravity; see {@link Outline#centroid}. */
  double[] centroid() {
    if (used < 2) {
      return new double[] {Double.NaN, Double.NaN};
    }
    // Seen from a corner: far from the origin nothing cancels.
    double x0 = points[0];
    double y0 = points[1];
    double[] sum = new double[3];
    int from = 0;
    for (int r = 0; r < rings; r++) {
      double[] ring = moments(from, end[r], x0, y0);
      double sign = ring[0] < 0 == border[r] ? -1 : 1;
      for (int k = 0; k < 3; k++) {
        sum[k] += sign * ring[k];
      }
      from = end[r];
    }
    if (sum[0] == 0) {
      return mean();
    }
    return new double[] {x0 + sum[1] / (3 * sum[0]), y0 + sum[2] / (3 * sum[0])};
  }

  /** Twice the signed area of a ring, and six times its signed first moments. */
  private double[] moments(int from, int to, double x0, double y0) {
    double[] moments = new double[3];
    for (int p = from; p + 1 < to; p += 2) {
      int q = p + 3 < to ? p + 2 : from;
      double ax = points[p] - x0;
      double ay = points[p + 1] - y0;
      double bx = points[q] - x0;
      double by = points[q + 1] - y0;
      double cross = ax * by - bx * ay;
      moments[0] += cross;
      moments[1] += cross * (ax + bx);
      moments[2] += cross * (ay + by);
    }
    return moments;
  }

  private double[] mean() {
    double[] mean = new double[2];
    for (int p = 0; p + 1 < used; p += 2) {
      mean[0] += points[p] / (used / 2.0);
      mean[1] += points[p + 1] / (used / 2.0);
    }
    return mean;
  }
}
