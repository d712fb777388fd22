package org.fengqiao.ledger.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** The words a file may use for codes: the code itself or one of its Chinese words. */
public final class CodeWords {
  private static final CodeWords ALL = read();

  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, String> first = new HashMap<>();

  private CodeWords() {}

  /** The code a word of this list stands for, e.g. {@code role} 网格员. */
  public static Optional<String> code(String list, String word) {
    String plain = word.strip().toUpperCase(Locale.ROOT);
    return Optional.ofNullable(ALL.codes.get(list + '.' + plain));
  }

  /** The first Chinese word of a code, or the code. */
  public static String word(String list, String code) {
    return ALL.first.getOrDefault(list + '.' + code, code);
  }

  private static CodeWords read() {
    Properties file = new Properties();
    try (InputStream in = CodeWords.class.getResourceAsStream("/import/labels.properties");
        InputStreamReader text =
            new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
      file.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    CodeWords labels = new CodeWords();
    for (String key : file.stringPropertyNames()) {
      int dot = key.indexOf('.');
      String list = key.substring(0, dot);
      String code = key.substring(dot + 1);
      String[] words = file.getProperty(key).split("、", -1);
      labels.first.put(key, words[0]);
      labels.codes.put(list + '.' + code.toUpperCase(Locale.ROOT), code);
      for (String word : words) {
        labels.codes.put(list + '.' + word.strip().toUpperCase(Locale.ROOT), code);
      }
    }
    return labels;
  }
}
