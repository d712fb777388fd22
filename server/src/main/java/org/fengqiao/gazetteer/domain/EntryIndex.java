package org.fengqiao.gazetteer.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Pinyin;

/**
 * The named places of a district, ready to be searched: single characters and pairs of characters
 * of every spelling, and the pairs of letters a name can begin with when it is typed in pinyin.
 * Immutable; some 600 bytes an entry, built in about a second for 50,000 of them.
 */
public final class EntryIndex {
  /** For a district without places. */
  public static final EntryIndex EMPTY = new EntryIndex(List.of());

  private final List<Entry> entries;
  private final List<Entry> placed;
  private final List<List<Key>> keys;
  private final Postings characters;
  private final Postings beginnings;
  private final Postings letters;
  private final Map<String, List<Integer>> byKey = new HashMap<>();

  /** Over these entries; their order decides between equals. */
  public EntryIndex(List<Entry> given) {
    entries = List.copyOf(given);
    placed = entries.stream().filter(e -> !e.kind().area() && e.at() != null).toList();
    keys = new ArrayList<>(entries.size());
    Postings.Builder chars = new Postings.Builder();
    Postings.Builder first = new Postings.Builder();
    Postings.Builder inside = new Postings.Builder();
    for (int i = 0; i < entries.size(); i++) {
      List<Key> own = List.copyOf(Key.of(entries.get(i)));
      keys.add(own);
      for (Key key : own) {
        addCharacters(chars, key.text(), i);
        if (key.part() != Hit.Part.ADDRESS) {
          byKey.computeIfAbsent(key.text(), k -> new ArrayList<>(1)).add(i);
        }
      }
      addLetters(first, inside, entries.get(i), i);
    }
    characters = chars.build();
    beginnings = first.build();
    letters = inside.build();
  }

  /** Those that have a point and are no areas, in their order. */
  public List<Entry> placed() {
    return placed;
  }

  /** Single characters and pairs of them. */
  static void addCharacters(Postings.Builder chars, String text, int entry) {
    for (int c = 0; c < text.length(); c++) {
      chars.add(single(text, c), entry);
      if (c + 1 < text.length()) {
        chars.add(pair(text, c), entry);
      }
    }
  }

  private static void addLetters(
      Postings.Builder first, Postings.Builder inside, Entry entry, int at) {
    addLetters(first, inside, entry.name(), at);
    entry.aliases().forEach(alias -> addLetters(first, inside, alias, at));
  }

  private static void addLetters(
      Postings.Builder first, Postings.Builder inside, String name, int at) {
    for (String reading : Pinyin.readings(name.charAt(0))) {
      first.add(reading.charAt(0), at);
    }
    if (name.length() > 1) {
      Pinyin.pairs(name.substring(0, 2)).forEach(p -> first.add(pair(p, 0), at));
    }
    Pinyin.pairs(name).forEach(p -> inside.add(pair(p, 0), at));
  }

  static int single(String text, int at) {
    return text.charAt(at);
  }

  static int pair(String text, int at) {
    return (text.charAt(at) << 16) | text.charAt(at + 1);
  }

  /** Number of entries. */
  public int size() {
    return entries.size();
  }

  /** The entries in their order. */
  public List<Entry> entries() {
    return entries;
  }

  Entry entry(int i) {
    return entries.get(i);
  }

  List<Key> keys(int i) {
    return keys.get(i);
  }

  /** Entries by single characters and pairs. */
  Postings characters() {
    return characters;
  }

  /** Entries by the first letter, and by the pairs the first two characters can give. */
  Postings beginnings() {
    return beginnings;
  }

  /** Entries by any pair of letters. */
  Postings letters() {
    return letters;
  }

  /**
   * The areas of a kind that bear a name, whatever word for what they are it carries.
   *
   * @param inside code they must begin with, empty for anywhere
   */
  public List<Entry> areas(PlaceKind kind, String name, String inside) {
    return named(Alike.core(kind, name)).stream()
        .map(entries::get)
        .filter(e -> e.kind() == kind && e.id().startsWith(inside))
        .toList();
  }

  /** Entries that bear exactly this name or alias, however it is spelt. */
  public List<Entry> bearing(String name) {
    return named(Alike.of(name)).stream().map(entries::get).toList();
  }

  /** Entries that bear exactly this name or alias; {@code text} made alike. */
  List<Integer> named(String text) {
    return byKey.getOrDefault(text, List.of());
  }
}
