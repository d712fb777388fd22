package org.fengqiao.gis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Cuts an area into the Voronoi cells of given sites so that the pieces fit exactly: all lines are
 * noded together on a fixed lattice of coordinates and the faces are read off, so neighbours share
 * every vertex and there is neither gap nor overlap.
 */
final class Tessellation {
  private final GeometryFactory factory;
  private final PrecisionModel lattice;

  /** Lattice in parts of a unit: 1e6 keeps six decimals. */
  Tessellation(double lattice) {
    this.lattice = new PrecisionModel(lattice);
    this.factory = new GeometryFactory();
  }

  /**
   * The cells by site. Where the outline cuts a cell in pieces the largest stays and the others go
   * to the neighbour they share most of their edge with.
   *
   * @param stretch how much wider a unit of y is than one of x on the ground, so that cells are
   *     Voronoi in metres while coordinates stay in degrees
   */
  List<Polygon> cells(Polygon outline, double[] siteX, double[] siteY, double stretch) {
    List<Geometry> lines = new ArrayList<>();
    lines.add(outline.getExteriorRing());
    lines.addAll(borders(outline.getEnvelopeInternal(), siteX, siteY, stretch));
    Geometry noded = UnaryUnionNG.union(factory.buildGeometry(lines), lattice);
    Polygonizer polygonizer = new Polygonizer();
    polygonizer.add(noded);
    Polygon[] cells = new Polygon[siteX.length];
    List<Polygon> loose = new ArrayList<>();
    GridIndex inside = GridIndex.build(List.of(new GridShape("0", outline)));
    Nearest nearest = new Nearest(siteX, scaled(siteY, stretch));
    for (Polygon face : faces(polygonizer)) {
      Coordinate middle = face.getInteriorPoint().getCoordinate();
      if (inside.locate(middle.x, middle.y) < 0) {
        continue;
      }
      int site = nearest.of(middle.x, middle.y * stretch);
      if (cells[site] == null) {
        cells[site] = face;
      } else {
        loose.add(face);
      }
    }
    join(cells, loose);
    return Arrays.asList(cells);
  }

  /**
   * The noder walks its edges in no fixed order, so faces are brought to normal form and sorted.
   */
  private static List<Polygon> faces(Polygonizer polygonizer) {
    List<Polygon> faces = new ArrayList<>();
    Collection<?> found = polygonizer.getPolygons();
    found.forEach(f -> faces.add((Polygon) ((Polygon) f).norm()));
    faces.sort(
        Comparator.comparingDouble(Polygon::getArea).reversed().thenComparing(Polygon::compareTo));
    return faces;
  }

  private List<Geometry> borders(Envelope around, double[] x, double[] y, double stretch) {
    VoronoiDiagramBuilder diagram = new VoronoiDiagramBuilder();
    List<Coordinate> sites = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      sites.add(new Coordinate(x[i], y[i] * stretch));
    }
    diagram.setSites(sites);
    Envelope clip =
        new Envelope(
            around.getMinX(),
            around.getMaxX(),
            around.getMinY() * stretch,
            around.getMaxY() * stretch);
    clip.expandBy(clip.getWidth());
    diagram.setClipEnvelope(clip);
    Geometry drawn = diagram.getDiagram(factory);
    List<Geometry> lines = new ArrayList<>();
    for (int k = 0; k < drawn.getNumGeometries(); k++) {
      Coordinate[] ring = ((Polygon) drawn.getGeometryN(k)).getExteriorRing().getCoordinates();
      // The diagram shares coordinate objects between cells, so they are copied, not changed.
      for (int i = 0; i < ring.length; i++) {
        ring[i] = new Coordinate(ring[i].x, ring[i].y / stretch);
      }
      LineString line = factory.createLineString(ring);
      lines.add(line);
    }
    return lines;
  }

  private static void join(Polygon[] cells, List<Polygon> loose) {
    for (Polygon piece : loose) {
      int best = -1;
      double longest = 0;
      for (int i = 0; i < cells.length; i++) {
        if (cells[i] != null
            && cells[i].getEnvelopeInternal().intersects(piece.getEnvelopeInternal())) {
          double shared =
              OverlayNG.overlay(
                      piece.getExteriorRing(), cells[i].getBoundary(), OverlayNG.INTERSECTION)
                  .getLength();
          if (shared > longest) {
            longest = shared;
            best = i;
          }
        }
      }
      if (best < 0) {
        throw new IllegalStateException("a piece of the outline touches no cell");
      }
      cells[best] =
          (Polygon) CoverageUnion.union(new Geometry[] {cells[best], piece}).getGeometryN(0);
    }
  }

  private static double[] scaled(double[] v, double by) {
    return Arrays.stream(v).map(each -> each * by).toArray();
  }
}
