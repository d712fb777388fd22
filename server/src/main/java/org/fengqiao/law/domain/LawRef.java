package org.fengqiao.law.domain;

import java.util.Comparator;

/**
 * An article as it is in force on a day.
 *
 * @param summary the text is a summary in our own words, not the statute
 */
public record LawRef(String code, String article, String title, String text, boolean summary) {
  private static final int DIGITS = 6;

  /** By statute, then by number of the article. */
  public static final Comparator<LawRef> ORDER =
      Comparator.comparing(LawRef::code).thenComparing(LawRef::padded);

  private String padded() {
    return "0".repeat(Math.max(0, DIGITS - article.length())) + article;
  }
}
