package org.fengqiao.gis.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The crs member of older GeoJSON, before or behind the features. */
final class GeoJsonCrs {
  /** What RFC 7946 knows only: longitude and latitude on WGS-84. */
  static final DeclaredCrs BY_FORMAT = new DeclaredCrs(null, 4326, "format");

  private GeoJsonCrs() {}

  /** Looks for the member; skips over the features if need be. */
  static DeclaredCrs find(TextFile file) throws IOException {
    if (!file.crsMember()) {
      return BY_FORMAT;
    }
    try (JsonParser json = Json.parser(file)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return BY_FORMAT;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean crs = json.currentName().equals("crs");
        json.nextToken();
        if (crs && json.currentToken() == JsonToken.START_OBJECT) {
          return declared(json);
        }
        json.skipChildren();
      }
    } catch (JsonProcessingException e) {
      // The place of the error is told when the features are read.
      return BY_FORMAT;
    }
    return BY_FORMAT;
  }

  /**
   * {@code {"type":"name","properties":{"name":…}}}, or {@code {"code":…}} in still older files.
   */
  private static DeclaredCrs declared(JsonParser json) throws IOException {
    @Nullable String name = null;
    @Nullable Integer code = null;
    int depth = 1;
    while (depth > 0) {
      JsonToken token = json.nextToken();
      if (token == null) {
        break;
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (token == JsonToken.VALUE_STRING && "name".equals(json.currentName())) {
        name = json.getText();
      } else if (token == JsonToken.VALUE_NUMBER_INT && "name".equals(json.currentName())) {
        name = "EPSG:" + json.getText();
      } else if (token.isScalarValue() && "code".equals(json.currentName())) {
        code = Epsg.ofName("EPSG:" + json.getText());
      }
    }
    if (name == null && code == null) {
      return BY_FORMAT;
    }
    String text = name == null ? "EPSG:" + code : name;
    return new DeclaredCrs(text, code == null ? Epsg.ofName(text) : code, "crs");
  }
}
