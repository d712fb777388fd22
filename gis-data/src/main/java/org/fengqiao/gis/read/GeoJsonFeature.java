package org.fengqiao.gis.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fengqiao.gis.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/** A feature, or a bare geometry, while its members are read in any order. */
final class GeoJsonFeature {
  private final ShapeDraft draft;
  private final Limits limits;
  private final GeoJsonGeometry geometry;
  private final GeoJsonGeometry.Members bare;
  private final Map<String, Object> attributes = new LinkedHashMap<>();
  private @Nullable Object id;
  private boolean featureMembers;

  GeoJsonFeature(ShapeDraft draft, Limits limits) {
    this.draft = draft.clear();
    this.limits = limits;
    this.geometry = new GeoJsonGeometry(draft, limits);
    this.bare = geometry.new Members(0);
  }

  /** What the object says it is. */
  @Nullable String type() {
    return bare.type();
  }

  /** Takes the member whose value the parser stands at. */
  void take(String name, JsonParser json) throws IOException, UnreadableFile {
    switch (name) {
      case "geometry" -> {
        featureMembers = true;
        draft.clear();
        geometry.read(json);
      }
      case "properties" -> {
        featureMembers = true;
        properties(json);
      }
      case "id" -> id = value(json);
      case "type", "coordinates", "geometries" -> bare.take(name, json);
      default -> json.skipChildren();
    }
  }

  /** Hands it over; false when it is neither a feature nor a geometry. */
  boolean end(Sink sink) throws IOException, UnreadableFile {
    boolean feature = featureMembers || "Feature".equals(type());
    if (!feature && !GeoJsonGeometry.type(type())) {
      return false;
    }
    if (!feature) {
      bare.end();
    }
    if (id != null) {
      attributes.putIfAbsent("id", id);
    }
    sink.next();
    sink.area(attributes, draft);
    return true;
  }

  private void properties(JsonParser json) throws IOException, UnreadableFile {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      if (attributes.size() >= limits.fields()) {
        throw Faults.tooMuch("fields", limits.fields());
      }
      Object value = value(json);
      if (value != null) {
        attributes.put(name, value);
      }
    }
  }

  private @Nullable Object value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case VALUE_STRING -> Texts.plain(json.getText(), limits);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT -> whole(json);
      case VALUE_NUMBER_FLOAT -> finite(json.getDoubleValue());
      case START_OBJECT, START_ARRAY -> Json.copy(json, limits.textChars());
      default -> null;
    };
  }

  private static @Nullable Object finite(double number) {
    if (Double.isFinite(number)) {
      return number;
    }
    return null;
  }

  /** A number too long for a long keeps its digits: it is a code. */
  private static Object whole(JsonParser json) throws IOException {
    return json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? json.getText()
        : (Object) json.getLongValue();
  }

  /** A member of "features" that is no object. */
  static void refuse(Sink sink, ShapeDraft draft) throws UnreadableFile {
    sink.next();
    draft.clear().fail(FindingCode.MALFORMED, "detail", "not a feature");
    sink.area(Map.of(), draft);
  }
}
