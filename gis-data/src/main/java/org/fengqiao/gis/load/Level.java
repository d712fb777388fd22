package org.fengqiao.gis.load;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the areas of a file are. */
public enum Level {
  GRID,
  COMMUNITY,
  STREET,
  DISTRICT,
  /** Neither codes nor names tell. */
  UNKNOWN;

  /**
   * The level of a code: a community's twelve digits, or those of a street or district filled with
   * zeros; fewer digits without them; more digits for a grid.
   */
  public static Level ofCode(String code) {
    if (!code.matches("\\d{6,20}")) {
      return UNKNOWN;
    }
    return switch (code.length()) {
      case 6 -> DISTRICT;
      case 9 -> code.endsWith("000") ? DISTRICT : STREET;
      case 12 -> ofTwelve(code);
      default -> code.length() > 12 ? GRID : UNKNOWN;
    };
  }

  private static Level ofTwelve(String code) {
    if (code.endsWith("000000")) {
      return DISTRICT;
    }
    return code.endsWith("000") ? STREET : COMMUNITY;
  }

  /** The level a name ends with, such as 赤岗街道. */
  static Level ofName(String name) {
    if (name.endsWith("网格") || name.endsWith("網格")) {
      return GRID;
    }
    if (name.endsWith("社区") || name.endsWith("居委会") || name.endsWith("村委会") || name.endsWith("村")) {
      return COMMUNITY;
    }
    if (name.endsWith("街道") || name.endsWith("街") || name.endsWith("镇") || name.endsWith("乡")) {
      return STREET;
    }
    return name.endsWith("区") || name.endsWith("县") || name.endsWith("市") ? DISTRICT : UNKNOWN;
  }

  /** What most areas are by their codes, else by their names. */
  static Level of(List<String> codes, List<String> names) {
    Level byCode = most(codes.stream().map(Level::ofCode).toList());
    return byCode == UNKNOWN ? most(names.stream().map(Level::ofName).toList()) : byCode;
  }

  private static Level most(List<Level> levels) {
    Map<Level, Integer> count = new EnumMap<>(Level.class);
    levels.forEach(level -> count.merge(level, 1, Integer::sum));
    count.remove(UNKNOWN);
    return count.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(UNKNOWN);
  }

  /** As it is printed. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
