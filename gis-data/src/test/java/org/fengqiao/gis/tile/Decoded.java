package org.fengqiao.gis.tile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsMvt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fengqiao.gis.GridShape;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;

/** A tile as somebody else's decoder reads it. */
record Decoded(List<Feature> features) {

  record Feature(long id, Map<String, Object> attributes, Geometry geometry) {}

  /** A piece of an outline as its area walks it, the area on the left in x right, y up. */
  record Segment(long x1, long y1, long x2, long y2) {
    Segment reversed() {
      return new Segment(x2, y2, x1, y1);
    }

    boolean onFrame() {
      return (x1 == x2 && (x1 == -64 || x1 == 4160)) || (y1 == y2 && (y1 == -64 || y1 == 4160));
    }
  }

  static Decoded of(byte[] tile, String layer) {
    if (tile.length == 0) {
      return new Decoded(List.of());
    }
    List<Feature> features = new ArrayList<>();
    try {
      JtsMvt read =
          MvtReader.loadMvt(
              new ByteArrayInputStream(tile),
              new GeometryFactory(),
              new TagKeyValueMapConverter(true, "#"),
              MvtReader.RING_CLASSIFIER_V2_1);
      assertThat(read.getLayersByName()).containsOnlyKeys(layer);
      assertThat(read.getLayer(layer).getExtent()).isEqualTo(4096);
      for (Geometry geometry : read.getLayer(layer).getGeometries()) {
        features.add(feature(geometry));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Decoded(features);
  }

  private static Feature feature(Geometry geometry) {
    Map<String, Object> attributes = new TreeMap<>();
    ((Map<?, ?>) geometry.getUserData()).forEach((k, v) -> attributes.put((String) k, v));
    long id = ((Number) attributes.remove("#")).longValue();
    return new Feature(id, attributes, geometry);
  }

  static List<TileArea> areas(List<GridShape> shapes) {
    return shapes.stream()
        .map(s -> new TileArea(s.code(), "n" + s.code(), null, null, s.geometry()))
        .toList();
  }

  List<Polygon> polygons() {
    List<Polygon> polygons = new ArrayList<>();
    for (Feature f : features) {
      for (int k = 0; k < f.geometry().getNumGeometries(); k++) {
        polygons.add((Polygon) f.geometry().getGeometryN(k));
      }
    }
    return polygons;
  }

  double area() {
    return polygons().stream().mapToDouble(Polygon::getArea).sum();
  }

  /** What is drawn; every outline has to be valid. */
  Geometry union() {
    for (Feature f : features) {
      assertThat(new IsValidOp(f.geometry()).getValidationError()).as("%s", f).isNull();
    }
    return OverlayNGRobust.union(features.stream().map(Feature::geometry).toList());
  }

  /** Pieces of outlines, clipped edges left out, that no neighbour walks the other way. */
  Set<Segment> lone() {
    List<Segment> all = new ArrayList<>();
    for (Polygon polygon : polygons()) {
      add(polygon.getExteriorRing(), true, all);
      for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
        add(polygon.getInteriorRingN(h), false, all);
      }
    }
    Set<Segment> walked = new HashSet<>(all);
    Set<Segment> lone = new HashSet<>();
    for (Segment s : all) {
      if (!s.onFrame() && !walked.contains(s.reversed())) {
        lone.add(s);
      }
    }
    return lone;
  }

  private static void add(LinearRing ring, boolean left, List<Segment> all) {
    Coordinate[] points = ring.getCoordinates();
    boolean asIs = Orientation.isCCWArea(points) == left;
    for (int i = 1; i < points.length; i++) {
      Segment s =
          new Segment(
              (long) points[i - 1].x,
              (long) points[i - 1].y,
              (long) points[i].x,
              (long) points[i].y);
      all.add(asIs ? s : s.reversed());
    }
  }
}
