package org.fengqiao.ledger.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.fengqiao.kernel.PlainText;

/**
 * The columns of an export as an office wants them.
 *
 * @param shipped the product's own, not yet changed by the district
 * @param version 0 while nobody in the district has changed it
 */
public record ColumnSet(String name, List<Column> columns, boolean shipped, long version) {
  /** Most columns of a set. */
  public static final int MOST = 40;

  private static final int LONGEST = 40;

  public ColumnSet {
    columns = List.copyOf(columns);
  }

  /**
   * One column.
   *
   * @param header the office's own word
   */
  public record Column(ExportField field, String header) {
    /** Whether the word can stand in a header: short, on one line, no separator of tables. */
    public boolean sound() {
      return sound(header);
    }

    /** Whether a name or header is a plain word. */
    public static boolean sound(String word) {
      return !word.isBlank()
          && word.equals(word.strip())
          && word.length() <= LONGEST
          && !word.matches(".*[\\p{Cntrl},;\"'].*")
          && Neutral.cell(word).equals(word)
          && PlainText.fault(word).isEmpty();
    }
  }

  /** As it is kept. */
  public String lines() {
    return columns.stream()
        .map(c -> c.field() + "\t" + c.header())
        .collect(Collectors.joining("\n"));
  }

  /** From what is kept. */
  public static ColumnSet of(String name, String lines, boolean shipped, long version) {
    List<Column> columns = new ArrayList<>();
    for (String line : lines.split("\n", -1)) {
      List<String> cells = Arrays.asList(line.split("\t", 2));
      columns.add(new Column(ExportField.valueOf(cells.getFirst()), cells.getLast()));
    }
    return new ColumnSet(name, columns, shipped, version);
  }
}
