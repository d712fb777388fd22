package org.fengqiao.kernel;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes small flat values as JSON (RFC 8259) where no object has to be mapped: a few names and
 * words of a row. Mapping objects is the framework's work.
 */
public final class JsonText {
  private static final String HEX = "0123456789abcdef";

  private JsonText() {}

  /**
   * A value as JSON.
   *
   * @param value null, text, a number, true or false, a constant, or a map or collection of these
   * @throws IllegalArgumentException for anything else
   */
  public static String of(@Nullable Object value) {
    StringBuilder out = new StringBuilder(200);
    write(out, value);
    return out.toString();
  }

  private static void write(StringBuilder out, @Nullable Object value) {
    switch (value) {
      case null -> out.append("null");
      case String text -> quote(out, text);
      case Enum<?> constant -> quote(out, constant.name());
      case Integer _, Long _, Short _, Boolean _, java.math.BigDecimal _ -> out.append(value);
      case Double number when Double.isFinite(number) -> out.append(number.doubleValue());
      case Map<?, ?> map -> object(out, map);
      case Collection<?> list -> array(out, list);
      default -> throw new IllegalArgumentException("no small value: " + value.getClass());
    }
  }

  private static void object(StringBuilder out, Map<?, ?> map) {
    out.append('{');
    boolean first = true;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!first) {
        out.append(',');
      }
      first = false;
      Object key = entry.getKey();
      quote(out, key instanceof Enum<?> constant ? constant.name() : (String) key);
      out.append(':');
      write(out, entry.getValue());
    }
    out.append('}');
  }

  private static void array(StringBuilder out, Collection<?> list) {
    out.append('[');
    boolean first = true;
    for (Object value : list) {
      if (!first) {
        out.append(',');
      }
      first = false;
      write(out, value);
    }
    out.append(']');
  }

  /** Appends a text in quotes; control characters in the short form where there is one. */
  public static StringBuilder quote(StringBuilder out, String text) {
    out.append('"');
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        out.append(text, plain, i);
        escape(out, c);
        plain = i + 1;
      }
    }
    return out.append(text, plain, text.length()).append('"');
  }

  private static void escape(StringBuilder out, char c) {
    out.append('\\');
    switch (c) {
      case '"', '\\' -> out.append(c);
      case '\b' -> out.append('b');
      case '\f' -> out.append('f');
      case '\n' -> out.append('n');
      case '\r' -> out.append('r');
      case '\t' -> out.append('t');
      default -> out.append("u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
    }
  }
}
