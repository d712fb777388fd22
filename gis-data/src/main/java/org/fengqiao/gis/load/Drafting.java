package org.fengqiao.gis.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.fengqiao.gis.check.Area;
import org.fengqiao.gis.check.CheckRules;
import org.fengqiao.gis.check.CodeScheme;
import org.fengqiao.gis.check.GridType;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Makes areas of rows and outlines, and chooses what they are held against. */
final class Drafting {
  /** A serial number of two digits, where most grids of a file have fourteen in all. */
  private static final int SHORT = 14;

  private static final int LONG_CODE = 20;
  private static final Pattern WHOLE = Pattern.compile("\\d{1,7}");
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");

  private Drafting() {}

  /** Six digits that most codes begin with; empty when no code has them. */
  static String district(List<Attributes> rows) {
    Map<String, Integer> count = new HashMap<>();
    for (Attributes row : rows) {
      if (row.code().matches("\\d{6,20}")) {
        count.merge(row.code().substring(0, 6), 1, Integer::sum);
      }
    }
    return count.entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** What a level is held against. */
  static CheckRules rules(Level level, List<Attributes> rows, @Nullable String district) {
    return switch (level) {
      case GRID -> CheckRules.grids(district).coded(gridCodes(rows, district));
      case COMMUNITY -> divisions("\\d{12}", 9, district);
      case STREET -> divisions("\\d{9}(000)?", 6, district);
      case DISTRICT -> divisions("\\d{6}(0{6})?", 0, district);
      case UNKNOWN -> divisions("\\d{6}|\\d{9}|\\d{12}|\\d{14,15}", 0, district);
    };
  }

  /** Parents tell names of one place apart; nothing is known of them here. */
  private static CheckRules divisions(String pattern, int parentLength, @Nullable String district) {
    CodeScheme scheme = CodeScheme.divisions(district);
    return CheckRules.divisions(district)
        .coded(new CodeScheme(Pattern.compile(pattern), parentLength, district, scheme.rural()));
  }

  private static CodeScheme gridCodes(List<Attributes> rows, @Nullable String district) {
    Map<Integer, Integer> lengths = new HashMap<>();
    rows.forEach(row -> lengths.merge(row.code().length(), 1, Integer::sum));
    int usual =
        lengths.entrySet().stream()
            .filter(e -> e.getKey() == SHORT || e.getKey() == LONG_CODE)
            .filter(e -> e.getValue() > lengths.getOrDefault(SHORT + 1, 0))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(SHORT + 1);
    return CodeScheme.digits(12, usual - 12, district);
  }

  /**
   * An area of a row.
   *
   * @param types of grids by code, where the row does not tell
   * @param findings gets numbers that are none
   */
  static LoadedArea area(
      Attributes row, Geometry outline, Map<String, GridType> types, Consumer<Finding> findings) {
    Integer households = number(row, row.households(), "households", WHOLE, findings);
    Integer year = number(row, row.householdsYear(), "householdsYear", YEAR, findings);
    boolean counted = households != null;
    GridType inFile = type(row);
    GridType told = inFile == null ? types.get(row.code()) : inFile;
    GridType type = told == null ? GridType.BASIC : told;
    Area area = new Area(row.number(), row.code(), row.name(), households, type, outline);
    return new LoadedArea(
        area,
        row.parent(),
        counted ? (row.householdsSource().isEmpty() ? "IMPORT" : row.householdsSource()) : null,
        counted ? year : null,
        told);
  }

  private static @Nullable Integer number(
      Attributes row, String text, String name, Pattern form, Consumer<Finding> findings) {
    if (text.isEmpty()) {
      return null;
    }
    if (form.matcher(text).matches()) {
      return Integer.valueOf(text);
    }
    Finding told =
        Finding.of(
            FindingCode.BAD_NUMBER, row.number(), Map.of("column", name, "value", shortened(text)));
    List<String> codes = new ArrayList<>();
    if (!row.code().isEmpty()) {
      codes.add(row.code());
    }
    findings.accept(
        new Finding(told.code(), told.severity(), row.number(), codes, null, null, told.facts()));
    return null;
  }

  /** Other words in the column speak of something else. */
  private static @Nullable GridType type(Attributes row) {
    String word = row.type().toUpperCase(Locale.ROOT);
    if (word.contains("专属") || word.contains("專屬") || word.equals("DEDICATED")) {
      return GridType.DEDICATED;
    }
    boolean basic = word.contains("基础") || word.contains("基礎") || word.equals("BASIC");
    return basic ? GridType.BASIC : null;
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) : text;
  }
}
