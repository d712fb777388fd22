package org.fengqiao.gazetteer.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.kernel.Pinyin;

/** The first way places were found: every name looked at. What the index is compared with. */
final class ScannedTree {
  /** Longest query that is looked at, characters. */
  public static final int LONGEST = 60;

  private static final int WORDS = 4;
  private static final int MATCHES = 5000;
  private static final int CODE_DIGITS = 6;
  private static final int EXACT = 100;
  private static final int BEGINS = 90;
  private static final int CODE = 85;
  private static final int HOLDS = 80;
  private static final int LETTERS = 75;
  private static final int LETTERS_INSIDE = 65;
  private static final int NONE = -1;

  private final List<Place> places;
  private final String[] texts;
  private final long[] pairs;
  private final Map<String, Integer> byCode = new HashMap<>();

  /** Over these places of one district, in any order. */
  ScannedTree(List<Place> given) {
    places =
        given.stream()
            .sorted(
                Comparator.comparingInt((Place p) -> p.code().length()).thenComparing(Place::code))
            .toList();
    texts = new String[places.size()];
    pairs = new long[2 * places.size()];
    for (int i = 0; i < texts.length; i++) {
      Place place = places.get(i);
      texts[i] = Alike.of(place.name());
      byCode.put(place.code(), i);
      for (String pair : Pinyin.pairs(place.name())) {
        int bit = bit(pair);
        pairs[2 * i + (bit >> 6)] |= 1L << (bit & 63);
      }
    }
  }

  /** One of 128 bits for two letters. */
  private static int bit(String letters) {
    return (letters.charAt(0) * 31 + letters.charAt(1)) * 7 & 127;
  }

  /** A place and how well it answers, 0 to 140. */
  private record Scored(int place, int score) {}

  /**
   * The places for what was typed, best first; of equals the wider one.
   *
   * @param reach codes the reader may pick
   * @param most how many
   */
  public List<Place> find(String typed, Predicate<String> reach, int most) {
    List<String> words = words(typed);
    if (words.isEmpty()) {
      return List.of();
    }
    List<Map<String, Integer>> above = new ArrayList<>();
    words.forEach(w -> above.add(new HashMap<>()));
    List<Scored> found = new ArrayList<>();
    for (int i = 0; i < texts.length && found.size() < MATCHES; i++) {
      int score = score(i, words.getLast());
      if (score != NONE && reach.test(places.get(i).code())) {
        int rest = rest(i, words, above);
        if (rest != NONE) {
          found.add(new Scored(i, score + rest));
        }
      }
    }
    found.sort(Comparator.comparingInt(Scored::score).reversed());
    return found.stream().limit(most).map(s -> places.get(s.place())).toList();
  }

  private static List<String> words(String typed) {
    String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    List<String> words = new ArrayList<>();
    for (String word : text.strip().split("[\\s\\u3000]+")) {
      String alike = Alike.of(word);
      if (!alike.isEmpty() && words.size() < WORDS) {
        words.add(alike);
      }
    }
    return words;
  }

  /** What the words before the last one add: a tenth of how they answer here or above. */
  private int rest(int place, List<String> words, List<Map<String, Integer>> above) {
    int sum = 0;
    for (int w = 0; w < words.size() - 1; w++) {
      int best = score(place, words.get(w));
      String parent = places.get(place).parent();
      while (parent != null) {
        best = Math.max(best, above(parent, words.get(w), above.get(w)));
        Integer at = byCode.get(parent);
        parent = at == null ? null : places.get(at).parent();
      }
      if (best == NONE) {
        return NONE;
      }
      sum += best / 10;
    }
    return sum;
  }

  private int above(String code, String word, Map<String, Integer> known) {
    Integer at = byCode.get(code);
    return at == null ? NONE : known.computeIfAbsent(code, c -> score(at, word));
  }

  private int score(int i, String word) {
    String text = texts[i];
    if (text.startsWith(word)) {
      return text.length() == word.length() ? EXACT : BEGINS;
    }
    if (digits(word) && word.length() >= CODE_DIGITS) {
      String code = places.get(i).code();
      return code.equals(word) ? EXACT : code.startsWith(word) ? CODE : NONE;
    }
    if (text.contains(word)) {
      return HOLDS;
    }
    return letters(word) && mayHold(i, word) ? spelt(i, word) : NONE;
  }

  private int spelt(int i, String letters) {
    int at = Pinyin.find(places.get(i).name(), letters);
    return at < 0 ? NONE : at == 0 ? LETTERS : LETTERS_INSIDE;
  }

  private boolean mayHold(int i, String letters) {
    if (letters.length() < 2) {
      return true;
    }
    int bit = bit(letters);
    return (pairs[2 * i + (bit >> 6)] & 1L << (bit & 63)) != 0;
  }

  private static boolean digits(String word) {
    return word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Latin letters, digits among them. */
  private static boolean letters(String word) {
    return word.chars().allMatch(c -> c < 128) && word.chars().anyMatch(Character::isLetter);
  }
}
