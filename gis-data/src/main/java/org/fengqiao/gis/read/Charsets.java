package org.fengqiao.gis.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of character sets as files write them. */
final class Charsets {
  /** Holds GBK and GB2312 entirely. */
  static final Charset GB18030 = Charset.forName("GB18030");

  private static final Pattern CODE_PAGE =
      Pattern.compile("(?:CP|WINDOWS|ANSI|OEM|CODEPAGE|MS|IBM)?[ _-]*(\\d{3,5})");

  /** MapInfo's names. */
  private static final Map<String, String> MAPINFO =
      Map.of(
          "WINDOWSSIMPCHINESE", "GBK",
          "WINDOWSTRADCHINESE", "Big5",
          "WINDOWSLATIN1", "windows-1252",
          "WINDOWSJAPANESE", "windows-31j",
          "WINDOWSKOREAN", "x-windows-949");

  /** Language driver bytes of a .dbf that say something; 0x57 and 0x03 are written for anything. */
  private static final Map<Integer, String> DRIVERS =
      Map.of(0x4D, "GBK", 0x7A, "GBK", 0x4F, "Big5", 0x78, "Big5");

  private Charsets() {}

  /** The set with this name; null when the name says nothing. */
  static @Nullable Charset named(String name) {
    String plain = name.strip().toUpperCase(Locale.ROOT);
    String known = MAPINFO.get(plain);
    if (known != null) {
      return Charset.forName(known);
    }
    Matcher page = CODE_PAGE.matcher(plain);
    if (page.matches()) {
      return page(page.group(1));
    }
    try {
      return plain.isEmpty() ? null : Charset.forName(plain);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static @Nullable Charset page(String number) {
    return switch (number) {
      case "936" -> Charset.forName("GBK");
      case "54936" -> GB18030;
      case "950" -> Charset.forName("Big5");
      case "65001" -> StandardCharsets.UTF_8;
      case "1252", "28591", "88591" -> Charset.forName("windows-1252");
      default ->
          Charset.isSupported("windows-" + number) ? Charset.forName("windows-" + number) : null;
    };
  }

  /** What the language driver byte of a .dbf says; null when nothing. */
  static @Nullable Charset ofDriver(int driver) {
    String name = DRIVERS.get(driver);
    return name == null ? null : Charset.forName(name);
  }

  /** GBK, GB2312 and GB18030: one family, read by the widest. */
  static boolean chinese(Charset set) {
    String name = set.name();
    return name.startsWith("GB") || "x-mswin-936".equals(name) || "EUC-CN".equals(name);
  }

  /** Every byte is a character: whatever the bytes are, they "fit". */
  static boolean singleByte(Charset set) {
    return set.canEncode() && set.newEncoder().maxBytesPerChar() <= 1.0f;
  }

  /** The set that really decodes what is declared as this. */
  static Charset decoding(Charset declared) {
    return chinese(declared) ? GB18030 : declared;
  }

  /** Decodes; what does not fit becomes U+FFFD, a character cut off at the end is left out. */
  static String decode(byte[] bytes, int from, int to, Charset set) {
    CharBuffer out = CharBuffer.allocate(2 * (to - from) + 2);
    set.newDecoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE)
        .decode(ByteBuffer.wrap(bytes, from, to - from), out, false);
    return out.flip().toString();
  }
}
