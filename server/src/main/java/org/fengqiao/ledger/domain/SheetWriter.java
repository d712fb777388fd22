package org.fengqiao.ledger.domain;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table row by row; every cell is words and never a formula ({@link Neutral}). */
public sealed interface SheetWriter extends Closeable {
  /** The next row. */
  void row(List<String> cells) throws IOException;

  /** A writer of this format; closing it ends the table and closes the stream. */
  static SheetWriter of(TableFile.Format format, OutputStream out) throws IOException {
    return format == TableFile.Format.CSV ? new Csv(out) : new Xlsx(out);
  }

  /** Line ends as one sign, then made harmless. */
  static String cell(String words) {
    return Neutral.cell(words.replace("\r\n", "\n").replace('\r', '\n'));
  }

  /** UTF-8 with a mark, so that office programs know it; RFC 4180. */
  final class Csv implements SheetWriter {
    private final OutputStream out;

    Csv(OutputStream out) throws IOException {
      this.out = out;
      out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    }

    @Override
    public void row(List<String> cells) throws IOException {
      StringBuilder line = new StringBuilder();
      for (String words : cells) {
        String cell = cell(words);
        line.append(line.isEmpty() ? "" : ",");
        boolean quoted = cell.isEmpty() || cell.matches("(?s).*[\",;\\s\\p{Cntrl}].*");
        line.append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
      }
      out.write(line.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  /** A workbook of one sheet; little of it is held in memory. */
  final class Xlsx implements SheetWriter {
    private static final int PORTION = 500;

    private final OutputStream out;
    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    Xlsx(OutputStream out) {
      this.out = out;
      book = new Workbook(out, "Fengqiao Grid", "1.0");
      sheet = book.newWorksheet("台账");
      sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<String> cells) throws IOException {
      for (int i = 0; i < cells.size(); i++) {
        sheet.inlineString(row, i, cell(cells.get(i)));
      }
      row++;
      if (row % PORTION == 0) {
        sheet.flush();
      }
    }

    @Override
    public void close() throws IOException {
      try (out) {
        book.finish();
      }
    }
  }
}
