package org.fengqiao.intake.domain;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What kind of device a position comes from: system, browser and maker, each from a closed list.
 * Coarse on purpose, so that it fits thousands and says nothing of a person; nothing else of a
 * browser's name for itself is kept.
 *
 * @param code such as {@code ANDROID/WECHAT/HUAWEI}; {@code OTHER} where a part is not known
 */
public record DeviceClass(String code) {
  /** What the browser does not say. */
  public static final DeviceClass UNKNOWN = new DeviceClass("OTHER/OTHER/OTHER");

  private static final List<Mark> SYSTEMS =
      List.of(
          new Mark("HARMONY", "harmonyos", "openharmony"),
          new Mark("ANDROID", "android"),
          new Mark("IOS", "iphone", "ipad"),
          new Mark("WINDOWS", "windows"),
          new Mark("MAC", "macintosh"),
          new Mark("LINUX", "linux"));

  private static final List<Mark> BROWSERS =
      List.of(
          new Mark("WECHAT", "micromessenger"),
          new Mark("DINGTALK", "dingtalk"),
          new Mark("ALIPAY", "alipayclient"),
          new Mark("QQ", "mqqbrowser", " qq/"),
          new Mark("UC", "ucbrowser"),
          new Mark("HUAWEI", "huaweibrowser"),
          new Mark("MIUI", "miuibrowser"),
          new Mark("VIVO", "vivobrowser"),
          new Mark("OPPO", "heytapbrowser"),
          new Mark("EDGE", "edg/", "edga/"),
          new Mark("FIREFOX", "firefox"),
          new Mark("WEBVIEW", "; wv)"),
          new Mark("CHROME", "chrome", "crios"),
          new Mark("SAFARI", "safari"));

  private static final List<Mark> MAKERS =
      List.of(
          new Mark("HUAWEI", "huawei", "harmonyos"),
          new Mark("HONOR", "honor"),
          new Mark("XIAOMI", "xiaomi", "redmi", "miui", " mi "),
          new Mark("OPPO", "oppo", "heytap", "realme", "oneplus"),
          new Mark("VIVO", "vivo", "iqoo"),
          new Mark("SAMSUNG", "samsung", "sm-"),
          new Mark("APPLE", "iphone", "ipad", "macintosh"));

  /** The class of a User-Agent header. */
  public static DeviceClass of(@Nullable String userAgent) {
    if (userAgent == null || userAgent.isBlank()) {
      return UNKNOWN;
    }
    String text = userAgent.toLowerCase(Locale.ROOT);
    return new DeviceClass(
        first(SYSTEMS, text) + '/' + first(BROWSERS, text) + '/' + first(MAKERS, text));
  }

  /** Whether a text may be a code: three words of capital letters. */
  public static boolean wellFormed(String code) {
    return code.matches("[A-Z]{1,12}/[A-Z]{1,12}/[A-Z]{1,12}");
  }

  private static String first(List<Mark> marks, String text) {
    return marks.stream().filter(m -> m.in(text)).map(Mark::name).findFirst().orElse("OTHER");
  }

  private record Mark(String name, List<String> words) {
    Mark(String name, String... words) {
      this(name, List.of(words));
    }

    boolean in(String text) {
      return words.stream().anyMatch(text::contains);
    }
  }
}
