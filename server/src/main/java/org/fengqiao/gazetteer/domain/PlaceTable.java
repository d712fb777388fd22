package org.fengqiao.gazetteer.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.gis.LonLat;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.fengqiao.gis.finding.Severity;
import org.fengqiao.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/** Reads tables of named places; what speaks of persons or rooms is refused. Pure. */
public final class PlaceTable {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_ADDRESS = 200;
  private static final int MOST_ALIASES = 20;
  private static final Map<String, PlaceKind> KINDS =
      Map.ofEntries(
          Map.entry("小区", PlaceKind.ESTATE),
          Map.entry("住宅小区", PlaceKind.ESTATE),
          Map.entry("楼盘", PlaceKind.ESTATE),
          Map.entry("道路", PlaceKind.ROAD),
          Map.entry("路", PlaceKind.ROAD),
          Map.entry("街巷", PlaceKind.ROAD),
          Map.entry("地标", PlaceKind.LANDMARK),
          Map.entry("学校", PlaceKind.LANDMARK),
          Map.entry("医院", PlaceKind.LANDMARK),
          Map.entry("市场", PlaceKind.LANDMARK),
          Map.entry("楼栋", PlaceKind.BUILDING),
          Map.entry("楼宇", PlaceKind.BUILDING),
          Map.entry("建筑物", PlaceKind.BUILDING),
          Map.entry("门牌", PlaceKind.BUILDING),
          Map.entry("其他", PlaceKind.OTHER));

  private final List<Row> rows = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private int count;

  private PlaceTable() {}

  /**
   * A named place as the table has it.
   *
   * @param number of the feature, from 1
   * @param community code or name, empty when the table says none
   * @param street code or name, empty when the table says none
   * @param at coordinates as written, null when there are none
   */
  public record Row(
      int number,
      PlaceKind kind,
      String name,
      List<String> aliases,
      String address,
      String street,
      String community,
      @Nullable LonLat at,
      double accuracyM) {
    public Row {
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * What was read.
   *
   * @param count lines of the table, those refused among them
   */
  public record Result(List<Row> rows, int count, List<Finding> findings) {
    public Result {
      rows = List.copyOf(rows);
      findings = List.copyOf(findings);
    }
  }

  /** Reads all sheets that have a column of names. */
  public static Result read(List<Sheet> sheets) {
    PlaceTable table = new PlaceTable();
    boolean any = false;
    for (Sheet sheet : sheets) {
      Optional<SheetTable> found = SheetTable.of(sheet, Set.of(SheetColumn.NAME));
      any |= found.isPresent();
      found.ifPresent(t -> t.rows().forEach(table::add));
    }
    if (!any) {
      table.findings.add(Finding.of(FindingCode.MISSING_COLUMN, Map.of("columns", "名称")));
    } else if (table.count == 0) {
      table.findings.add(Finding.of(FindingCode.NO_FEATURES, Map.of()));
    }
    return new Result(table.rows, table.count, table.findings);
  }

  private void add(SheetTable.Row row) {
    count++;
    String name = row.text(SheetColumn.NAME);
    String address = PlaceWords.upToBuilding(row.text(SheetColumn.ADDRESS));
    List<String> aliases =
        Arrays.stream(row.text(SheetColumn.ALIASES).split("[、，,;；]", -1))
            .map(String::strip)
            .filter(a -> !a.isEmpty())
            .distinct()
            .limit(MOST_ALIASES)
            .toList();
    if (name.isEmpty()) {
      find(FindingCode.MISSING_NAME, row, "");
    } else if (!written(name, LONGEST_NAME)
        || !written(address, LONGEST_ADDRESS)
        || !aliases.stream().allMatch(a -> written(a, LONGEST_NAME))) {
      find(FindingCode.MALFORMED, row, "");
    } else if (PlaceWords.personal(name)
        || PlaceWords.personal(address)
        || aliases.stream().anyMatch(PlaceWords::personal)) {
      find(FindingCode.PERSONAL_NAME, row, ""); // the words themselves are not told again
    } else {
      place(row, name, address, aliases);
    }
  }

  private static boolean written(String text, int longest) {
    return text.length() <= longest
        && PlainText.fault(text).isEmpty()
        && !text.startsWith("=")
        && (text.isEmpty() || !Alike.of(text).isEmpty());
  }

  private void place(SheetTable.Row row, String name, String address, List<String> aliases) {
    Optional<Double> lon = row.degrees(SheetColumn.LON);
    Optional<Double> lat = row.degrees(SheetColumn.LAT);
    @Nullable LonLat at = null;
    if (lon.isPresent() || lat.isPresent()) {
      double x = lon.orElse(Double.NaN);
      double y = lat.orElse(Double.NaN);
      if (Double.isNaN(x) || Double.isNaN(y)) {
        find(FindingCode.BAD_ORDINATE, row, name);
        return;
      }
      at = inChina(row, name, new LonLat(x, y));
      if (at == null) {
        return;
      }
    }
    rows.add(
        new Row(
            count,
            kind(row.text(SheetColumn.KIND), name),
            name,
            aliases,
            address,
            row.text(SheetColumn.STREET),
            row.text(SheetColumn.COMMUNITY),
            at,
            row.degrees(SheetColumn.ACCURACY).filter(a -> a >= 0).orElse(30.0)));
  }

  private @Nullable LonLat inChina(SheetTable.Row row, String name, LonLat at) {
    if (at.inChina()) {
      return at;
    }
    if (at.swapped().inChina()) {
      find(FindingCode.SWAPPED_AXES, row, name);
      return at.swapped();
    }
    find(FindingCode.WRONG_EXTENT, row, name);
    return null;
  }

  private static PlaceKind kind(String given, String name) {
    PlaceKind word = KINDS.get(given);
    if (word != null) {
      return word;
    }
    for (PlaceKind kind : PlaceKind.values()) {
      if (!kind.area() && kind.name().equals(given.toUpperCase(Locale.ROOT))) {
        return kind;
      }
    }
    return PlaceWords.of(name)
        .filter(w -> w.name().equals(name))
        .map(PlaceWords.Words::kind)
        .orElse(PlaceKind.LANDMARK);
  }

  private void find(FindingCode what, SheetTable.Row row, String name) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("line", row.number());
    if (!name.isEmpty()) {
      facts.put("name", name);
    }
    Finding finding = Finding.of(what, count, facts);
    // A place without a name cannot be found: here it is a fault.
    findings.add(what == FindingCode.MISSING_NAME ? finding.as(Severity.ERROR) : finding);
  }
}
