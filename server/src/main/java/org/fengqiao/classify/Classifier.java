package org.fengqiao.classify;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.fengqiao.classify.domain.KeywordTable;
import org.fengqiao.classify.domain.PlainText;
import org.fengqiao.classify.domain.Ranking;
import org.jspecify.annotations.Nullable;

/** Ranks kinds for words, and recognises the same words again. Holds no state but its table. */
@Singleton
public class Classifier {
  private final KeywordTable table;

  /** Loads the shipped keyword table. */
  public Classifier() {
    this(shipped());
  }

  Classifier(KeywordTable table) {
    this.table = table;
  }

  private static KeywordTable shipped() {
    try (@Nullable InputStream in =
        Classifier.class.getResourceAsStream("/classify/keywords.tsv")) {
      if (in == null) {
        throw new IllegalStateException("keyword table missing from the jar");
      }
      return KeywordTable.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kinds the text speaks for, best first, each with the words that say so. */
  public Ranking rank(String text) {
    return table.rank(text);
  }

  /** Same-text hash: 32 hex digits; see {@link PlainText#hash}. */
  public String sameText(String text) {
    return PlainText.hash(text);
  }
}
