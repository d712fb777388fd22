package org.fengqiao.audit;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Writes the small flat details of an entry as JSON, keys sorted; no framework in this ring. */
final class DetailJson {
  private DetailJson() {}

  static String of(Map<String, Object> detail) {
    StringBuilder out = new StringBuilder();
    write(out, detail);
    return out.toString();
  }

  private static void write(StringBuilder out, Object value) {
    switch (value) {
      case Number number -> out.append(number);
      case Boolean flag -> out.append(flag);
      case Map<?, ?> map -> object(out, map);
      case Collection<?> list -> array(out, list);
      default -> quote(out, value instanceof Enum<?> e ? e.name() : value.toString());
    }
  }

  private static void object(StringBuilder out, Map<?, ?> map) {
    Map<String, Object> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
    out.append('{');
    String separator = "";
    for (Map.Entry<String, Object> entry : sorted.entrySet()) {
      out.append(separator);
      quote(out, entry.getKey());
      out.append(':');
      write(out, entry.getValue());
      separator = ",";
    }
    out.append('}');
  }

  private static void array(StringBuilder out, Collection<?> list) {
    out.append('[');
    String separator = "";
    for (Object value : list) {
      out.append(separator);
      write(out, value);
      separator = ",";
    }
    out.append(']');
  }

  private static void quote(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
