package org.fengqiao.document.domain;

import java.time.LocalDate;

/** Numbers, days and titles as papers write them. */
public final class ChineseText {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String[] PLACES = {"", "十", "百", "千"};
  private static final int TEN = 10;
  private static final int MOST = 9999;

  private ChineseText() {}

  /** A day: {@code 2026年11月22日}. */
  public static String day(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  /**
   * A whole number in characters: 35 is 三十五.
   *
   * @param number 1 to 9999
   */
  public static String number(int number) {
    if (number < 1 || number > MOST) {
      throw new IllegalArgumentException("out of range: " + number);
    }
    String digits = Integer.toString(number);
    StringBuilder out = new StringBuilder();
    boolean zero = false;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      int place = digits.length() - 1 - i;
      if (digit == 0) {
        zero = true;
        continue;
      }
      if (zero) {
        out.append(DIGITS.charAt(0));
        zero = false;
      }
      boolean teen = number < 2 * TEN && place == 1;
      out.append(teen ? "" : DIGITS.charAt(digit)).append(PLACES[place]);
    }
    return out.toString();
  }

  /**
   * A citation: {@code 《中华人民共和国民法典》第二百八十八条}. A statute of the National People's Congress ends in 法
   * or 法典 and carries the country's name; regulations do not.
   *
   * @param article its number, or its number with something behind it, which stays as it is
   */
  public static String citation(String title, String article) {
    boolean statute = title.endsWith("法") || title.endsWith("法典");
    boolean named = title.startsWith("中华人民共和国");
    String name = statute && !named ? "中华人民共和国" + title : title;
    String numbered =
        article.matches("[1-9]\\d{0,3}") ? number(Integer.parseInt(article)) : article;
    return "《" + name + "》第" + numbered + "条";
  }
}
