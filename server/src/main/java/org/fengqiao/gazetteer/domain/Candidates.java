package org.fengqiao.gazetteer.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** The few entries worth a close look, out of tens of thousands. */
final class Candidates {
  /** Looked at closely. */
  private static final int MOST = 400;

  /** Longer texts are told apart by their pairs alone. */
  private static final int SHORT = 10;

  private Candidates() {}

  /**
   * Entries that share rare characters and pairs with the text, most first.
   *
   * @param text made alike, not empty
   * @param own those preferred among equals
   */
  static List<Integer> byText(EntryIndex index, String text, IntPredicate own) {
    int[] weights = new int[index.size()];
    int highest = 0;
    for (int i = 0; i < text.length(); i++) {
      if (i + 1 < text.length() && text.indexOf(text.substring(i, i + 2)) == i) {
        highest += add(index, EntryIndex.pair(text, i), 2, weights);
      }
      boolean counts = text.length() <= SHORT && text.indexOf(text.charAt(i)) == i;
      if (text.length() == 1 || (counts && !Character.isDigit(text.charAt(i)))) {
        highest += add(index, EntryIndex.single(text, i), 1, weights);
      }
    }
    return best(weights, highest, own);
  }

  /** A piece that few entries hold counts more; returns what it counts. */
  private static int add(EntryIndex index, int piece, int times, int[] weights) {
    Postings postings = index.characters();
    int at = postings.find(piece);
    if (at < 0) {
      return 0;
    }
    int holders = postings.end(at) - postings.start(at);
    int weight = times * (1 + log2(index.size() / holders));
    for (int i = postings.start(at); i < postings.end(at); i++) {
      weights[postings.entry(i)] += weight;
    }
    return weight;
  }

  private static int log2(int n) {
    return n <= 1 ? 0 : 31 - Integer.numberOfLeadingZeros(n);
  }

  private static List<Integer> best(int[] weights, int highest, IntPredicate own) {
    int[] counted = new int[highest + 1];
    for (int weight : weights) {
      counted[weight]++;
    }
    int least = highest;
    int taken = 0;
    while (least > 0 && taken + counted[least] <= MOST) {
      taken += counted[least--];
    }
    List<Integer> found = new ArrayList<>(MOST);
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > least) {
        found.add(i);
      }
    }
    if (least > 0) {
      fill(found, weights, least, own);
    }
    return found;
  }

  /** Those of the last weight that still fit, the preferred first. */
  private static void fill(List<Integer> found, int[] weights, int weight, IntPredicate own) {
    for (int i = 0; i < weights.length && found.size() < MOST; i++) {
      if (weights[i] == weight && own.test(i)) {
        found.add(i);
      }
    }
    for (int i = 0; i < weights.length && found.size() < MOST; i++) {
      if (weights[i] == weight && !own.test(i)) {
        found.add(i);
      }
    }
  }

  /** Entries whose names the letters may stand for; those they begin come first. */
  static List<Integer> byLetters(EntryIndex index, String letters, IntPredicate own) {
    List<Integer> found = new ArrayList<>(MOST);
    int piece = letters.length() == 1 ? letters.charAt(0) : EntryIndex.pair(letters, 0);
    take(index.beginnings(), piece, own, found);
    if (letters.length() > 1) {
      take(index.letters(), piece, own, found);
    }
    return found.stream().distinct().toList();
  }

  private static void take(Postings postings, int piece, IntPredicate own, List<Integer> found) {
    int at = postings.find(piece);
    if (at < 0) {
      return;
    }
    int most = found.size() + MOST * 4;
    for (int i = postings.start(at); i < postings.end(at) && found.size() < most; i++) {
      if (own.test(postings.entry(i))) {
        found.add(postings.entry(i));
      }
    }
    for (int i = postings.start(at); i < postings.end(at) && found.size() < most; i++) {
      if (!own.test(postings.entry(i))) {
        found.add(postings.entry(i));
      }
    }
  }
}
