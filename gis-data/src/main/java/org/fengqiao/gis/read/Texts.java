package org.fengqiao.gis.read;

import org.jspecify.annotations.Nullable;

/** Texts of attributes. */
final class Texts {
  private Texts() {}

  /** Stripped and cut at the limit; null when empty. */
  static @Nullable String plain(String text, Limits limits) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return null;
    }
    return stripped.length() > limits.textChars()
        ? stripped.substring(0, limits.textChars())
        : stripped;
  }
}
