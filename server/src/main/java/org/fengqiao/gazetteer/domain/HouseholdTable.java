package org.fengqiao.gazetteer.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.fengqiao.gis.finding.Severity;
import org.fengqiao.grid.domain.Exposure;
import org.jspecify.annotations.Nullable;

/** Reads tables of households and population by grid. Pure. */
public final class HouseholdTable {
  private static final int MANY = 2000;
  private static final int FIRST_YEAR = 1949;
  private static final int LAST_YEAR = 2200;

  private final String district;
  private final Set<String> grids;
  private final String source;
  private final int year;
  private final Map<String, Exposure> exposures = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private int rows;

  private HouseholdTable(String district, Set<String> grids, String source, int year) {
    this.district = district;
    this.grids = grids;
    this.source = source;
    this.year = year;
  }

  /**
   * What was read.
   *
   * @param exposures each grid once, in the order of the table
   */
  public record Result(List<Exposure> exposures, int rows, List<Finding> findings) {
    public Result {
      exposures = List.copyOf(exposures);
      findings = List.copyOf(findings);
    }
  }

  /**
   * Reads all sheets that have a column of codes and one of households.
   *
   * @param grids codes of the version that answers
   * @param source stands where the table names none
   * @param year as {@code source}
   */
  public static Result read(
      List<Sheet> sheets, String district, Set<String> grids, String source, int year) {
    HouseholdTable table = new HouseholdTable(district, grids, source, year);
    boolean any = false;
    for (Sheet sheet : sheets) {
      var found = SheetTable.of(sheet, Set.of(SheetColumn.CODE, SheetColumn.HOUSEHOLDS));
      any |= found.isPresent();
      found.ifPresent(t -> t.rows().forEach(table::add));
    }
    if (!any) {
      table.findings.add(Finding.of(FindingCode.MISSING_COLUMN, Map.of("columns", "代码, 户数")));
    } else if (table.rows == 0) {
      table.findings.add(Finding.of(FindingCode.NO_FEATURES, Map.of()));
    }
    return new Result(List.copyOf(table.exposures.values()), table.rows, table.findings);
  }

  private void add(SheetTable.Row row) {
    rows++;
    String code = row.text(SheetColumn.CODE);
    int households = row.count(SheetColumn.HOUSEHOLDS).orElse(-1);
    @Nullable Integer population = row.count(SheetColumn.POPULATION).orElse(null);
    int of = row.count(SheetColumn.YEAR).orElse(year);
    if (code.isEmpty()) {
      find(FindingCode.MISSING_CODE, row, code);
    } else if (!code.startsWith(district)) {
      find(FindingCode.FOREIGN_CODE, row, code);
    } else if (!grids.contains(code)) {
      find(FindingCode.BAD_CODE, row, code);
    } else if (exposures.containsKey(code)) {
      find(FindingCode.DUP_CODE, row, code);
    } else if (households < 0
        || (population != null && population < 0)
        || of < FIRST_YEAR
        || of > LAST_YEAR) {
      findings.add(finding(FindingCode.BAD_NUMBER, row, code).as(Severity.ERROR));
    } else {
      if (households > MANY) {
        find(FindingCode.HOUSEHOLDS_RANGE, row, code);
      }
      String from = row.text(SheetColumn.SOURCE);
      exposures.put(
          code, new Exposure(code, households, population, from.isEmpty() ? source : from, of));
    }
  }

  private void find(FindingCode what, SheetTable.Row row, String code) {
    findings.add(finding(what, row, code));
  }

  private Finding finding(FindingCode what, SheetTable.Row row, String code) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("line", row.number());
    facts.put("code", code);
    return Finding.of(what, rows, facts);
  }
}
