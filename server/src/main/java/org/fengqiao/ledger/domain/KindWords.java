package org.fengqiao.ledger.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.fengqiao.kernel.Kind;
import org.fengqiao.law.domain.KindEntry;
import org.fengqiao.law.domain.Labels;
import org.fengqiao.law.domain.SubKind;
import org.jspecify.annotations.Nullable;

/**
 * What the words other lists use for kinds mean here: codes, labels and sub-kinds of the district's
 * table in its three languages, and the exchange table of 17 kinds by word and code.
 */
public final class KindWords {
  private static final String[] ENDINGS = {"矛盾纠纷", "纠纷", "糾紛", "矛盾", "争议", "類", "类"};

  private final Map<String, Meaning> words = new HashMap<>();
  private final TreeMap<String, Kind> codes = new TreeMap<>();

  /**
   * A kind, perhaps with its sub-kind.
   *
   * @param known false when nobody knows the word; the kind is UNCLASSIFIED then
   */
  public record Meaning(Kind kind, @Nullable String subKind, boolean known) {
    private static final Meaning UNKNOWN = new Meaning(Kind.UNCLASSIFIED, null, false);
  }

  /** By the kinds in force. */
  public KindWords(List<KindEntry> kinds) {
    standard();
    for (KindEntry entry : kinds) {
      for (SubKind sub : entry.subKinds()) {
        Meaning meaning = new Meaning(sub.kind(), sub.code(), true);
        labels(sub.label(), meaning);
        words.put(plain(entry.kind() + "/" + sub.code()), meaning);
      }
    }
    for (KindEntry entry : kinds) {
      Meaning meaning = new Meaning(entry.kind(), null, true);
      labels(entry.label(), meaning);
      words.put(plain(entry.kind().name()), meaning);
    }
  }

  /** The meaning of a cell. */
  public Meaning of(String cell) {
    String word = plain(cell);
    if (word.matches("\\d{2,4}")) {
      return byCode(word);
    }
    Meaning found = words.get(word);
    if (found == null) {
      found = words.get(bare(word));
    }
    if (found != null) {
      return found;
    }
    return CodeWords.code("kind", cell)
        .map(code -> new Meaning(Kind.valueOf(code), null, true))
        .orElse(Meaning.UNKNOWN);
  }

  private Meaning byCode(String code) {
    for (int n = code.length(); n >= 2; n--) {
      Kind kind = codes.get(code.substring(0, n));
      if (kind != null) {
        return new Meaning(kind, null, true);
      }
    }
    return Meaning.UNKNOWN;
  }

  private void labels(Labels labels, Meaning meaning) {
    for (String label : List.of(labels.zhCn(), labels.zhHant(), labels.en())) {
      words.put(plain(label), meaning);
      words.putIfAbsent(bare(plain(label)), meaning);
    }
  }

  private void standard() {
    try (InputStream in = KindWords.class.getResourceAsStream("/import/kinds17.tsv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().filter(l -> !l.startsWith("#")).toList()) {
        String[] cells = line.split("\t", -1);
        Kind kind = Kind.valueOf(cells[2]);
        codes.put(cells[0], kind);
        for (String word : cells[1].split("、", -1)) {
          words.put(plain(word), new Meaning(kind, null, true));
          words.put(bare(plain(word)), new Meaning(kind, null, true));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String plain(String word) {
    return word.replaceAll("[\\s（）()【】\\[\\]]", "").toLowerCase(Locale.ROOT);
  }

  private static String bare(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() > ending.length()) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
