package org.fengqiao.grid.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fengqiao.gis.GridShape;
import org.fengqiao.gis.LocalScale;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * What became of the grids of one version in another, by shared ground. Households live on the
 * ground, so the old grid's are shared by ground weighed with the density of the new grids; where
 * one of these does not know its households, by ground alone.
 */
public final class Succession {
  /** A piece smaller than this part of both grids is rounding, not a successor. */
  private static final double NOISE = 0.005;

  private final List<GridShape> shapes;
  private final List<GridCell> cells;
  private final STRtree tree = new STRtree();
  private final double[] areas;

  /**
   * Over the grids of the new version.
   *
   * @param cells in code order
   * @param shapes in the same order
   */
  public Succession(List<GridCell> cells, List<GridShape> shapes) {
    this.cells = cells;
    this.shapes = shapes;
    this.areas = new double[shapes.size()];
    for (int i = 0; i < shapes.size(); i++) {
      Geometry geometry = shapes.get(i).geometry();
      areas[i] = areaM2(geometry);
      tree.insert(geometry.getEnvelopeInternal(), i);
    }
    tree.build();
  }

  /** How a share was found. */
  public enum Rule {
    HOUSEHOLDS,
    AREA
  }

  /**
   * One grid that took over ground of another.
   *
   * @param oldCode grid of the version before
   * @param newCode grid of the new version
   * @param areaM2 shared ground
   * @param areaShare part of the old grid's ground, 0 to 1
   * @param share part of its households, 0 to 1; those of one old grid sum to 1
   * @param newShare part of the new grid's ground, 0 to 1
   */
  public record Link(
      String oldCode,
      String newCode,
      double areaM2,
      double areaShare,
      double share,
      double newShare,
      Rule rule) {}

  /** The grids that took over ground of an old one, the largest share first; none if nobody did. */
  public List<Link> of(GridShape old) {
    double whole = areaM2(old.geometry());
    List<Piece> pieces = new ArrayList<>();
    for (Object found : tree.query(old.geometry().getEnvelopeInternal())) {
      int i = (Integer) found;
      Geometry other = shapes.get(i).geometry();
      if (old.geometry().intersects(other)) {
        Geometry shared = OverlayNGRobust.overlay(old.geometry(), other, OverlayNG.INTERSECTION);
        double area = areaM2(shared);
        if (area > NOISE * whole || area > NOISE * areas[i]) {
          pieces.add(new Piece(i, area));
        }
      }
    }
    return links(old.code(), whole, pieces);
  }

  private List<Link> links(String code, double whole, List<Piece> pieces) {
    boolean known = pieces.stream().allMatch(p -> cells.get(p.grid).households() > 0);
    double sum = pieces.stream().mapToDouble(p -> weight(p, known)).sum();
    List<Link> links = new ArrayList<>();
    for (Piece p : pieces) {
      links.add(
          new Link(
              code,
              cells.get(p.grid).code(),
              p.areaM2,
              Math.min(1, p.areaM2 / whole),
              Math.min(1, weight(p, known) / sum),
              Math.min(1, p.areaM2 / areas[p.grid]),
              known ? Rule.HOUSEHOLDS : Rule.AREA));
    }
    links.sort(Comparator.comparingDouble(Link::share).reversed().thenComparing(Link::newCode));
    return links;
  }

  private double weight(Piece p, boolean known) {
    return known ? p.areaM2 * cells.get(p.grid).households() / areas[p.grid] : p.areaM2;
  }

  /** Area of a small outline in degrees; good to a thousandth inside a district. */
  public static double areaM2(Geometry geometry) {
    if (geometry.isEmpty()) {
      return 0;
    }
    LocalScale scale = LocalScale.at(geometry.getEnvelopeInternal().centre().y);
    return geometry.getArea() * scale.lonM() * scale.latM();
  }

  private record Piece(int grid, double areaM2) {}
}
