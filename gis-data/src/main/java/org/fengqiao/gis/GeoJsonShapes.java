package org.fengqiao.gis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.gis.UnreadableGeoJson.Reason;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Builds areas from parsed GeoJSON geometries and converts their datum. */
final class GeoJsonShapes {
  private static final int DEEPEST = 4;

  private final GeometryFactory factory = new GeometryFactory();
  private final Datum datum;
  private int vertices;

  GeoJsonShapes(Datum datum) {
    this.datum = datum;
  }

  Geometry area(@Nullable Object geometry, int feature) throws UnreadableGeoJson {
    List<Polygon> parts = new ArrayList<>();
    collect(geometry, feature, 0, parts);
    if (parts.isEmpty()) {
      throw new UnreadableGeoJson(Reason.NO_GEOMETRY, feature, null);
    }
    return parts.size() == 1
        ? parts.getFirst()
        : factory.createMultiPolygon(parts.toArray(Polygon[]::new));
  }

  private void collect(@Nullable Object geometry, int feature, int depth, List<Polygon> into)
      throws UnreadableGeoJson {
    if (!(geometry instanceof Map<?, ?> map) || depth > DEEPEST) {
      throw new UnreadableGeoJson(Reason.NO_GEOMETRY, feature, null);
    }
    switch (String.valueOf(map.get("type"))) {
      case "Polygon" -> into.add(polygon(list(map.get("coordinates"), feature), feature));
      case "MultiPolygon" -> {
        for (Object part : list(map.get("coordinates"), feature)) {
          into.add(polygon(list(part, feature), feature));
        }
      }
      case "GeometryCollection" -> {
        for (Object part : list(map.get("geometries"), feature)) {
          collect(part, feature, depth + 1, into);
        }
      }
      default ->
          throw new UnreadableGeoJson(Reason.NOT_AN_AREA, feature, String.valueOf(map.get("type")));
    }
  }

  private Polygon polygon(List<?> rings, int feature) throws UnreadableGeoJson {
    if (rings.isEmpty()) {
      throw new UnreadableGeoJson(Reason.NO_GEOMETRY, feature, null);
    }
    LinearRing shell = ring(list(rings.getFirst(), feature), feature);
    LinearRing[] holes = new LinearRing[rings.size() - 1];
    for (int h = 0; h < holes.length; h++) {
      holes[h] = ring(list(rings.get(h + 1), feature), feature);
    }
    return factory.createPolygon(shell, holes);
  }

  private LinearRing ring(List<?> positions, int feature) throws UnreadableGeoJson {
    vertices += positions.size();
    if (vertices > GeoJsonAreas.MOST_VERTICES) {
      throw new UnreadableGeoJson(Reason.TOO_MANY_VERTICES, feature, null);
    }
    Coordinate[] points = new Coordinate[positions.size()];
    for (int i = 0; i < points.length; i++) {
      points[i] = position(list(positions.get(i), feature), feature);
    }
    if (points.length < 4 || !points[0].equals2D(points[points.length - 1])) {
      throw new UnreadableGeoJson(Reason.BROKEN_RING, feature, points.length + " positions");
    }
    return factory.createLinearRing(points);
  }

  private Coordinate position(List<?> numbers, int feature) throws UnreadableGeoJson {
    if (numbers.size() < 2
        || !(numbers.get(0) instanceof Number x)
        || !(numbers.get(1) instanceof Number y)
        || !Double.isFinite(x.doubleValue())
        || !Double.isFinite(y.doubleValue())) {
      throw new UnreadableGeoJson(Reason.BROKEN_POSITION, feature, numbers.toString());
    }
    LonLat given = new LonLat(x.doubleValue(), y.doubleValue());
    if (!given.inChina()) {
      throw new UnreadableGeoJson(
          given.swapped().inChina() ? Reason.AXES_SWAPPED : Reason.OUTSIDE_CHINA,
          feature,
          numbers.toString());
    }
    LonLat p = Datums.toCgcs2000(datum, given);
    return new Coordinate(p.lon(), p.lat());
  }

  private static List<?> list(@Nullable Object value, int feature) throws UnreadableGeoJson {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new UnreadableGeoJson(Reason.BROKEN_POSITION, feature, "an array is missing");
  }
}
