package org.fengqiao.document;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.fengqiao.document.domain.LineBreaks;
import org.fengqiao.document.domain.Sheet.Block;
import org.fengqiao.document.domain.Sheet.Line;
import org.fengqiao.document.domain.Sheet.Row;
import org.fengqiao.document.domain.Sheet.Style;
import org.jspecify.annotations.Nullable;

/**
 * Sets blocks on A4 pages: 156 by 225 millimetres of text, 22 lines of 28 characters (GB/T 9704).
 * Lengths are points.
 */
final class PdfSetter {
  private static final float MM = 72 / 25.4f;
  private static final float LEFT = 28 * MM;
  private static final float TOP = PDRectangle.A4.getHeight() - 37 * MM;
  private static final float BOTTOM = 35 * MM;
  private static final float WIDTH = 156 * MM;

  /** 28 characters fill the line; 三号 is 16. */
  private static final float BODY = WIDTH / 28;

  private static final float LEADING = 225 * MM / 22;
  private static final float TITLE = 22;
  private static final float CELL = 13;
  private static final float CELL_LEADING = 21;
  private static final float CELL_PAD = 5;
  private static final float HEAD_CELL = 50 * MM;
  private static final float SMALL = 10.5f;
  private static final Color RED = new Color(0xE6, 0x00, 0x12);

  private final PDDocument file;
  private final PdfFaces faces;
  private @Nullable PDPageContentStream page;
  private float y;

  PdfSetter(PDDocument file, PdfFaces faces) {
    this.file = file;
    this.faces = faces;
  }

  void set(List<Block> blocks) throws IOException {
    turn();
    for (int i = 0; i < blocks.size(); i++) {
      switch (blocks.get(i)) {
        case Line line -> {
          if (line.style() == Style.RIGHT && (i == 0 || !right(blocks.get(i - 1)))) {
            keepTogether(blocks, i);
          }
          line(line);
        }
        case Row row -> {
          row(row);
          if (i + 1 == blocks.size() || blocks.get(i + 1) instanceof Line) {
            y -= CELL_LEADING / 2;
          }
        }
      }
    }
    stream().close();
  }

  private static boolean right(Block block) {
    return block instanceof Line line && line.style() == Style.RIGHT;
  }

  /** Body, seal and date stand on one page. */
  private void keepTogether(List<Block> blocks, int from) throws IOException {
    int count = 0;
    while (from + count < blocks.size() && right(blocks.get(from + count))) {
      count++;
    }
    room((count + 1) * LEADING);
    y -= LEADING / 2;
  }

  private void line(Line line) throws IOException {
    switch (line.style()) {
      case RED_HEAD -> redHead(line.text());
      case TITLE -> {
        y -= LEADING / 3;
        centred(line.text(), TITLE, 32);
        y -= LEADING / 3;
      }
      case NUMBER -> {
        centred(line.text(), BODY, LEADING);
        y -= LEADING / 2;
      }
      case FLUSH -> {
        y -= LEADING / 6;
        text(line.text(), BODY, LEADING, 0, Color.BLACK);
      }
      case HEADING -> {
        room(2 * LEADING);
        text(line.text(), BODY, LEADING, 2 * BODY, Color.BLACK);
      }
      case PARAGRAPH -> text(line.text(), BODY, LEADING, 2 * BODY, Color.BLACK);
      case RIGHT -> aside(line.text());
      case NOTE -> {
        y -= SMALL / 2;
        text(line.text(), SMALL, SMALL * 1.6f, 0, Color.DARK_GRAY);
      }
    }
  }

  private void redHead(String text) throws IOException {
    String shown = faces.drawable(text);
    float size = Math.min(36, WIDTH / Math.max(1, width(shown, 1)));
    y -= size * 1.6f;
    draw(shown, LEFT + (WIDTH - width(shown, size)) / 2, y, size, RED);
    y -= 12;
    rule(LEFT, y, LEFT + WIDTH, y, 2, RED);
    y -= 10;
  }

  private void centred(String text, float size, float leading) throws IOException {
    for (String piece : lines(text, size, WIDTH, 0)) {
      room(leading);
      y -= leading;
      draw(piece, LEFT + (WIDTH - width(piece, size)) / 2, y, size, Color.BLACK);
    }
  }

  private void aside(String text) throws IOException {
    for (String piece : lines(text, BODY, WIDTH - 4 * BODY, 0)) {
      room(LEADING);
      y -= LEADING;
      draw(piece, LEFT + WIDTH - 4 * BODY - width(piece, BODY), y, BODY, Color.BLACK);
    }
  }

  private void text(String text, float size, float leading, float indent, Color ink)
      throws IOException {
    float x = LEFT + indent;
    for (String piece : lines(text, size, WIDTH, indent)) {
      room(leading);
      y -= leading;
      draw(piece, x, y, size, ink);
      x = LEFT;
    }
  }

  private void row(Row row) throws IOException {
    List<List<String>> cells = new ArrayList<>();
    int most = 1;
    for (int i = 0; i < row.cells().size(); i++) {
      float room = (i == 0 ? HEAD_CELL : WIDTH - HEAD_CELL) - 2 * CELL_PAD;
      List<String> lines = lines(row.cells().get(i), CELL, room, 0);
      cells.add(lines);
      most = Math.max(most, lines.size());
    }
    int done = 0;
    while (done < most) {
      room(CELL_LEADING + 2 * CELL_PAD);
      int fit = (int) ((y - BOTTOM - 2 * CELL_PAD) / CELL_LEADING);
      int take = Math.min(most - done, Math.max(1, fit));
      strip(cells, done, take);
      done += take;
    }
  }

  /** Some lines of a row, with their frame. */
  private void strip(List<List<String>> cells, int from, int count) throws IOException {
    float height = count * CELL_LEADING + 2 * CELL_PAD;
    float bottom = y - height;
    for (float edge : new float[] {LEFT, LEFT + HEAD_CELL, LEFT + WIDTH}) {
      rule(edge, y, edge, bottom, 0.6f, Color.BLACK);
    }
    rule(LEFT, y, LEFT + WIDTH, y, 0.6f, Color.BLACK);
    rule(LEFT, bottom, LEFT + WIDTH, bottom, 0.6f, Color.BLACK);
    for (int i = 0; i < cells.size(); i++) {
      List<String> lines = cells.get(i);
      float x = LEFT + CELL_PAD + (i == 0 ? 0 : HEAD_CELL);
      for (int l = from; l < Math.min(lines.size(), from + count); l++) {
        float base = y - CELL_PAD - (l - from) * CELL_LEADING - CELL - 2;
        draw(lines.get(l), x, base, CELL, Color.BLACK);
      }
    }
    y = bottom;
  }

  /** Page numbers: {@code - 1 -}, 四号, at the outer edge of single-sided paper the centre. */
  void number() throws IOException {
    int count = 0;
    for (PDPage sheet : file.getPages()) {
      count++;
      try (PDPageContentStream foot =
          new PDPageContentStream(file, sheet, AppendMode.APPEND, true, true)) {
        String text = "- " + count + " -";
        foot.beginText();
        foot.newLineAtOffset(LEFT + (WIDTH - width(text, 14)) / 2, BOTTOM - 12 * MM);
        faces.show(foot, text, 14);
        foot.endText();
      }
    }
  }

  private List<String> lines(String text, float size, float room, float indent) {
    List<String> lines = new ArrayList<>();
    text.lines()
        .forEach(l ->
            lines.addAll(
                LineBreaks.of(faces.drawable(l), c -> faces.width(c) * size, room, indent)));
    return lines;
  }

  private void room(float height) throws IOException {
    if (y - height < BOTTOM) {
      stream().close();
      turn();
    }
  }

  private void turn() throws IOException {
    PDPage next = new PDPage(PDRectangle.A4);
    file.addPage(next);
    page = new PDPageContentStream(file, next);
    y = TOP;
  }

  private PDPageContentStream stream() {
    PDPageContentStream open = page;
    if (open == null) {
      throw new IllegalStateException("no page");
    }
    return open;
  }

  private void draw(String text, float x, float base, float size, Color ink) throws IOException {
    if (text.isBlank()) {
      return;
    }
    PDPageContentStream out = stream();
    out.beginText();
    out.setNonStrokingColor(ink);
    out.newLineAtOffset(x, base);
    faces.show(out, text, size);
    out.endText();
  }

  private void rule(float x1, float y1, float x2, float y2, float weight, Color ink)
      throws IOException {
    PDPageContentStream out = stream();
    out.setStrokingColor(ink);
    out.setLineWidth(weight);
    out.moveTo(x1, y1);
    out.lineTo(x2, y2);
    out.stroke();
  }

  private float width(String text, float size) {
    float sum = 0;
    for (int c : text.codePoints().toArray()) {
      sum += faces.width(c);
    }
    return sum * size;
  }
}
