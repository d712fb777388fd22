package org.fengqiao.gazetteer.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.fengqiao.grid.domain.ExternalCode;
import org.jspecify.annotations.Nullable;

/** Reads tables of codes of other schemes: scheme, code there, code here, and its days. Pure. */
public final class ExternalCodeTable {
  private static final Set<SheetColumn> NEEDED =
      Set.of(SheetColumn.SCHEME, SheetColumn.EXTERNAL, SheetColumn.CODE);

  private static final Pattern SCHEME = Pattern.compile("[A-Z][A-Z0-9_-]{1,39}");
  private static final int LONGEST = 60;

  private final String district;
  private final LocalDate today;
  private final List<Row> rows = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private int read;

  private ExternalCodeTable(String district, LocalDate today) {
    this.district = district;
    this.today = today;
  }

  /**
   * A line that can be meant.
   *
   * @param line number in its sheet
   */
  public record Row(int line, ExternalCode code) {}

  /**
   * What was read.
   *
   * @param count lines that were read
   */
  public record Result(List<Row> rows, int count, List<Finding> findings) {
    public Result {
      rows = List.copyOf(rows);
      findings = List.copyOf(findings);
    }
  }

  /** Whether a sheet has the columns of such a table. */
  public static boolean is(List<Sheet> sheets) {
    return sheets.stream().anyMatch(s -> SheetTable.of(s, NEEDED).isPresent());
  }

  /**
   * Reads all sheets that have the columns.
   *
   * @param today first day of a code whose line names none
   */
  public static Result read(List<Sheet> sheets, String district, LocalDate today) {
    ExternalCodeTable table = new ExternalCodeTable(district, today);
    for (Sheet sheet : sheets) {
      SheetTable.of(sheet, NEEDED).ifPresent(t -> t.rows().forEach(table::add));
    }
    if (table.read == 0) {
      table.findings.add(Finding.of(FindingCode.NO_FEATURES, Map.of()));
    }
    return new Result(table.rows, table.read, table.findings);
  }

  private void add(SheetTable.Row row) {
    read++;
    String scheme = row.text(SheetColumn.SCHEME).toUpperCase(Locale.ROOT);
    String external = row.text(SheetColumn.EXTERNAL);
    String place = row.text(SheetColumn.CODE);
    LocalDate from = row.date(SheetColumn.FROM);
    LocalDate to = row.date(SheetColumn.TO);
    if (scheme.isEmpty() || external.isEmpty() || place.isEmpty()) {
      find(FindingCode.MISSING_CODE, row, scheme + ' ' + external);
    } else if (!SCHEME.matcher(scheme).matches() || external.length() > LONGEST) {
      find(FindingCode.BAD_CODE, row, scheme);
    } else if (!place.matches("\\d{6}|\\d{9}|\\d{12,18}")) {
      find(FindingCode.BAD_CODE, row, place);
    } else if (!place.startsWith(district)) {
      find(FindingCode.FOREIGN_CODE, row, place);
    } else if (wrong(row, from, to)) {
      find(FindingCode.MALFORMED, row, row.text(SheetColumn.FROM) + ' ' + row.text(SheetColumn.TO));
    } else {
      String code = CodeTable.plain(place).isEmpty() ? place : CodeTable.plain(place);
      rows.add(
          new Row(
              row.number(),
              new ExternalCode(scheme, external, from == null ? today : from, to, code)));
    }
  }

  /** A day that is none, or an end that is not after the beginning. */
  private boolean wrong(SheetTable.Row row, @Nullable LocalDate from, @Nullable LocalDate to) {
    return (from == null && !row.text(SheetColumn.FROM).isEmpty())
        || (to == null && !row.text(SheetColumn.TO).isEmpty())
        || (to != null && !to.isAfter(from == null ? today : from));
  }

  private void find(FindingCode what, SheetTable.Row row, String code) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("line", row.number());
    facts.put("code", code.strip());
    findings.add(Finding.of(what, read, facts));
  }
}
