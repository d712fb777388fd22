package org.fengqiao.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.fengqiao.document.domain.Letters;

/** Several typefaces as one: each character is set in the first that has it. */
final class PdfFaces {
  private static final int BOX = 0x25A1;
  private static final float THOUSAND = 1000;

  private final List<PDFont> faces;
  private final Map<Integer, Letter> known = new HashMap<>();
  private final int unknown;

  /** Which face has a character, -1 for none, and how wide it is in its own size. */
  private record Letter(int face, float width) {}

  PdfFaces(List<PDFont> faces) {
    this.faces = List.copyOf(faces);
    unknown = letter(BOX).face < 0 ? '?' : BOX;
  }

  /** The text without what is no character, and with a box for what no face has. */
  String drawable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    Letters.of(text)
        .map(c -> c == '\t' || c == 0xA0 ? ' ' : c)
        .forEach(c -> out.appendCodePoint(letter(c).face < 0 ? unknown : c));
    return out.toString();
  }

  /** Width of a drawable character in its own size. */
  float width(int c) {
    return letter(c).width;
  }

  /** Sets drawable text where the stream stands. */
  void show(PDPageContentStream out, String text, float size) throws IOException {
    int start = 0;
    while (start < text.length()) {
      int face = letter(text.codePointAt(start)).face;
      int end = start;
      while (end < text.length() && letter(text.codePointAt(end)).face == face) {
        end += Character.charCount(text.codePointAt(end));
      }
      out.setFont(faces.get(face), size);
      out.showText(text.substring(start, end));
      start = end;
    }
  }

  private Letter letter(int c) {
    return known.computeIfAbsent(c, this::look);
  }

  private Letter look(int c) {
    String text = Character.toString(c);
    for (int i = 0; i < faces.size(); i++) {
      try {
        return new Letter(i, faces.get(i).getStringWidth(text) / THOUSAND);
      } catch (IllegalArgumentException | IllegalStateException | IOException _) {
        // This face does not have it.
      }
    }
    return new Letter(-1, 0);
  }
}
