package org.fengqiao.ledger.domain;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.ledger.domain.TableFile.Fault;
import org.fengqiao.ledger.domain.TableFile.Unreadable;

/**
 * CSV (RFC 4180) with commas, semicolons or tabs, whichever the first line that has any has most
 * of. Rows and cells are counted as they come: a file of line feeds would be millions of rows.
 */
final class CsvLines {
  private static final int MOST_TITLES = 6;

  private final String text;
  private final TableFile.Limits limits;
  private final char separator;
  private final List<Table.Row> rows = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private List<String> cells = new ArrayList<>();
  private int line = 1;
  private int startedAt = 1;

  private CsvLines(String text, TableFile.Limits limits) {
    this.text = text;
    this.limits = limits;
    // A title above the table has none.
    String head =
        text.lines().limit(MOST_TITLES).filter(CsvLines::separated).findFirst().orElse("");
    long commas = head.chars().filter(c -> c == ',').count();
    long semicolons = head.chars().filter(c -> c == ';').count();
    long tabs = head.chars().filter(c -> c == '\t').count();
    separator = tabs > Math.max(commas, semicolons) ? '\t' : semicolons > commas ? ';' : ',';
  }

  private static boolean separated(String line) {
    return line.chars().anyMatch(c -> c == ',' || c == ';' || c == '\t');
  }

  static List<Table.Row> of(String text, TableFile.Limits limits) throws Unreadable {
    return new CsvLines(text, limits).read();
  }

  private List<Table.Row> read() throws Unreadable {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else if (c == '"') {
          quoted = false;
        } else {
          line += c == '\n' ? 1 : 0;
          cell.append(c);
        }
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == separator) {
        endCell();
      } else if (c == '\n' || (c == '\r' && !next(i, '\n'))) {
        // A carriage return alone ends a line of old spreadsheets.
        endRow();
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    if (quoted) {
      throw new Unreadable(
          Fault.NOT_A_TABLE, "a quote opened in line " + startedAt + " never closes");
    }
    if (!cell.isEmpty() || !cells.isEmpty()) {
      endRow();
    }
    return rows;
  }

  private boolean next(int i, char c) {
    return i + 1 < text.length() && text.charAt(i + 1) == c;
  }

  private void endCell() throws Unreadable {
    String said = cell.toString().strip();
    if (said.length() > limits.cell()) {
      throw new Unreadable(Fault.CELL_TOO_LONG, "a cell of line " + startedAt + " is too long");
    }
    if (cells.size() == PartWeight.MOST_COLUMNS) {
      throw new Unreadable(
          Fault.TOO_MANY_COLUMNS, "more than " + PartWeight.MOST_COLUMNS + " columns");
    }
    cells.add(said);
    cell.setLength(0);
  }

  private void endRow() throws Unreadable {
    endCell();
    if (rows.size() == limits.rows()) {
      throw new Unreadable(Fault.TOO_MANY_ROWS, "more than " + limits.rows() + " lines");
    }
    rows.add(new Table.Row(startedAt, cells));
    cells = new ArrayList<>();
    line++;
    startedAt = line;
  }
}
