package org.fengqiao.gis.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.fengqiao.gis.finding.FindingCode;

/** GeoJSON: a collection, one feature, a bare geometry, or one of them on every line. */
final class GeoJsonSource extends ReadOnce {
  private final TextFile file;

  private GeoJsonSource(SourceInfo info, Limits limits, TextFile file) {
    super(info, limits, file.choice().findings());
    this.file = file;
  }

  static AreaSource open(Parts parts, ReadOptions options) throws IOException {
    TextFile file = TextFile.of(parts.main(), TextChoice.given(options)).utf8ByFormat();
    DeclaredCrs crs = GeoJsonCrs.find(file);
    SourceInfo info = new SourceInfo(Format.GEOJSON, parts.layer(), file.choice().encoding(), crs);
    return new GeoJsonSource(info, options.limits(), file);
  }

  @Override
  void readAll(Sink sink) throws UnreadableFile, IOException {
    ShapeDraft draft = new ShapeDraft(limits());
    try (JsonParser json = Json.parser(file)) {
      while (json.nextToken() != null) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
          throw other(json, String.valueOf(json.currentToken()));
        }
        root(json, draft, sink);
      }
    } catch (JsonProcessingException e) {
      throw Json.broken(e, sink.number() + 1);
    }
  }

  private void root(JsonParser json, ShapeDraft draft, Sink sink)
      throws UnreadableFile, IOException {
    GeoJsonFeature single = new GeoJsonFeature(draft, limits());
    boolean collection = false;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      if (name.equals("geometryType") && json.getText().startsWith("esri")) {
        throw other(json, "Esri JSON");
      }
      if (name.equals("features")) {
        collection = true;
        features(json, draft, sink);
      } else {
        single.take(name, json);
      }
    }
    if (!collection && !single.end(sink)) {
      throw other(json, String.valueOf(single.type()));
    }
  }

  private void features(JsonParser json, ShapeDraft draft, Sink sink)
      throws UnreadableFile, IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      var at = json.currentLocation();
      throw Faults.file(
          FindingCode.MALFORMED,
          "line",
          at.getLineNr(),
          "column",
          at.getColumnNr(),
          "detail",
          "features");
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        GeoJsonFeature.refuse(sink, draft);
        json.skipChildren();
        continue;
      }
      GeoJsonFeature feature = new GeoJsonFeature(draft, limits());
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        json.nextToken();
        feature.take(name, json);
      }
      if (!feature.end(sink)) {
        GeoJsonFeature.refuse(sink, draft);
      }
    }
  }

  private static UnreadableFile other(JsonParser json, String found) {
    var at = json.currentLocation();
    return Faults.file(
        FindingCode.NOT_THIS_FORMAT,
        "found",
        found.length() > 100 ? found.substring(0, 100) : found,
        "line",
        at.getLineNr(),
        "column",
        at.getColumnNr());
  }

  @Override
  public void close() {}
}
