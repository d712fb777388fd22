package org.fengqiao.tool.backtest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Polygons of a GeoJSON feature collection with one number of each, feature by feature. */
final class PolygonFile {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** A triangle, its first corner twice. */
  private static final int LEAST_RING = 4;

  private final String name;
  private final String weight;
  private final double scale;
  private final List<Geometry> shapes = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();
  private boolean collection;

  private PolygonFile(String name, String weight, double scale) {
    this.name = name;
    this.weight = weight;
    this.scale = scale;
  }

  /**
   * Reads a file.
   *
   * @param weight property with the number of households
   * @param scale what coordinates are multiplied by
   * @throws IOException with one clear line when it is no feature collection of polygons
   */
  static PolygonFile read(Path file, String weight, double scale) throws IOException {
    PolygonFile read = new PolygonFile(String.valueOf(file.getFileName()), weight, scale);
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      read.collection(json);
    } catch (JsonProcessingException e) {
      throw new IOException(read.name + " is not GeoJSON: " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IOException(read.name + " has a broken outline: " + e.getMessage(), e);
    }
    if (!read.collection) {
      throw new IOException(read.name + " is not a feature collection");
    }
    if (read.shapes.isEmpty()) {
      throw new IOException(read.name + " has no polygon");
    }
    return read;
  }

  /** Polygons and multipolygons in the order of the file. */
  List<Geometry> shapes() {
    return List.copyOf(shapes);
  }

  /** Whether all lies within 180 by 90 units and most areas are less than one unit wide. */
  boolean inDegrees() {
    long small = shapes.stream().filter(s -> s.getEnvelopeInternal().maxExtent() < scale).count();
    return small * 2 > shapes.size()
        && shapes.stream()
            .map(Geometry::getEnvelopeInternal)
            .allMatch(e ->
                Math.max(Math.abs(e.getMinX()), Math.abs(e.getMaxX())) <= 180 * scale
                    && Math.max(Math.abs(e.getMinY()), Math.abs(e.getMaxY())) <= 90 * scale);
  }

  /** Households of each; null when fewer than half of the areas tell. Gaps take the median. */
  double @Nullable [] households() {
    double[] known =
        weights.stream().mapToDouble(d -> d).filter(PolygonFile::usable).sorted().toArray();
    if (known.length * 2 < weights.size() || known.length == 0) {
      return null;
    }
    double typical = known[known.length / 2];
    return weights.stream().mapToDouble(d -> usable(d) ? d : typical).toArray();
  }

  private static boolean usable(double households) {
    return households > 0 && households < Double.POSITIVE_INFINITY;
  }

  private void collection(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new IOException(name + " is not a feature collection");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean features = json.currentName().equals("features");
      if (json.nextToken() == JsonToken.START_ARRAY && features) {
        collection = true;
        while (json.nextToken() == JsonToken.START_OBJECT) {
          feature(json);
        }
      } else {
        json.skipChildren();
      }
    }
  }

  private void feature(JsonParser json) throws IOException {
    double households = Double.NaN;
    Geometry shape = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      JsonToken value = json.nextToken();
      if (field.equals("properties") && value == JsonToken.START_OBJECT) {
        households = number(json);
      } else if (field.equals("geometry") && value == JsonToken.START_OBJECT) {
        shape = geometry(json);
      } else {
        json.skipChildren();
      }
    }
    if (shape != null) {
      shapes.add(shape);
      weights.add(households);
    }
  }

  private double number(JsonParser json) throws IOException {
    double found = Double.NaN;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean wanted = json.currentName().equals(weight);
      json.nextToken();
      if (wanted) {
        found = json.getValueAsDouble(Double.NaN);
      } else {
        json.skipChildren();
      }
    }
    return found;
  }

  private @Nullable Geometry geometry(JsonParser json) throws IOException {
    String type = "";
    List<Object> tree = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      JsonToken value = json.nextToken();
      if (field.equals("type")) {
        type = json.getValueAsString("");
      } else if (field.equals("coordinates") && value == JsonToken.START_ARRAY) {
        tree = array(json);
      } else {
        json.skipChildren();
      }
    }
    if (tree == null) {
      return null;
    }
    return switch (type) {
      case "Polygon" -> polygon(tree);
      case "MultiPolygon" ->
          FACTORY.createMultiPolygon(
              tree.stream().map(p -> polygon(list(p))).toArray(Polygon[]::new));
      default -> null;
    };
  }

  private static List<Object> array(JsonParser json) throws IOException {
    List<Object> items = new ArrayList<>();
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY && token != null;
        token = json.nextToken()) {
      items.add(
          token == JsonToken.START_ARRAY
              ? array(json)
              : token.isNumeric() ? json.getDoubleValue() : Double.NaN);
    }
    return items;
  }

  private Polygon polygon(List<Object> rings) {
    LinearRing[] read = rings.stream().map(r -> ring(list(r))).toArray(LinearRing[]::new);
    if (read.length == 0) {
      return FACTORY.createPolygon();
    }
    LinearRing[] holes = new LinearRing[read.length - 1];
    System.arraycopy(read, 1, holes, 0, holes.length);
    return FACTORY.createPolygon(read[0], holes);
  }

  private LinearRing ring(List<Object> positions) {
    CoordinateList points = new CoordinateList();
    for (Object position : positions) {
      List<Object> p = list(position);
      if (p.size() < 2
          || !(p.get(0) instanceof Double px)
          || !(p.get(1) instanceof Double py)
          || !Double.isFinite(px + py)) {
        throw new IllegalArgumentException("a position that is none");
      }
      points.add(new Coordinate(px * scale, py * scale), true);
    }
    points.closeRing();
    if (points.size() < LEAST_RING) {
      throw new IllegalArgumentException("a ring of fewer than three corners");
    }
    return FACTORY.createLinearRing(points.toCoordinateArray());
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Object value) {
    if (value instanceof List<?> list) {
      return (List<Object>) list;
    }
    throw new IllegalArgumentException("coordinates that are no list");
  }
}
