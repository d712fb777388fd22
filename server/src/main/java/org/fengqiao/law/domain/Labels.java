package org.fengqiao.law.domain;

import java.util.Locale;

/** A name in the three languages of the product. */
public record Labels(String zhCn, String zhHant, String en) {

  /** The label for a reader of this locale; simplified Chinese when the language is another. */
  public String in(Locale locale) {
    if (locale.getLanguage().equals("en")) {
      return en;
    }
    boolean traditional =
        locale.getLanguage().equals("zh")
            && (locale.getScript().equals("Hant")
                || locale.getCountry().equals("TW")
                || locale.getCountry().equals("HK")
                || locale.getCountry().equals("MO"));
    return traditional ? zhHant : zhCn;
  }
}
