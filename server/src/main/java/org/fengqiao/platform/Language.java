package org.fengqiao.platform;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The three languages of the product; mainland Chinese is the one spoken when nothing is asked. */
public enum Language {
  ZH_CN("zh-CN"),
  ZH_HANT("zh-Hant"),
  EN("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** BCP 47 tag, also the name of the message file. */
  public String tag() {
    return tag;
  }

  /** The first language of an {@code Accept-Language} header that we speak. */
  public static Language of(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return ZH_CN;
    }
    List<Locale.LanguageRange> ranges;
    try {
      ranges = Locale.LanguageRange.parse(acceptLanguage);
    } catch (IllegalArgumentException unreadable) {
      return ZH_CN;
    }
    for (Locale.LanguageRange range : ranges) {
      String asked = range.getRange();
      if (asked.equals("en") || asked.startsWith("en-")) {
        return EN;
      }
      if (asked.equals("zh") || asked.startsWith("zh-")) {
        return asked.matches("zh-(hant|tw|hk|mo).*") ? ZH_HANT : ZH_CN;
      }
    }
    return ZH_CN;
  }
}
