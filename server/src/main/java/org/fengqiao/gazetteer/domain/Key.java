package org.fengqiao.gazetteer.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * One spelling an entry answers to, made alike.
 *
 * @param text see {@link Alike}
 * @param part which words of the entry it comes from
 */
record Key(String text, Hit.Part part) {

  /** All spellings of an entry, the name first, without those of a single character. */
  static List<Key> of(Entry entry) {
    List<Key> keys = new ArrayList<>();
    add(keys, Alike.of(entry.name()), Hit.Part.NAME);
    add(keys, Alike.core(entry.kind(), entry.name()), Hit.Part.NAME);
    for (String alias : entry.aliases()) {
      add(keys, Alike.of(alias), Hit.Part.ALIAS);
      add(keys, Alike.core(entry.kind(), alias), Hit.Part.ALIAS);
    }
    add(keys, Alike.of(entry.address()), Hit.Part.ADDRESS);
    return keys;
  }

  private static void add(List<Key> keys, String text, Hit.Part part) {
    if (text.length() > 1 && keys.stream().noneMatch(k -> k.text.equals(text))) {
      keys.add(new Key(text, part));
    }
  }
}
