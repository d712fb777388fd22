package org.fengqiao.ledger.domain;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.fengqiao.ledger.domain.TableFile.Fault;
import org.fengqiao.ledger.domain.TableFile.Unreadable;

/** What one part of a workbook would become in the reader's memory, judged while it is parsed. */
final class PartWeight {
  /** Cells of a row; the reader pads a row up to its last cell. */
  static final int MOST_COLUMNS = 1024;

  /** Characters of a number as written; a double has 17 digits. */
  private static final int NUMBER = 64;

  /** What a spreadsheet program itself allows in a cell and in a formula. */
  private static final int CELL = 32_767;

  private static final int FORMULA = 8_192;

  /** Cells of a row on an average, or strings that cells share. */
  private static final int CELLS_OF_ROW = 200;

  private static final int MOST_STYLES = 100_000;
  private static final int MOST_ARRAYS = 100;

  /** The parser remembers every name it met, and every element that is open. */
  private static final int MOST_NAMES = 600;

  private static final int MOST_DEPTH = 100;

  private final TableFile.Limits limits;
  private final Set<String> names = new HashSet<>();
  private long text;
  private int depth;
  private int cells;
  private int styles;
  private int arrays;
  private int column;

  /** Characters of the cell or string that is open, and of the element in it. */
  private int cell;

  private int word;

  private boolean inCell;
  private boolean number;
  private int mostOfWord = CELL;

  PartWeight(TableFile.Limits limits) {
    this.limits = limits;
  }

  /** An element opens. */
  void begin(XMLStreamReader reader) throws Unreadable {
    most(++depth, MOST_DEPTH);
    names(reader);
    word = 0;
    mostOfWord = CELL;
    switch (reader.getLocalName()) {
      case "row" -> column = 0;
      case "c" -> cell(reader);
      case "si" -> open();
      case "v" -> mostOfWord = number ? NUMBER : CELL;
      case "f" -> {
        arrays += "array".equals(reader.getAttributeValue(null, "t")) ? 1 : 0;
        most(arrays, MOST_ARRAYS);
        mostOfWord = FORMULA;
      }
      case "xf", "numFmt" -> most(++styles, MOST_STYLES);
      default -> {}
    }
  }

  /** An element closes. */
  void end(String name) {
    depth--;
    mostOfWord = CELL;
    word = 0;
    inCell = inCell && !name.equals("c") && !name.equals("si");
  }

  /** Words between tags. */
  void words(int length) throws Unreadable {
    if (!inCell) {
      return;
    }
    text += length;
    cell += length;
    word += length;
    if (text > limits.bytes()) {
      throw new Unreadable(Fault.TOO_LARGE, "more words than " + limits.bytes());
    }
    if (cell > CELL + FORMULA || word > mostOfWord) {
      throw new Unreadable(Fault.CELL_TOO_LONG, "a cell is too long");
    }
  }

  private void cell(XMLStreamReader reader) throws Unreadable {
    open();
    String type = reader.getAttributeValue(null, "t");
    number = type == null || type.equals("n");
    String at = reader.getAttributeValue(null, "r");
    column = at == null ? column + 1 : column(at);
    if (column > MOST_COLUMNS) {
      throw new Unreadable(Fault.TOO_MANY_COLUMNS, "a cell beyond column " + MOST_COLUMNS);
    }
  }

  private void open() throws Unreadable {
    most(++cells, limits.rows() * CELLS_OF_ROW);
    inCell = true;
    cell = 0;
  }

  private void names(XMLStreamReader reader) throws Unreadable {
    names.add(reader.getLocalName());
    names.add(String.valueOf(reader.getPrefix()));
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      names.add(reader.getAttributeLocalName(i));
      names.add(String.valueOf(reader.getAttributePrefix(i)));
    }
    most(names.size(), MOST_NAMES);
  }

  /** As the reader counts: letters, a dollar sign at most before them. */
  private static int column(String address) throws Unreadable {
    int column = 0;
    for (int i = address.startsWith("$") ? 1 : 0; i < address.length(); i++) {
      int letter = Character.toUpperCase(address.charAt(i)) - 'A' + 1;
      if (letter < 1 || letter > 26) {
        break;
      }
      column = Math.min(column * 26 + letter, MOST_COLUMNS + 1);
    }
    if (column == 0) {
      throw new Unreadable(Fault.NOT_A_TABLE, "a cell without an address");
    }
    return column;
  }

  private static void most(int count, int most) throws Unreadable {
    if (count > most) {
      throw new Unreadable(Fault.TOO_LARGE, "more than " + most + " of a kind");
    }
  }
}
