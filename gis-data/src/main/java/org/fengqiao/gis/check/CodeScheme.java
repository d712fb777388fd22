package org.fengqiao.gis.check;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How codes are made.
 *
 * @param pattern what a whole code looks like
 * @param parentLength how many characters at its start are the parent's code; 0 when areas have no
 *     parent to be checked
 * @param district what every code starts with, such as 440105; null when any district may come
 * @param rural which parents are villages
 */
public record CodeScheme(
    Pattern pattern, int parentLength, @Nullable String district, Pattern rural) {
  /** Codes longer than this are malformed whatever the pattern says. */
  static final int LONGEST = 64;

  /** Village-level part 200 to 399 of the statistical code: villagers' committees (domain 6.1). */
  private static final Pattern VILLAGES = Pattern.compile("\\d{9}[23]\\d{2}.*");

  /** Digits: a parent's code and a serial number. */
  public static CodeScheme digits(int parentLength, int serialLength, @Nullable String district) {
    return new CodeScheme(
        Pattern.compile("\\d{" + (parentLength + serialLength) + "}"),
        parentLength,
        district,
        VILLAGES);
  }

  /** Twelve digits of the community and three of the grid. */
  public static CodeScheme grids(@Nullable String district) {
    return digits(12, 3, district);
  }

  /** Areas of a tier whose parents are not checked: streets or communities of twelve digits. */
  public static CodeScheme divisions(@Nullable String district) {
    return new CodeScheme(Pattern.compile("\\d{12}"), 0, district, VILLAGES);
  }

  boolean fits(String code) {
    return code.length() <= LONGEST && pattern.matcher(code).matches();
  }

  boolean foreign(String code) {
    return district != null && !code.startsWith(district);
  }

  /** Code of the parent; empty when there is none or the code is too short to have one. */
  String parent(String code) {
    return parentLength > 0 && code.length() > parentLength ? code.substring(0, parentLength) : "";
  }

  Settlement settlement(String code) {
    return code.length() <= LONGEST && rural.matcher(code).matches()
        ? Settlement.RURAL
        : Settlement.TOWN;
  }
}
