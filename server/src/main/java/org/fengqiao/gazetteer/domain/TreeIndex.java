package org.fengqiao.gazetteer.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.kernel.Pinyin;

/**
 * The places of the tree by the words people type to pick one: characters, pinyin, the code, and
 * several words of which all but the last may name a place above (江南中街 紫来 3). Immutable; about 250
 * bytes a place.
 *
 * <p>Names are looked at in rounds, by how well they can answer at best: what holds the characters,
 * then what the letters begin, then what they stand inside of. A round that cannot better what is
 * found already is not begun. Only names are looked at that hold the rarest two characters, or the
 * first two letters as far as 256 bits tell.
 */
public final class TreeIndex {
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
  private static final int UNKNOWN = -2;
  private static final int HIGHEST = EXACT + (WORDS - 1) * EXACT / 10;

  /** Longs of 64 bits a name. */
  private static final int SIGNATURE = 4;

  private final List<Place> places;
  private final String[] texts;
  private final int[] parents;

  /** So many of them may stand above others; they come first. */
  private final int wide;

  private final Postings characters;
  private final Postings begins;
  private final long[] pairs;

  /** Over these places of one district, in any order. */
  public TreeIndex(List<Place> given) {
    places =
        given.stream()
            .sorted(
                Comparator.comparingInt((Place p) -> p.code().length()).thenComparing(Place::code))
            .toList();
    texts = new String[places.size()];
    parents = new int[places.size()];
    wide = (int) places.stream().filter(p -> p.code().length() <= 12).count();
    Map<String, Integer> byCode = new HashMap<>();
    pairs = new long[SIGNATURE * places.size()];
    Postings.Builder chars = new Postings.Builder();
    Postings.Builder first = new Postings.Builder();
    for (int i = 0; i < texts.length; i++) {
      Place place = places.get(i);
      texts[i] = Alike.of(place.name());
      String parent = place.parent();
      parents[i] = parent == null ? NONE : byCode.getOrDefault(parent, NONE);
      if (i < wide) {
        byCode.put(place.code(), i);
      }
      EntryIndex.addCharacters(chars, texts[i], i);
      addLetters(first, place.name(), i);
    }
    characters = chars.build();
    begins = first.build();
  }

  private void addLetters(Postings.Builder first, String name, int at) {
    for (String pair : Pinyin.pairs(name)) {
      int bit = bit(pair);
      pairs[SIGNATURE * at + (bit >> 6)] |= 1L << (bit & 63);
    }
    for (String pair : Pinyin.pairs(name.substring(0, Math.min(2, name.length())))) {
      first.add(EntryIndex.pair(pair, 0), at);
    }
  }

  /** One of 256 bits for two letters or digits. */
  private static int bit(String letters) {
    return (letters.charAt(0) * 37 + letters.charAt(1)) & 255;
  }

  /** A place and how well it answers, 0 to 140. */
  public record Scored(Place place, int score) {}

  /**
   * The places for what was typed, best first; of equals the wider one.
   *
   * @param reach codes the reader may pick
   * @param most how many
   */
  public List<Place> find(String typed, Predicate<String> reach, int most) {
    return ranked(typed, reach, most).stream().map(Scored::place).toList();
  }

  /** As {@link #find}, with the scores. */
  public List<Scored> ranked(String typed, Predicate<String> reach, int most) {
    List<String> words = words(typed);
    return words.isEmpty() ? List.of() : new Asking(words, reach, most).answer();
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

  /** One question: what is found so far, best first. */
  private final class Asking {
    private final List<String> above;
    private final String word;
    private final Predicate<String> reach;
    private final int most;

    /** By word: how a place above or one above it answers; {@link #UNKNOWN} before it was asked. */
    private final List<int[]> known = new ArrayList<>();

    private final List<Found> found = new ArrayList<>();
    private final int[] scores = new int[HIGHEST + 1];
    private int counted;
    private int judged = NONE;
    private boolean open;
    private int matches;

    private record Found(int place, int score) {}

    Asking(List<String> words, Predicate<String> reach, int most) {
      this.above = words.subList(0, words.size() - 1);
      this.word = words.getLast();
      this.reach = reach;
      this.most = most;
      for (int w = 0; w < above.size(); w++) {
        int[] scores = new int[wide];
        Arrays.fill(scores, UNKNOWN);
        known.add(scores);
      }
    }

    List<Scored> answer() {
      if (digits(word) && word.length() >= CODE_DIGITS) {
        for (int i = 0; i < texts.length; i++) {
          take(i, characters(i, word));
        }
      } else {
        holding();
      }
      if (letters(word)) {
        spelt();
      }
      found.sort(Comparator.comparingInt((Found f) -> -f.score).thenComparingInt(Found::place));
      return found.stream().limit(most).map(f -> new Scored(places.get(f.place), f.score)).toList();
    }

    /** Of the names that hold the rarest piece of the word. */
    private void holding() {
      int rarest = word.length() == 1 ? characters.find(EntryIndex.single(word, 0)) : NONE;
      for (int c = 0; c + 1 < word.length(); c++) {
        int at = characters.find(EntryIndex.pair(word, c));
        if (at < 0) {
          return;
        }
        rarest = rarest < 0 || holders(at) < holders(rarest) ? at : rarest;
      }
      if (rarest >= 0) {
        for (int k = characters.start(rarest); k < characters.end(rarest); k++) {
          int i = characters.entry(k);
          take(i, characters(i, word));
        }
      }
    }

    private int holders(int at) {
      return characters.end(at) - characters.start(at);
    }

    private void spelt() {
      int at = word.length() < 2 ? NONE : begins.find(EntryIndex.pair(word, 0));
      for (int k = at < 0 ? 0 : begins.start(at);
          at >= 0 && k < begins.end(at) && open(LETTERS);
          k++) {
        spelt(begins.entry(k), LETTERS);
      }
      if (word.length() < 2) {
        for (int i = 0; i < texts.length && open(LETTERS); i++) {
          spelt(i, LETTERS);
        }
      }
      for (int i = 0; i < texts.length && open(LETTERS_INSIDE); i++) {
        spelt(i, LETTERS_INSIDE);
      }
    }

    private void spelt(int i, int score) {
      // Words for places above are cheaper to ask than letters.
      if (mayHold(i, word)
          && characters(i, word) == NONE
          && (above.isEmpty() || rest(i) != NONE)
          && spelling(i, word) == score) {
        take(i, score);
      }
    }

    private void take(int i, int score) {
      if (score == NONE || matches >= MATCHES || !reach.test(places.get(i).code())) {
        return;
      }
      int rest = rest(i);
      if (rest != NONE) {
        matches++;
        found.add(new Found(i, score + rest));
      }
    }

    /** Whether another place of a score could still be among the answers. */
    private boolean open(int score) {
      if (counted < found.size() || score != judged) {
        judged = score;
        while (counted < found.size()) {
          scores[found.get(counted++).score]++;
        }
        int asGood = 0;
        for (int s = score + above.size() * EXACT / 10; s < scores.length; s++) {
          asGood += scores[s];
        }
        open = matches < MATCHES && asGood < most;
      }
      return open;
    }

    /** What the words before the last one add: a tenth of how they answer here or above. */
    private int rest(int place) {
      int sum = 0;
      for (int w = 0; w < above.size(); w++) {
        int best = Math.max(score(place, above.get(w)), up(parents[place], w));
        if (best == NONE) {
          return NONE;
        }
        sum += best / 10;
      }
      return sum;
    }

    private int up(int place, int w) {
      if (place < 0) {
        return NONE;
      }
      int[] scores = known.get(w);
      if (scores[place] == UNKNOWN) {
        scores[place] = Math.max(score(place, above.get(w)), up(parents[place], w));
      }
      return scores[place];
    }
  }

  private int score(int i, String part) {
    int plain = characters(i, part);
    return plain == NONE && letters(part) ? spelling(i, part) : plain;
  }

  private int characters(int i, String part) {
    String text = texts[i];
    if (text.startsWith(part)) {
      return text.length() == part.length() ? EXACT : BEGINS;
    }
    if (part.length() >= CODE_DIGITS && digits(part)) {
      String code = places.get(i).code();
      return code.equals(part) ? EXACT : code.startsWith(part) ? CODE : NONE;
    }
    return text.contains(part) ? HOLDS : NONE;
  }

  private int spelling(int i, String letters) {
    if (!mayHold(i, letters)) {
      return NONE;
    }
    int at = Pinyin.find(places.get(i).name(), letters);
    return at < 0 ? NONE : at == 0 ? LETTERS : LETTERS_INSIDE;
  }

  private boolean mayHold(int i, String letters) {
    if (letters.length() < 2) {
      return true;
    }
    int bit = bit(letters);
    return (pairs[SIGNATURE * i + (bit >> 6)] & 1L << (bit & 63)) != 0;
  }

  private static boolean digits(String word) {
    return word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Latin letters, digits among them. */
  private static boolean letters(String word) {
    return word.chars().allMatch(c -> c < 128) && word.chars().anyMatch(Character::isLetter);
  }
}
