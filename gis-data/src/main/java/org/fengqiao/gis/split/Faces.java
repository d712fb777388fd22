package org.fengqiao.gis.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.fengqiao.gis.GridIndex;
import org.fengqiao.gis.GridShape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * The faces between many lines, noded together on the lattice of nine decimals, so that faces share
 * every vertex; in an order that depends on nothing but the faces.
 */
final class Faces {
  static final PrecisionModel LATTICE = new PrecisionModel(1e9);

  private final List<Polygon> polygons;
  private final List<Coordinate> middles;
  private final GridIndex index;

  private Faces(List<Polygon> polygons) {
    this.polygons = polygons;
    middles = polygons.stream().map(p -> p.getInteriorPoint().getCoordinate()).toList();
    List<GridShape> shapes = new ArrayList<>();
    for (int i = 0; i < polygons.size(); i++) {
      shapes.add(new GridShape(String.format(Locale.ROOT, "%08d", i), polygons.get(i)));
    }
    index = GridIndex.build(shapes);
  }

  /** The faces that lines enclose. */
  static Faces between(List<? extends Geometry> lines) {
    Geometry noded =
        UnaryUnionNG.union(new GeometryFactory().buildGeometry(new ArrayList<>(lines)), LATTICE);
    Polygonizer polygonizer = new Polygonizer();
    polygonizer.add(noded);
    List<Polygon> found = new ArrayList<>();
    for (Object face : polygonizer.getPolygons()) {
      found.add((Polygon) ((Polygon) face).norm());
    }
    found.sort(
        Comparator.comparingDouble(Polygon::getArea).reversed().thenComparing(Polygon::compareTo));
    return new Faces(List.copyOf(found));
  }

  int size() {
    return polygons.size();
  }

  Polygon polygon(int face) {
    return polygons.get(face);
  }

  List<Polygon> polygons() {
    return polygons;
  }

  /** A place well inside a face. */
  Coordinate middle(int face) {
    return middles.get(face);
  }

  /** The face at a point, or negative when there is none. */
  int at(double lon, double lat) {
    return index.locate(lon, lat);
  }

  /** The lines around all faces. */
  List<Geometry> lines() {
    return polygons.stream().map(Polygon::getBoundary).toList();
  }
}
