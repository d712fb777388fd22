package org.fengqiao.kernel;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Chinese names by the letters people type for them: initials, whole syllables, or a mixture (紫来:
 * {@code zl}, {@code zilai}, {@code zlai}). A character with several readings matches by each of
 * them, because which one a place uses is known on the spot only (涌 is chong in Guangzhou).
 *
 * <p>Readings come from the tables of com.github.houbb:pinyin, without tones, ü as {@code v}.
 * Thread-safe; the tables are read at the first call.
 */
public final class Pinyin {
  /** Positions of the letters are kept in the bits of a long. */
  private static final int MOST_LETTERS = 60;

  /** By character; most of the time of a search is spent here. */
  private static final AtomicReferenceArray<@Nullable List<String>> READINGS =
      new AtomicReferenceArray<>(Character.MAX_VALUE + 1);

  /** Readings the general tables do not have and the Pearl River delta does. */
  private static final Map<Character, List<String>> LOCAL =
      Map.of('涌', List.of("chong", "yong"), '滘', List.of("jiao"), '圳', List.of("zhen"));

  private Pinyin() {}

  /**
   * Readings of a character, the usual one first, a to z; none for what is no Chinese character.
   */
  public static List<String> readings(char c) {
    List<String> known = READINGS.getAcquire(c);
    if (known == null) {
      known = Character.isIdeographic(c) ? look(c) : List.of();
      READINGS.setRelease(c, known);
    }
    return known;
  }

  private static List<String> look(char c) {
    List<String> local = LOCAL.get(c);
    if (local != null) {
      return local;
    }
    Set<String> found = new LinkedHashSet<>();
    // The library answers null where its tables have nothing.
    List<String> told =
        Objects.requireNonNullElse(PinyinHelper.toPinyinList(c, PinyinStyleEnum.NORMAL), List.of());
    for (String reading : told) {
      String plain = reading.toLowerCase(Locale.ROOT).replace('ü', 'v');
      if (plain.matches("[a-z]{1,6}")) {
        found.add(plain);
      }
    }
    return List.copyOf(found);
  }

  /** First letters of the usual readings; Latin letters and digits stand for themselves. */
  public static String initials(String text) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      append(letters, text.charAt(i), 1);
    }
    return letters.toString();
  }

  /** The usual readings one after the other, without blanks. */
  public static String full(String text) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      append(letters, text.charAt(i), Integer.MAX_VALUE);
    }
    return letters.toString();
  }

  private static void append(StringBuilder letters, char c, int most) {
    List<String> readings = readings(c);
    if (!readings.isEmpty()) {
      String usual = readings.getFirst();
      letters.append(usual, 0, Math.min(most, usual.length()));
    } else if (own(c)) {
      letters.append(Character.toLowerCase(c));
    }
  }

  /**
   * Where in a name the letters begin.
   *
   * @param name any text
   * @param letters lower case a to z and digits, at most {@value #MOST_LETTERS}
   * @return position of the first character the letters stand for, -1 when they stand nowhere
   */
  public static int find(String name, String letters) {
    if (letters.isEmpty() || letters.length() > MOST_LETTERS) {
      return -1;
    }
    for (int from = 0; from < name.length(); from++) {
      if (begins(name, from, letters)) {
        return from;
      }
    }
    return -1;
  }

  /** Walks the name once; bit {@code j} says that the first {@code j} letters are accounted for. */
  private static boolean begins(String name, int from, String letters) {
    long done = 1L << letters.length();
    long reached = 1;
    for (int i = from; i < name.length() && reached != 0; i++) {
      char c = name.charAt(i);
      List<String> spellings = spellings(c);
      if (spellings.isEmpty()) {
        if (i == from) {
          return false;
        }
        continue;
      }
      reached = step(reached, spellings, letters, done);
      if ((reached & done) != 0) {
        return true;
      }
    }
    return false;
  }

  private static long step(long reached, List<String> spellings, String letters, long done) {
    long next = 0;
    for (int j = 0; j < letters.length(); j++) {
      if ((reached & (1L << j)) == 0) {
        continue;
      }
      for (String spelling : spellings) {
        int same = same(spelling, letters, j);
        if (same == 0) {
          continue;
        }
        if (j + same == letters.length()) {
          return done;
        }
        next |= 1L << (j + 1);
        if (same >= 2 && spelling.charAt(1) == 'h') {
          next |= 1L << (j + 2);
        }
        if (same == spelling.length()) {
          next |= 1L << (j + same);
        }
      }
    }
    return next;
  }

  private static int same(String spelling, String letters, int from) {
    int most = Math.min(spelling.length(), letters.length() - from);
    int same = 0;
    while (same < most && spelling.charAt(same) == letters.charAt(from + same)) {
      same++;
    }
    return same;
  }

  private static List<String> spellings(char c) {
    List<String> readings = readings(c);
    return readings.isEmpty() && own(c)
        ? List.of(String.valueOf(Character.toLowerCase(c)))
        : readings;
  }

  /** What can be typed as it stands. */
  private static boolean own(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }

  /**
   * What two letters at the start of a query can be of this name: for an index. Holds every initial
   * with the letter that may follow it, be it of the same or of the next character.
   *
   * @return pairs of letters, each once
   */
  public static List<String> pairs(String name) {
    Set<String> pairs = new LinkedHashSet<>();
    List<String> before = List.of();
    for (int i = 0; i < name.length(); i++) {
      List<String> here = spellings(name.charAt(i));
      if (here.isEmpty()) {
        continue;
      }
      for (String spelling : here) {
        if (spelling.length() > 1) {
          pairs.add(spelling.substring(0, 2));
        }
        before.forEach(b -> pairs.add(b.substring(0, 1) + spelling.charAt(0)));
      }
      before = here;
    }
    return new ArrayList<>(pairs);
  }
}
