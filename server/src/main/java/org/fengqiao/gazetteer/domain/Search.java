package org.fengqiao.gazetteer.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.kernel.Pinyin;
import org.jspecify.annotations.Nullable;

/** Finds named places while their names are being typed: characters, letters, or both mixed. */
public final class Search {
  /** Longest query that is looked at. */
  public static final int LONGEST = 60;

  private static final double OWN = 6;
  private static final double NEAR = 6;
  private static final double NEAR_M = 3000;
  private static final double PER_CHARACTER = 0.1;
  private static final double LESSER_PART = 3;
  private static final double LEAST_SHARE = 0.5;
  private static final double PARTLY_MORE = 30;
  private static final double SOUNDS_ALIKE = 4;

  private Search() {}

  /**
   * The places for what was typed, best first.
   *
   * @param typed as it stands in the box
   * @param near what is preferred among places of about the same likeness
   * @param most how many
   */
  public static List<Hit> find(EntryIndex index, String typed, Nearness near, int most) {
    String text = Alike.of(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
    if (text.isEmpty()) {
      return List.of();
    }
    List<Hit> found = new ArrayList<>();
    Set<Integer> met = new HashSet<>();
    if (latin(text)) {
      for (int i : Candidates.byLetters(index, text, i -> near.own(index.entry(i)))) {
        add(found, letters(index.entry(i), text, near), met, i);
      }
    }
    String characters = latin(text) ? text : withoutTail(text);
    String tail = latin(text) ? "" : text.substring(characters.length());
    for (int i : Candidates.byText(index, characters, i -> near.own(index.entry(i)))) {
      if (!met.contains(i)) {
        add(found, characters(index, i, characters, tail, near), met, i);
      }
    }
    found.sort(
        Comparator.comparingDouble(Hit::score)
            .reversed()
            .thenComparing(h -> h.entry().name())
            .thenComparing(h -> h.entry().id()));
    return found.size() > most ? List.copyOf(found.subList(0, most)) : List.copyOf(found);
  }

  private static void add(List<Hit> found, @Nullable Hit hit, Set<Integer> met, int entry) {
    if (hit != null) {
      found.add(hit);
      met.add(entry);
    }
  }

  /** Whether letters were typed, digits among them. */
  private static boolean latin(String text) {
    return text.chars().allMatch(c -> c < 128) && text.chars().anyMatch(Character::isLetter);
  }

  /** Characters come first, then the letters of a word that is not finished: 江南x. */
  private static String withoutTail(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) < 128 && Character.isLetter(text.charAt(end - 1))) {
      end--;
    }
    return end == 0 ? text : text.substring(0, end);
  }

  private static @Nullable Hit letters(Entry entry, String letters, Nearness near) {
    int at = Pinyin.find(entry.name(), letters);
    if (at >= 0) {
      Match match = at == 0 ? Match.LETTERS : Match.LETTERS_INSIDE;
      return hit(entry, match, Hit.Part.NAME, match.score(), near);
    }
    for (String alias : entry.aliases()) {
      if (Pinyin.find(alias, letters) >= 0) {
        Match match = Match.LETTERS_INSIDE;
        return hit(entry, match, Hit.Part.ALIAS, match.score(), near);
      }
    }
    return null;
  }

  private static @Nullable Hit characters(
      EntryIndex index, int i, String text, String tail, Nearness near) {
    Entry entry = index.entry(i);
    @Nullable Hit best = null;
    for (Key key : index.keys(i)) {
      Match match = match(entry, key.text(), text);
      double share = match == Match.PARTLY ? Shares.of(key.text(), text) : 1;
      if (match == Match.PARTLY && share < LEAST_SHARE) {
        continue;
      }
      double score = match.score() + more(match, key.text(), text, share);
      Hit hit = hit(entry, match, key.part(), score, near);
      if (best == null || hit.score() > best.score()) {
        best = hit;
      }
    }
    if (best == null || tail.isEmpty()) {
      return best;
    }
    return goesOn(entry.name(), text, tail) ? best : null;
  }

  /** Characters that sound alike are mistaken most easily: 紫莱 for 紫来. */
  private static double more(Match match, String key, String text, double share) {
    if (match == Match.ONE_OFF && Pinyin.full(key).startsWith(Pinyin.full(text))) {
      return SOUNDS_ALIKE;
    }
    return match == Match.PARTLY ? PARTLY_MORE * share : 0;
  }

  /** Whether the letters stand for what follows the characters in the name. */
  private static boolean goesOn(String name, String text, String tail) {
    for (int at = 1; at < name.length(); at++) {
      if (Alike.of(name.substring(0, at)).endsWith(text)
          && Pinyin.find(name.substring(at), tail) == 0) {
        return true;
      }
    }
    return false;
  }

  private static Match match(Entry entry, String key, String text) {
    if (key.equals(text) || (entry.kind().area() && key.equals(Alike.core(entry.kind(), text)))) {
      return Match.EXACT;
    }
    if (key.startsWith(text)) {
      return Match.BEGINS;
    }
    if (key.contains(text)) {
      return Match.HOLDS;
    }
    if (OneOff.begins(key, text)) {
      return Match.ONE_OFF;
    }
    return text.contains(key) ? Match.WITHIN : Match.PARTLY;
  }

  private static Hit hit(Entry entry, Match match, Hit.Part part, double score, Nearness near) {
    double all = score - PER_CHARACTER * Math.min(entry.name().length(), 30);
    all -= part == Hit.Part.NAME ? 0 : LESSER_PART;
    all += near.own(entry) ? OWN : 0;
    double metres = near.metres(entry);
    all += metres < NEAR_M ? NEAR * (1 - metres / NEAR_M) : 0;
    return new Hit(entry, match, part, all);
  }

  /** Whether a query asks for anything at all; blanks and punctuation do not. */
  public static boolean asks(String typed) {
    return !Alike.of(typed).isEmpty();
  }
}
