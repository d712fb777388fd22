package org.fengqiao.audit;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.kernel.JsonText;

/**
 * Writes the small flat details of an entry as JSON, in exactly the form in which PostgreSQL gives
 * a {@code jsonb} back (keys by length, then by bytes; one space after colon and comma), so that a
 * row's signature still fits after it was stored. No framework in this ring.
 */
final class DetailJson {
  private static final Comparator<String> KEYS =
      Comparator.<String>comparingInt(k -> k.getBytes(StandardCharsets.UTF_8).length)
          .thenComparing(k -> k.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  private DetailJson() {}

  static String of(Map<String, Object> detail) {
    StringBuilder out = new StringBuilder();
    write(out, detail);
    return out.toString();
  }

  private static void write(StringBuilder out, Object value) {
    switch (value) {
      case Number number -> out.append(new BigDecimal(number.toString()).toPlainString());
      case Boolean flag -> out.append(flag);
      case Map<?, ?> map -> object(out, map);
      case Collection<?> list -> array(out, list);
      default -> JsonText.quote(out, value instanceof Enum<?> e ? e.name() : value.toString());
    }
  }

  private static void object(StringBuilder out, Map<?, ?> map) {
    Map<String, Object> sorted = new TreeMap<>(KEYS);
    map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
    out.append('{');
    String separator = "";
    for (Map.Entry<String, Object> entry : sorted.entrySet()) {
      out.append(separator);
      JsonText.quote(out, entry.getKey());
      out.append(": ");
      write(out, entry.getValue());
      separator = ", ";
    }
    out.append('}');
  }

  private static void array(StringBuilder out, Collection<?> list) {
    out.append('[');
    String separator = "";
    for (Object value : list) {
      out.append(separator);
      write(out, value);
      separator = ", ";
    }
    out.append(']');
  }
}
