package org.fengqiao.gazetteer.domain;

/** How much two words have in common. */
final class Shares {
  private Shares() {}

  /** Part of the pairs of characters of {@code text} that {@code key} holds too, 0 to 1. */
  static double of(String key, String text) {
    if (text.length() < 2) {
      return 0;
    }
    int held = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      if (key.contains(text.substring(i, i + 2))) {
        held++;
      }
    }
    return held / (double) (text.length() - 1);
  }
}
