package org.fengqiao.grid.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.grid.domain.EditJson;
import org.fengqiao.kernel.JsonText;
import org.fengqiao.platform.Language;
import org.fengqiao.platform.Messages;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Findings as GeoJSON features with their texts in one language. */
final class FindingFeatures {
  private final Map<String, Geometry> outlines;
  private final Messages messages;
  private final Language language;

  /**
   * @param outlines of the grids the findings are about, by code
   */
  FindingFeatures(Map<String, Geometry> outlines, Messages messages, Language language) {
    this.outlines = outlines;
    this.messages = messages;
    this.language = language;
  }

  /** Codes a finding is about. */
  static List<String> codes(Map<String, Object> finding) {
    return finding.get("codes") instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  String collection(List<Map<String, Object>> findings) {
    StringBuilder out = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
    for (int i = 0; i < findings.size(); i++) {
      Map<String, Object> finding = findings.get(i);
      out.append(i == 0 ? "\n" : ",\n");
      out.append("{\"type\":\"Feature\",\"id\":").append(i).append(",\"properties\":");
      out.append(JsonText.of(properties(finding)));
      out.append(",\"geometry\":").append(geometry(finding)).append('}');
    }
    return out.append("]}\n").toString();
  }

  private Map<String, Object> properties(Map<String, Object> finding) {
    String code = String.valueOf(finding.get("code"));
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("code", code);
    properties.put("severity", String.valueOf(finding.get("severity")));
    if (finding.get("feature") instanceof Number feature) {
      properties.put("feature", feature.longValue());
    }
    properties.put("codes", codes(finding));
    properties.put("text", messages.text(language, "finding." + code, Map.of()));
    properties.put("advice", messages.text(language, "finding." + code + ".do", Map.of()));
    if (finding.get("facts") instanceof Map<?, ?> facts) {
      facts.forEach((name, value) -> properties.putIfAbsent("" + name, plain(value)));
    }
    return properties;
  }

  private static Object plain(@Nullable Object value) {
    return switch (value) {
      case Integer n -> n;
      case Long n -> n;
      case Double n -> n;
      case Boolean b -> b;
      case null, default -> String.valueOf(value);
    };
  }

  private String geometry(Map<String, Object> finding) {
    if (finding.get("place") instanceof Map<?, ?> place) {
      return JsonText.of(place);
    }
    List<String> grids = new ArrayList<>();
    for (String code : codes(finding)) {
      Geometry outline = outlines.get(code);
      if (outline != null) {
        grids.add(EditJson.of(outline));
      }
    }
    if (grids.size() == 1) {
      return grids.getFirst();
    }
    if (!grids.isEmpty()) {
      return "{\"type\":\"GeometryCollection\",\"geometries\":[" + String.join(",", grids) + "]}";
    }
    return finding.get("at") instanceof List<?> at && at.size() == 2
        ? "{\"type\":\"Point\",\"coordinates\":" + JsonText.of(at) + "}"
        : "null";
  }
}
