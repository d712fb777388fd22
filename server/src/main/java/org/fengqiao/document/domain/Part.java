package org.fengqiao.document.domain;

import java.util.List;
import org.fengqiao.law.domain.Labels;

/**
 * Something a document asks its writer for.
 *
 * @param most most characters of one entry; of a NUMBER its greatest value
 * @param fill names of {@code Facts} tried in turn for a new draft; empty when the writer fills it
 * @param choices answers of a CHOICE, in order; empty otherwise
 */
public record Part(
    String code,
    Type type,
    boolean mandatory,
    int most,
    List<String> fill,
    Labels label,
    List<Choice> choices) {
  /** Most entries of a part that takes many. */
  public static final int ENTRIES = 50;

  public Part {
    fill = List.copyOf(fill);
    choices = List.copyOf(choices);
  }

  /** What an answer looks like. */
  public enum Type {
    /** One line. */
    TEXT,
    /** Paragraphs. */
    LONG,
    /** Several entries, numbered on paper. */
    LIST,
    /** {@code 2026-11-22}. */
    DATE,
    /** A whole number from 1. */
    NUMBER,
    /** Code of one of the choices. */
    CHOICE,
    /** Several {@code CODE ARTICLE} of the law table, for example {@code XINFANG 35}. */
    ARTICLES;

    /** Whether it may have more than one entry. */
    public boolean many() {
      return this == LIST || this == ARTICLES;
    }
  }

  /** One answer; its simplified Chinese name is what stands on paper. */
  public record Choice(String code, Labels label) {}
}
