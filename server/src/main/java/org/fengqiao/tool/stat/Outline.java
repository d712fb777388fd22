package org.fengqiao.tool.stat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One feature of a GeoJSON file: its id and the corner points of all its rings, as the file has
 * them.
 */
final class Outline {
  private final String id;
  private final Rings rings;

  private Outline(String id, Rings rings) {
    this.id = id;
    this.rings = rings;
  }

  /** Property {@code id}, or the feature's own id. */
  String id() {
    return id;
  }

  /** X and y of the corners in turn; read only. */
  double[] points() {
    return rings.points();
  }

  /**
   * Centre of gravity of the area, holes taken out; of the corners where there is no area.
   *
   * @return x and y; NaN without a corner
   */
  double[] centroid() {
    return rings.centroid();
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
    } catch (JsonProcessingException e) {
      // Its own message goes over several lines.
      throw new IOException(
          file.getFileName() + " is not a feature collection: " + e.getOriginalMessage(), e);
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
    Rings points = new Rings();
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

  private static Rings geometry(JsonParser json) throws IOException {
    Rings rings = new Rings();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      JsonToken value = json.nextToken();
      if (field.equals("coordinates") && value == JsonToken.START_ARRAY) {
        rings = coordinates(json);
      } else {
        json.skipChildren();
      }
    }
    return rings;
  }

  /** Flattens nested arrays of positions; a third number of a position is passed over. */
  private static Rings coordinates(JsonParser json) throws IOException {
    Rings rings = new Rings();
    int axis = 0;
    int closed = 0;
    for (int depth = 1; depth > 0; ) {
      JsonToken token = json.nextToken();
      if (token == null) {
        throw new IOException("features.geojson ends in the middle of an area");
      } else if (token == JsonToken.START_ARRAY) {
        depth++;
        axis = 0;
      } else if (token == JsonToken.END_ARRAY) {
        depth--;
        // A position holds numbers, a ring positions, a polygon rings.
        closed = axis > 0 ? 0 : closed + 1;
        axis = 0;
        if (closed == 1) {
          rings.endRing();
        } else if (closed == 2) {
          rings.endPolygon();
        }
      } else if (axis++ < 2) {
        rings.add(json.getDoubleValue());
      }
    }
    return rings;
  }
}
