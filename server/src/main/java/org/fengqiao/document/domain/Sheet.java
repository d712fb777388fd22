package org.fengqiao.document.domain;

import java.util.List;
import java.util.stream.Collectors;
import org.fengqiao.kernel.PersonalData;

/**
 * What stands on the paper, between the template and the printers: both make the same of it.
 *
 * @param title name of the document, for the properties of the file
 */
@PersonalData
public record Sheet(String title, List<Block> blocks) {
  public Sheet {
    blocks = List.copyOf(blocks);
  }

  /** One thing below the other. */
  @PersonalData
  public sealed interface Block {
    /** The words of it on one line. */
    String plain();
  }

  /** A paragraph. */
  @PersonalData
  public record Line(Style style, String text) implements Block {
    @Override
    public String plain() {
      return text;
    }
  }

  /** A row of a table; rows that follow each other are one table. The first cell is the heading. */
  @PersonalData
  public record Row(List<String> cells) implements Block {
    public Row {
      cells = List.copyOf(cells);
    }

    @Override
    public String plain() {
      return String.join("\t", cells);
    }
  }

  /** How a paragraph is set (after GB/T 9704: 2 号 title, 3 号 text, 28 characters to the line). */
  public enum Style {
    /** Red name of the issuing body with a red line below. */
    RED_HEAD,
    TITLE,
    /** The official number, below the title. */
    NUMBER,
    /** To whom, and lines to sign on: no indent. */
    FLUSH,
    HEADING,
    /** Text with the first line two characters in. */
    PARAGRAPH,
    /** Issuing body, seal, date. */
    RIGHT,
    /** Small print. */
    NOTE
  }

  /** All words, a line for each block. */
  public String plain() {
    return blocks.stream().map(Block::plain).collect(Collectors.joining("\n"));
  }
}
