package org.fengqiao.tool.stat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One feature of a GeoJSON file: its id and the corner points of all its rings, as the file has
 * them.
 */
final class Outline {
  private final String id;
  private final double[] points;

  private Outline(String id, double[] points) {
    this.id = id;
    this.points = points;
  }

  /** Property {@code id}, or the feature's own id. */
  String id() {
    return id;
  }

  /** X and y of the corners in turn; read only. */
  double[] points() {
    return points;
  }

  /**
   * Reads the features of a collection one by one, so that size is bounded by the points alone.
   *
   * @throws IOException when it cannot be read or is not JSON
   */
  static List<Outline> read(Path file) throws IOException {
    List<Outline> outlines = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      expect(json.nextToken(), JsonToken.START_OBJECT, file);
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String field = json.currentName();
        JsonToken value = json.nextToken();
        if (field.equals("features") && value == JsonToken.START_ARRAY) {
          while (json.nextToken() != JsonToken.END_ARRAY) {
            outlines.add(feature(json));
          }
        } else {
          json.skipChildren();
        }
      }
    }
    return outlines;
  }

  private static void expect(JsonToken found, JsonToken wanted, Path file) throws IOException {
    if (found != wanted) {
      throw new IOException(file.getFileName() + " is not a feature collection");
    }
  }

  private static Outline feature(JsonParser json) throws IOException {
    String id = "";
    double[] points = {};
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      JsonToken value = json.nextToken();
      if (field.equals("id") && id.isEmpty()) {
        id = json.getValueAsString("");
      } else if (field.equals("properties") && value == JsonToken.START_OBJECT) {
        String property = idOf(json);
        id = property.isEmpty() ? id : property;
      } else if (field.equals("geometry") && value == JsonToken.START_OBJECT) {
        points = geometry(json);
      } else {
        json.skipChildren();
      }
    }
    return new Outline(id, points);
  }

  private static String idOf(JsonParser json) throws IOException {
    String id = "";
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      json.nextToken();
      if (field.equals("id")) {
        id = json.getValueAsString("");
      } else {
        json.skipChildren();
      }
    }
    return id;
  }

  private static double[] geometry(JsonParser json) throws IOException {
    double[] points = {};
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      JsonToken value = json.nextToken();
      if (field.equals("coordinates") && value == JsonToken.START_ARRAY) {
        points = coordinates(json);
      } else {
        json.skipChildren();
      }
    }
    return points;
  }

  /** Flattens nested arrays of positions; a third number of a position is passed over. */
  private static double[] coordinates(JsonParser json) throws IOException {
    double[] points = new double[64];
    int used = 0;
    int axis = 0;
    for (int depth = 1; depth > 0; ) {
      JsonToken token = json.nextToken();
      if (token == JsonToken.START_ARRAY) {
        depth++;
        axis = 0;
      } else if (token == JsonToken.END_ARRAY) {
        depth--;
      } else if (axis++ < 2) {
        points = used == points.length ? Arrays.copyOf(points, used * 2) : points;
        points[used++] = json.getDoubleValue();
      }
    }
    return Arrays.copyOf(points, used);
  }
}
