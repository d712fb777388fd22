package org.fengqiao.casework.domain;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One pattern, tried only where its first character can stand. The same result as {@link
 * Matcher#replaceAll(String)}; but a pattern that begins with one of fifty words or three hundred
 * surnames tries them all at every character, which cost more than everything else a report needs.
 */
final class RedactionRule {
  private final Pattern pattern;
  private final BitSet starts;
  private final Glance glance;
  private final int kept;
  private final String label;

  /** Whether a match at this place is possible at all. Must not say no where there is one. */
  @FunctionalInterface
  interface Glance {
    Glance ANY = (text, at) -> true;

    boolean possible(String text, int at);
  }

  /**
   * A rule.
   *
   * @param starts every character a match can begin with
   * @param glance a cheap look at what follows such a character; true when a match is possible
   * @param kept groups 1 to this stay in the text
   * @param label what stands for the rest
   */
  RedactionRule(Pattern pattern, BitSet starts, Glance glance, int kept, String label) {
    this.pattern = pattern;
    this.starts = starts;
    this.glance = glance;
    this.kept = kept;
    this.label = label;
  }

  String apply(String text) {
    int at = next(text, 0);
    if (at < 0) {
      return text;
    }
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    StringBuilder out = null;
    int done = 0;
    while (at >= 0) {
      if (matcher.region(at, text.length()).lookingAt()) {
        out = out == null ? new StringBuilder(text.length() + 16) : out;
        out.append(text, done, at);
        for (int group = 1; group <= kept; group++) {
          out.append(matcher.group(group));
        }
        out.append(label);
        done = matcher.end();
        at = next(text, done);
      } else {
        at = next(text, at + 1);
      }
    }
    return out == null ? text : out.append(text, done, text.length()).toString();
  }

  /** The same by the library's own search; for tests. */
  String plainly(String text) {
    String groups = kept == 0 ? "" : kept == 1 ? "$1" : "$1$2";
    return pattern.matcher(text).replaceAll(groups + label);
  }

  private int next(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (starts.get(text.charAt(i)) && glance.possible(text, i)) {
        return i;
      }
    }
    return -1;
  }

  /** All these characters. */
  static BitSet any(String characters) {
    BitSet set = new BitSet();
    characters.chars().forEach(set::set);
    return set;
  }

  /** First characters of words between bars. */
  static BitSet firstOf(String words) {
    BitSet set = new BitSet();
    for (String word : words.split("\\|")) {
      set.set(word.charAt(0));
    }
    return set;
  }

  /** Both. */
  static BitSet or(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.or(other);
    return both;
  }

  /** From this character to that one. */
  static BitSet range(char from, char to) {
    BitSet set = new BitSet();
    set.set(from, to + 1);
    return set;
  }
}
