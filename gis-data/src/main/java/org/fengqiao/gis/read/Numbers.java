package org.fengqiao.gis.read;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as files write them in letters. */
final class Numbers {
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,4})?");

  private Numbers() {}

  /**
   * A number as Long or Double. A whole number too long for both keeps its digits as text, and so
   * does what is no number: a later check tells of it. Null when empty or marked as overflown.
   */
  static @Nullable Object value(String text) {
    if (text.isEmpty() || text.indexOf('*') >= 0) {
      return null;
    }
    if (WHOLE.matcher(text).matches()) {
      return Long.valueOf(text);
    }
    boolean fraction = text.indexOf('.') >= 0 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0;
    if (fraction && text.length() < 400 && DECIMAL.matcher(text).matches()) {
      double value = Double.parseDouble(text);
      return Double.isFinite(value) ? (Object) value : text;
    }
    return text;
  }

  /** An ordinate; not a number for whatever is not written as one. */
  static double ordinate(String text) {
    return text.length() < 400 && DECIMAL.matcher(text).matches()
        ? Double.parseDouble(text)
        : Double.NaN;
  }
}
