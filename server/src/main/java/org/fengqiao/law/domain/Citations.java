package org.fengqiao.law.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds citations in words of an office, {@code 《民法典》第六百七十五条、第577条}, and says of each whether the
 * tables know it and whether it is in force (MC-08). Pure.
 */
public final class Citations {
  private static final int MOST = 100;
  private static final String NUMBER = "([0-9]{1,4}|[零〇一二两三四五六七八九十百千]{1,9})";
  private static final Pattern CITATION =
      Pattern.compile("《([^《》]{1,60})》((?:[、，和及]?(?:第)?" + NUMBER + "条)+)");
  private static final Pattern ARTICLE = Pattern.compile(NUMBER + "条");
  private static final String STATE = "中华人民共和国";
  private static final String DIGITS = "零一二三四五六七八九";

  private Citations() {}

  /** What is known of a citation. */
  public enum Status {
    /** In the table and in force on the day. */
    VALID,
    /** In the table, but not in force on the day. */
    NOT_IN_FORCE,
    /** Not in the table: to be checked by hand. */
    UNKNOWN
  }

  /**
   * One citation.
   *
   * @param cited as it was written
   * @param ref the article in force; null unless valid
   */
  public record Cited(
      String cited, @Nullable String code, String article, Status status, @Nullable LawRef ref) {}

  /** Citations in a text, each once, in order. */
  public static List<Cited> in(String text, LawEdition edition) {
    Map<String, Cited> found = new LinkedHashMap<>();
    Matcher citation = CITATION.matcher(text);
    while (citation.find() && found.size() < MOST) {
      String title = citation.group(1);
      Matcher article = ARTICLE.matcher(citation.group(2));
      while (article.find() && found.size() < MOST) {
        String number = arabic(article.group(1));
        String cited = "《" + title + "》第" + number + "条";
        found.computeIfAbsent(
            cited, c -> judged(c, code(title, edition).orElse(null), number, edition));
      }
    }
    return new ArrayList<>(found.values());
  }

  /** One citation by code and article. */
  public static Cited of(String code, String article, LawEdition edition) {
    return judged(code + ' ' + article, code, article, edition);
  }

  private static Cited judged(
      String cited, @Nullable String code, String article, LawEdition edition) {
    if (code == null) {
      return new Cited(cited, null, article, Status.UNKNOWN, null);
    }
    LawRef ref = edition.ref(code, article).orElse(null);
    Status status =
        ref != null
            ? Status.VALID
            : edition.knows(code, article) ? Status.NOT_IN_FORCE : Status.UNKNOWN;
    return new Cited(cited, code, article, status, ref);
  }

  private static Optional<String> code(String title, LawEdition edition) {
    String name = title.startsWith(STATE) ? title.substring(STATE.length()) : title;
    return edition.statutes().entrySet().stream()
        .filter(e -> e.getValue().equals(name))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** A number in Chinese or Arabic digits as Arabic digits: {@code 一千二百五十四} is 1254. */
  static String arabic(String number) {
    if (Character.isDigit(number.charAt(0))) {
      return number.replaceFirst("^0+(?=.)", "");
    }
    int sum = 0;
    int digit = 0;
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      int unit = unit(c);
      if (unit > 0) {
        sum += (digit == 0 ? 1 : digit) * unit;
        digit = 0;
      } else {
        digit = c == '〇' ? 0 : c == '两' ? 2 : DIGITS.indexOf(c);
      }
    }
    return Integer.toString(sum + digit);
  }

  private static int unit(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1000;
      default -> 0;
    };
  }
}
