package org.fengqiao.ledger.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** Guesses what the columns of a list mean by their headers. */
public final class Headers {
  private static final int FAR = 1000;
  private static final Map<LedgerField, List<String>> WORDS = read();

  private Headers() {}

  /**
   * The likeliest column of each field, by position; a field without one is missing. Equal words
   * count more than contained ones, earlier words of the list more than later; no column is taken
   * twice.
   */
  public static Map<LedgerField, Integer> guess(List<String> header) {
    List<String> plain = header.stream().map(Headers::plain).toList();
    Map<LedgerField, Integer> found = new EnumMap<>(LedgerField.class);
    Set<Integer> taken = new HashSet<>();
    for (int contained = 0; contained < 2; contained++) {
      for (LedgerField field : LedgerField.values()) {
        if (!found.containsKey(field)) {
          int at = best(WORDS.getOrDefault(field, List.of()), plain, taken, contained == 1);
          if (at >= 0) {
            found.put(field, at);
            taken.add(at);
          }
        }
      }
    }
    return found;
  }

  /** Positions of named headers; names that are not there any more are left out. */
  public static Map<LedgerField, Integer> find(
      Map<LedgerField, String> columns, List<String> header) {
    Map<LedgerField, Integer> found = new EnumMap<>(LedgerField.class);
    columns.forEach((field, name) -> {
      int at = header.indexOf(name);
      if (at >= 0) {
        found.put(field, at);
      }
    });
    return found;
  }

  private static int best(
      List<String> words, List<String> plain, Set<Integer> taken, boolean contained) {
    int best = -1;
    int rank = FAR;
    for (int i = 0; i < plain.size(); i++) {
      String header = plain.get(i);
      for (int w = 0; w < words.size() && w < rank; w++) {
        String word = words.get(w);
        boolean meant =
            contained ? word.length() > 1 && header.contains(word) : header.equals(word);
        if (meant && !taken.contains(i)) {
          best = i;
          rank = w;
        }
      }
    }
    return best;
  }

  private static String plain(String header) {
    return header.replaceAll("[\\s*＊_\\-:：]", "").toLowerCase(Locale.ROOT);
  }

  private static Map<LedgerField, List<String>> read() {
    Properties file = new Properties();
    try (InputStream in = Headers.class.getResourceAsStream("/import/ledger-headers.properties");
        InputStreamReader text =
            new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
      file.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<LedgerField, List<String>> words = new EnumMap<>(LedgerField.class);
    for (LedgerField field : LedgerField.values()) {
      String line = file.getProperty(field.name(), "");
      words.put(field, List.of(line.split("、", -1)).stream().map(Headers::plain).toList());
    }
    return words;
  }
}
