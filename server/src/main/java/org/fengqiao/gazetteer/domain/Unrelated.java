package org.fengqiao.gazetteer.domain;

import java.util.ArrayList;
import java.util.List;

/** How many addresses among some have nothing to do with each other. */
final class Unrelated {
  /** Two addresses that share so many pairs of characters speak of one place. */
  private static final double ALIKE = 0.3;

  private Unrelated() {}

  /** Number of groups of addresses that are alike; blank ones say nothing and count for none. */
  static int count(List<String> addresses) {
    List<String> heads = new ArrayList<>();
    for (String address : addresses) {
      String words = words(address);
      if (words.length() > 1 && heads.stream().noneMatch(head -> alike(head, words))) {
        heads.add(words);
      }
    }
    return heads.size();
  }

  /** What names the place, without the areas everything begins with and without house numbers. */
  private static String words(String address) {
    String named = PlaceWords.of(address).map(PlaceWords.Words::name).orElse(address);
    return Alike.of(named).replaceAll("\\d+(?:号|栋)?.*$", "");
  }

  private static boolean alike(String one, String other) {
    return one.contains(other)
        || other.contains(one)
        || Math.min(Shares.of(one, other), Shares.of(other, one)) >= ALIKE;
  }
}
