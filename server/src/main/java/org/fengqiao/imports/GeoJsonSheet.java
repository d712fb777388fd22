package org.fengqiao.imports;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fengqiao.gazetteer.domain.Sheet;
import org.fengqiao.ledger.domain.TableFile;
import org.jspecify.annotations.Nullable;

/** A GeoJSON file as a sheet: the properties as columns, the geometry as WKT. */
final class GeoJsonSheet {
  private static final int MOST = 200_000;

  private GeoJsonSheet() {}

  static Sheet read(byte[] bytes, JsonMapper json) throws IOException {
    Map<String, Object> read;
    try {
      read = json.readValue(bytes, Argument.mapOf(String.class, Object.class));
    } catch (IOException e) {
      throw new TableFile.Unreadable(TableFile.Fault.NOT_A_TABLE, "no JSON");
    }
    if (read == null || !(read.get("features") instanceof List<?> features)) {
      throw new TableFile.Unreadable(TableFile.Fault.NOT_A_TABLE, "no FeatureCollection");
    }
    if (features.size() > MOST) {
      throw new TableFile.Unreadable(TableFile.Fault.TOO_MANY_ROWS, "more than " + MOST);
    }
    TreeSet<String> names = new TreeSet<>();
    features.forEach(f -> properties(f).keySet().forEach(k -> names.add(String.valueOf(k))));
    List<String> header = new ArrayList<>(names);
    header.add("wkt");
    List<Sheet.Line> lines = new ArrayList<>();
    lines.add(new Sheet.Line(1, header));
    for (Object feature : features) {
      List<String> cells = new ArrayList<>();
      for (String name : names) {
        Object value = properties(feature).get(name);
        cells.add(value == null ? "" : String.valueOf(value));
      }
      cells.add(feature instanceof Map<?, ?> f ? wkt(f.get("geometry")) : "");
      lines.add(new Sheet.Line(lines.size() + 1, cells));
    }
    return new Sheet(lines);
  }

  private static Map<?, ?> properties(Object feature) {
    return feature instanceof Map<?, ?> f && f.get("properties") instanceof Map<?, ?> p
        ? p
        : Map.of();
  }

  /** What is no point or area becomes what WKT readers refuse, and is told as that. */
  private static String wkt(@Nullable Object geometry) {
    if (!(geometry instanceof Map<?, ?> map) || !(map.get("coordinates") instanceof List<?> c)) {
      return "";
    }
    return switch (String.valueOf(map.get("type"))) {
      case "Point" -> "POINT (" + pair(c) + ')';
      case "Polygon" -> "POLYGON " + rings(c);
      case "MultiPolygon" ->
          "MULTIPOLYGON ("
              + c.stream().map(GeoJsonSheet::rings).collect(Collectors.joining(", "))
              + ')';
      default -> "LINESTRING (0 0, 1 1)";
    };
  }

  private static String rings(Object rings) {
    return rings instanceof List<?> all
        ? all.stream().map(GeoJsonSheet::ring).collect(Collectors.joining(", ", "(", ")"))
        : "?";
  }

  private static String ring(Object ring) {
    return ring instanceof List<?> all
        ? all.stream().map(GeoJsonSheet::pair).collect(Collectors.joining(", ", "(", ")"))
        : "?";
  }

  /** Numbers only: anything else leaves text no reader takes. */
  private static String pair(Object position) {
    return position instanceof List<?> p
            && p.size() >= 2
            && p.get(0) instanceof Number x
            && p.get(1) instanceof Number y
        ? x + " " + y
        : "?";
  }
}
