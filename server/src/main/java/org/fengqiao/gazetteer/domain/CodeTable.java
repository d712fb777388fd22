package org.fengqiao.gazetteer.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.fengqiao.kernel.Tier;
import org.jspecify.annotations.Nullable;

/** Reads tables of division codes: streets and communities with 12-digit codes. Pure. */
public final class CodeTable {
  private final String district;
  private final Map<String, Area> areas = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private int rows;

  private CodeTable(String district) {
    this.district = district;
  }

  /**
   * A street or community of the table.
   *
   * @param code nine digits a street, twelve a community, six the district
   * @param name as written
   * @param from first day it holds, null when the table does not say
   * @param to first day it no longer holds, null while it does
   */
  public record Area(String code, String name, @Nullable LocalDate from, @Nullable LocalDate to) {
    /** What the code stands for. */
    public Tier tier() {
      return code.length() == 6 ? Tier.DISTRICT : code.length() == 9 ? Tier.STREET : Tier.COMMUNITY;
    }

    /** Code of the place above, null for the district. */
    public @Nullable String parent() {
      return code.length() == 6 ? null : code.substring(0, code.length() - 3);
    }
  }

  /**
   * What was read.
   *
   * @param areas in code order, each code once
   * @param rows lines that were read
   */
  public record Result(List<Area> areas, int rows, List<Finding> findings) {
    public Result {
      areas = List.copyOf(areas);
      findings = List.copyOf(findings);
    }
  }

  /** Reads all sheets that have a column of codes and one of names. */
  public static Result read(List<Sheet> sheets, String district) {
    CodeTable table = new CodeTable(district);
    boolean any = false;
    for (Sheet sheet : sheets) {
      var found = SheetTable.of(sheet, Set.of(SheetColumn.CODE, SheetColumn.NAME));
      any |= found.isPresent();
      found.ifPresent(t -> t.rows().forEach(table::add));
    }
    if (!any) {
      table.findings.add(Finding.of(FindingCode.MISSING_COLUMN, Map.of("columns", "区划代码, 名称")));
    } else if (table.rows == 0) {
      table.findings.add(Finding.of(FindingCode.NO_FEATURES, Map.of()));
    }
    return new Result(List.copyOf(table.areas.values()), table.rows, table.findings);
  }

  private void add(SheetTable.Row row) {
    rows++;
    String given = row.text(SheetColumn.CODE);
    String name = row.text(SheetColumn.NAME);
    if (given.isEmpty()) {
      find(FindingCode.MISSING_CODE, row, given, "");
      return;
    }
    String code = plain(given);
    if (code.isEmpty()) {
      find(FindingCode.BAD_CODE, row, given, "");
    } else if (!code.startsWith(district)) {
      find(FindingCode.FOREIGN_CODE, row, given, district);
    } else if (name.isEmpty()) {
      find(FindingCode.MISSING_NAME, row, given, "");
    } else {
      put(row, new Area(code, name, row.date(SheetColumn.FROM), row.date(SheetColumn.TO)));
    }
  }

  /** The same place on two sheets is one; two names of one code are a fault. */
  private void put(SheetTable.Row row, Area area) {
    Area known = areas.putIfAbsent(area.code(), area);
    if (known != null && !same(known.name(), area.name(), area.tier())) {
      find(FindingCode.DUP_CODE, row, area.code(), known.name());
    }
  }

  private void find(FindingCode what, SheetTable.Row row, String code, String detail) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("line", row.number());
    facts.put("code", code);
    if (!detail.isEmpty()) {
      facts.put("detail", detail);
    }
    findings.add(Finding.of(what, rows, facts));
  }

  /** Six, nine or twelve digits without the zeros that stand for "the whole"; empty for others. */
  static String plain(String code) {
    if (!code.matches("\\d{6}|\\d{9}|\\d{12}")) {
      return "";
    }
    String shorter = code;
    while (shorter.length() > 6 && shorter.endsWith("000")) {
      shorter = shorter.substring(0, shorter.length() - 3);
    }
    return shorter;
  }

  /** Whether two names are one name, the word for what it is aside. */
  public static boolean same(String one, String other, Tier tier) {
    PlaceKind kind = tier == Tier.COMMUNITY ? PlaceKind.COMMUNITY : PlaceKind.STREET;
    return Alike.core(kind, one).equals(Alike.core(kind, other));
  }
}
