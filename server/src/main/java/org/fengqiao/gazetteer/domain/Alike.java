package org.fengqiao.gazetteer.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes spellings of one name alike: full and half width, traditional and simplified, upper and
 * lower case, Chinese numerals and digits, 幢 and 座 as 栋; blanks and punctuation fall away. What is
 * left holds Chinese characters, lower case letters and digits.
 */
public final class Alike {
  private static final int LONGEST = 400;

  private static final Pattern COMMUNITY = Pattern.compile("(?:社区)?(?:居民委员会|居委会|居委)$|(?<=.)社区$");
  private static final Pattern VILLAGE = Pattern.compile("村?(?:村民委员会|村委会|村委)$");
  private static final Pattern STREET = Pattern.compile("(?<=..)(?:街道办事处|街道办|街道|街|镇人民政府|镇)$");

  private Alike() {}

  /**
   * The name without what people write differently. At most {@value #LONGEST} characters are read.
   */
  public static String of(String text) {
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    String wide = Normalizer.normalize(shown, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder kept = new StringBuilder(wide.length());
    for (int i = 0; i < wide.length(); i++) {
      char c = Simplified.of(wide.charAt(i));
      if (Character.isLetterOrDigit(c) || c == '〇') {
        kept.append(c == '幢' || c == '座' ? '栋' : c);
      }
    }
    return Numerals.digits(kept.toString());
  }

  /**
   * The name without the word for what it is: 紫来社区居委会, 紫来居委会 and 紫来社区 are 紫来; 江南中街道 and 江南中街 are
   * 江南中. Made alike. The whole name when nothing else would be left.
   */
  public static String core(PlaceKind kind, String name) {
    String plain = of(name);
    String bare =
        switch (kind) {
          case COMMUNITY ->
              VILLAGE.matcher(COMMUNITY.matcher(plain).replaceFirst("")).replaceFirst("村");
          case STREET -> STREET.matcher(plain).replaceFirst("");
          default -> plain;
        };
    return bare.isEmpty() ? plain : bare;
  }
}
