package org.fengqiao.gis.split;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.gis.LocalScale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** How one block with too many households is cut: even cells on the local plane. */
final class Cuts {
  /** Ends on the block's edge reach this far over it, so that noding surely meets the edge. */
  private static final double OVER_M = 0.005;

  private final Geometry block;
  private final Coordinate origin;
  private final LocalScale scale;
  private final EvenCells cells;
  private final double reach;

  /**
   * Plans the cuts.
   *
   * @param block what is to be cut, polygon or multipolygon in degrees; may be empty
   * @param dwellings longitude, latitude and households of each; at least one
   * @param count how many cells
   */
  Cuts(Geometry block, List<double[]> dwellings, int count) {
    this.block = block;
    Envelope box = new Envelope(block.getEnvelopeInternal());
    dwellings.forEach(d -> box.expandToInclude(d[0], d[1]));
    origin = box.centre();
    scale = LocalScale.at(origin.y);
    reach = Math.max(box.getWidth() * scale.lonM(), box.getHeight() * scale.latM());
    cells =
        new EvenCells(
            dwellings.stream().mapToDouble(d -> (d[0] - origin.x) * scale.lonM()).toArray(),
            dwellings.stream().mapToDouble(d -> (d[1] - origin.y) * scale.latM()).toArray(),
            dwellings.stream().mapToDouble(d -> d[2]).toArray(),
            count);
  }

  /** The cell at a place. */
  int at(double lon, double lat) {
    return cells.at((lon - origin.x) * scale.lonM(), (lat - origin.y) * scale.latM());
  }

  /** The pieces of the cells' borders inside the block. */
  List<LineString> lines() {
    List<LineString> lines = new ArrayList<>();
    if (block.isEmpty()) {
      return lines;
    }
    for (double[] border : cells.borders(reach)) {
      Coordinate from = onLattice(border[0], border[1]);
      Coordinate to = onLattice(border[2], border[3]);
      if (from.equals2D(to)) {
        continue;
      }
      LineString whole = block.getFactory().createLineString(new Coordinate[] {from, to});
      Geometry inside = OverlayNGRobust.overlay(whole, block, OverlayNG.INTERSECTION);
      for (int k = 0; k < inside.getNumGeometries(); k++) {
        if (inside.getGeometryN(k) instanceof LineString piece && !piece.isEmpty()) {
          lines.add(reaching(piece, from, to));
        }
      }
    }
    return lines;
  }

  private Coordinate onLattice(double x, double y) {
    return new Coordinate(
        Faces.LATTICE.makePrecise(origin.x + x / scale.lonM()),
        Faces.LATTICE.makePrecise(origin.y + y / scale.latM()));
  }

  /** Ends that are not ends of the border, where cells meet, lie on the block's edge. */
  private LineString reaching(LineString piece, Coordinate from, Coordinate to) {
    Coordinate a = piece.getCoordinateN(0);
    Coordinate b = piece.getCoordinateN(piece.getNumPoints() - 1);
    double length = Math.hypot((b.x - a.x) * scale.lonM(), (b.y - a.y) * scale.latM());
    double over = OVER_M / Math.max(length, OVER_M);
    boolean firstInside = a.equals2D(from) || a.equals2D(to);
    boolean lastInside = b.equals2D(from) || b.equals2D(to);
    Coordinate first =
        firstInside ? a : new Coordinate(a.x - over * (b.x - a.x), a.y - over * (b.y - a.y));
    Coordinate last =
        lastInside ? b : new Coordinate(b.x + over * (b.x - a.x), b.y + over * (b.y - a.y));
    return piece.getFactory().createLineString(new Coordinate[] {first, last});
  }
}
