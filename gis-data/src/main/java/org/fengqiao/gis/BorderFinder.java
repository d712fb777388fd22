package org.fengqiao.gis;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds {@link Borders}: neighbours that have the same edges are known from the arcs; anything else
 * that touches shares a cell of a raster into which every edge is drawn a tolerance wide.
 */
final class BorderFinder {
  /** A border of edges not in common must be longer than so many tolerances. */
  private static final double MORE_THAN_A_CORNER = 4;

  private final Arcs arcs;
  private final int[] arcOf;
  private final Vertices vertices;
  private final Raster raster;
  private final CellEdges cells;
  private final Segments segments;
  private final double tolerance;
  private final Links links;
  private final AreaSet beside = new AreaSet();
  private double[] pieces = new double[16];

  BorderFinder(
      List<? extends Geometry> areas, Envelope extent, LocalScale scale, double tolerance) {
    if (!(tolerance >= 0)) {
      throw new IllegalArgumentException("tolerance must be 0 or more");
    }
    this.tolerance = tolerance;
    arcs = ArcsBuilder.of(areas);
    arcOf = arcs.arcOfVertex();
    vertices = arcs.vertices;
    raster = new Raster(extent, areas.size());
    double slackU = CellEdges.SLACK + tolerance / scale.lonM() / raster.cellWidth();
    double slackV = CellEdges.SLACK + tolerance / scale.latM() / raster.cellHeight();
    cells = new CellEdges(arcs, raster, slackU, slackV);
    segments = new Segments(vertices, scale, tolerance);
    links = new Links(areas.size());
  }

  Borders find() {
    for (int arc = 0; arc < arcs.size(); arc++) {
      if (arcs.otherOwner(arc) >= 0) {
        double length = 0;
        for (int e = arcs.firstVertex(arc); e < arcs.lastVertex(arc); e++) {
          length += segments.length(e);
        }
        links.addCommon(arcs.owner(arc), arcs.otherOwner(arc), length);
      }
    }
    for (int cell = 0; cell < raster.size(); cell++) {
      int from = cells.from(cell);
      int to = cells.from(cell + 1);
      if (to - from > 1 && arcOf[cells.edge(from)] != arcOf[cells.edge(to - 1)]) {
        touching(from, to);
        alongside(cell, from, to);
      }
    }
    Neighbours rook = links.bordering(MORE_THAN_A_CORNER * tolerance);
    return new Borders(links.all(), rook, links.lengths(rook));
  }

  private void touching(int from, int to) {
    for (int k = from; k < to; k++) {
      int e = cells.edge(k);
      int arc = arcOf[e];
      for (int other = k + 1; other < to; other++) {
        int f = cells.edge(other);
        if (arcOf[f] != arc && news(arc, arcOf[f]) && segments.touch(e, f)) {
          link(arcs.owner(arc), arcOf[f]);
          if (arcs.otherOwner(arc) >= 0) {
            link(arcs.otherOwner(arc), arcOf[f]);
          }
        }
      }
    }
  }

  /** Whether the owners of two arcs are not all known to touch. */
  private boolean news(int arc, int other) {
    return isNew(arcs.owner(arc), arcs.owner(other))
        || isNew(arcs.owner(arc), arcs.otherOwner(other))
        || isNew(arcs.otherOwner(arc), arcs.owner(other))
        || isNew(arcs.otherOwner(arc), arcs.otherOwner(other));
  }

  private boolean isNew(int i, int j) {
    return i >= 0 && j >= 0 && i != j && !links.contains(i, j);
  }

  private void link(int area, int arc) {
    if (area != arcs.owner(arc)) {
      links.add(area, arcs.owner(arc));
    }
    if (arcs.otherOwner(arc) >= 0 && area != arcs.otherOwner(arc)) {
      links.add(area, arcs.otherOwner(arc));
    }
  }

  /** Edges of one area only: what of them inside this cell runs along other areas. */
  private void alongside(int cell, int from, int to) {
    for (int k = from; k < to; k++) {
      int e = cells.edge(k);
      if (arcs.otherOwner(arcOf[e]) >= 0) {
        continue;
      }
      int me = arcs.owner(arcOf[e]);
      beside.clear();
      for (int other = from; other < to; other++) {
        int arc = arcOf[cells.edge(other)];
        if (arcs.owner(arc) != me && arcs.otherOwner(arc) != me) {
          beside.add(arcs.owner(arc));
          if (arcs.otherOwner(arc) >= 0) {
            beside.add(arcs.otherOwner(arc));
          }
        }
      }
      for (int b = 0; b < beside.size(); b++) {
        double part = part(e, beside.get(b), cell, from, to);
        if (part > 0) {
          links.addAlong(me, beside.get(b), part * segments.length(e));
        }
      }
    }
  }

  /** Part of edge {@code e} that lies in the cell and runs along an area, 0 to 1. */
  private double part(int e, int area, int cell, int from, int to) {
    int n = 0;
    int side = arcs.sideOf(arcOf[e], arcs.owner(arcOf[e]));
    for (int k = from; k < to; k++) {
      int f = cells.edge(k);
      boolean its = arcs.owner(arcOf[f]) == area || arcs.otherOwner(arcOf[f]) == area;
      // Areas on two sides of a border; outlines that merely go on in line have them on one.
      boolean opposite = its && segments.sameWay(e, f) == (side != arcs.sideOf(arcOf[f], area));
      if (opposite && segments.along(e, f)) {
        if (n + 2 > pieces.length) {
          pieces = Arrays.copyOf(pieces, 2 * pieces.length);
        }
        pieces[n++] = segments.from();
        pieces[n++] = segments.to();
      }
    }
    return n == 0 ? 0 : covered(n, e, cell);
  }

  /** Length of the union of the pieces, cut to the cell. */
  private double covered(int n, int e, int cell) {
    int column = cell % raster.columns;
    int row = cell / raster.columns;
    double u = raster.u(vertices.x(e)) - column;
    double v = raster.v(vertices.y(e)) - row;
    double du = raster.u(vertices.x(e + 1)) - column - u;
    double dv = raster.v(vertices.y(e + 1)) - row - v;
    double low = Math.max(enter(u, du), enter(v, dv));
    double high = Math.min(leave(u, du), leave(v, dv));
    double sum = 0;
    // Smallest begin first; pieces are few.
    for (double reached = low; reached < high; ) {
      double begin = Double.POSITIVE_INFINITY;
      double end = reached;
      for (int k = 0; k < n; k += 2) {
        if (pieces[k] <= reached) {
          end = Math.max(end, pieces[k + 1]);
        } else {
          begin = Math.min(begin, pieces[k]);
        }
      }
      sum += Math.min(end, high) - reached;
      reached = end > reached ? end : begin;
    }
    return sum;
  }

  /** Where a way from {@code at}, {@code step} long, enters the unit interval. */
  private static double enter(double at, double step) {
    if (step == 0) {
      return at >= 0 && at < 1 ? 0 : 2;
    }
    return Math.max(0, Math.min(-at / step, (1 - at) / step));
  }

  private static double leave(double at, double step) {
    if (step == 0) {
      return at >= 0 && at < 1 ? 1 : -1;
    }
    return Math.min(1, Math.max(-at / step, (1 - at) / step));
  }
}
