package org.fengqiao.gis.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;
import org.fengqiao.gis.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/** Streams geometry objects into a draft, whatever the order of their members. */
final class GeoJsonGeometry {
  private static final Set<String> OTHERS =
      Set.of("Point", "MultiPoint", "LineString", "MultiLineString");

  /** Levels of arrays: position, ring, polygon, polygons. */
  private static final int POLYGON = 2;

  private static final int POLYGONS = 3;
  private static final int MOST_LEVELS = 6;

  private final ShapeDraft draft;
  private final Limits limits;
  private boolean polygonOpen;
  private long positions;
  private double x;
  private double y;

  GeoJsonGeometry(ShapeDraft draft, Limits limits) {
    this.draft = draft;
    this.limits = limits;
  }

  static boolean type(@Nullable String type) {
    return type != null
        && (OTHERS.contains(type)
            || type.equals("Polygon")
            || type.equals("MultiPolygon")
            || type.equals("GeometryCollection"));
  }

  /** Reads the value the parser stands at: an object, or null for none. */
  void read(JsonParser json) throws IOException {
    read(json, 0);
  }

  private void read(JsonParser json, int depth) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    if (json.currentToken() != JsonToken.START_OBJECT) {
      draft.fail(FindingCode.MALFORMED, "detail", "geometry");
      json.skipChildren();
      return;
    }
    Members members = new Members(depth);
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      members.take(name, json);
    }
    members.end();
  }

  /** The members of one geometry, taken one by one. */
  final class Members {
    private final int depth;
    private @Nullable String type;
    private @Nullable String kept;
    private boolean geometries;

    Members(int depth) {
      this.depth = depth;
    }

    @Nullable String type() {
      return type;
    }

    void take(String name, JsonParser json) throws IOException {
      switch (name) {
        case "type" -> {
          type = json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : "";
          json.skipChildren();
        }
        case "coordinates" -> {
          if (type == null) {
            // Hardly any file writes the type last; then the numbers wait for it as text.
            kept = Json.copy(json, 64 << 20);
          } else {
            coordinates(json, type);
          }
        }
        case "geometries" -> {
          geometries = true;
          collection(json, depth);
        }
        default -> json.skipChildren();
      }
    }

    void end() throws IOException {
      if (type == null || !GeoJsonGeometry.type(type)) {
        draft.fail(FindingCode.MALFORMED, "detail", "geometry type");
      } else if (kept != null) {
        try (JsonParser json = Json.FACTORY.createParser(kept)) {
          json.nextToken();
          coordinates(json, type);
        }
      } else if (!geometries && type.equals("GeometryCollection")) {
        draft.fail(FindingCode.MALFORMED, "detail", "geometries");
      }
    }
  }

  private void collection(JsonParser json, int depth) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      draft.fail(FindingCode.MALFORMED, "detail", "geometries");
    } else if (depth >= limits.nesting()) {
      draft.fail(FindingCode.TOO_MUCH, "what", "nesting", "limit", limits.nesting());
      json.skipChildren();
    } else {
      draft.collection();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        read(json, depth + 1);
      }
    }
  }

  private void coordinates(JsonParser json, String type) throws IOException {
    if (OTHERS.contains(type)) {
      draft.other(type);
      json.skipChildren();
      return;
    }
    if (json.currentToken() != JsonToken.START_ARRAY) {
      draft.fail(FindingCode.MALFORMED, "detail", "coordinates");
      json.skipChildren();
      return;
    }
    positions = 0;
    polygonOpen = false;
    int level = array(json, 0);
    int expected = type.equals("Polygon") ? POLYGON : POLYGONS;
    if (positions > 0 && level != expected) {
      draft.fail(FindingCode.MALFORMED, "detail", "coordinates of a " + type);
    }
  }

  /** Reads an array; answers its level, -1 when it is empty. */
  private int array(JsonParser json, int depth) throws IOException {
    JsonToken token = json.nextToken();
    if (token == JsonToken.END_ARRAY) {
      return -1;
    }
    if (token != JsonToken.START_ARRAY || depth > MOST_LEVELS) {
      position(json);
      return 0;
    }
    int level = 0;
    boolean ring = false;
    for (; token != JsonToken.END_ARRAY; token = json.nextToken()) {
      if (token != JsonToken.START_ARRAY) {
        draft.fail(FindingCode.MALFORMED, "detail", "coordinates");
        json.skipChildren();
        continue;
      }
      int child = array(json, depth + 1);
      if (level > 0 && child >= 0 && child + 1 != level) {
        draft.fail(FindingCode.MALFORMED, "detail", "coordinates");
      }
      level = Math.max(level, child + 1);
      if (child == 0) {
        if (!ring) {
          startRing();
          ring = true;
        }
        draft.corner(x, y);
      }
    }
    if (level == 1) {
      draft.endRing();
    }
    polygonOpen &= level < POLYGON;
    return level;
  }

  private void startRing() {
    if (!polygonOpen) {
      draft.startPolygon();
      polygonOpen = true;
    }
    draft.startRing();
  }

  /** A position: two ordinates, maybe a height and a measure. */
  private void position(JsonParser json) throws IOException {
    positions++;
    x = Double.NaN;
    y = Double.NaN;
    int count = 0;
    for (JsonToken token = json.currentToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      boolean number = token.isNumeric();
      if (count == 0 && number) {
        x = json.getDoubleValue();
      } else if (count == 1 && number) {
        y = json.getDoubleValue();
      } else if (count == 2) {
        draft.height();
      } else if (count == 3) {
        draft.measure();
      }
      json.skipChildren();
      count++;
    }
  }
}
