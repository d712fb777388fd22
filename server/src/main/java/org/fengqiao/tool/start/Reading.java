package org.fengqiao.tool.start;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.PlainText;
import org.fengqiao.ledger.domain.CodeWords;
import org.fengqiao.ledger.domain.SheetDates;
import org.fengqiao.ledger.domain.Table;
import org.jspecify.annotations.Nullable;

/** One line being read: values by column, and what is wrong with them. */
final class Reading {
  private static final Set<String> YES = Set.of("是", "Y", "YES", "TRUE", "1", "√", "专职", "在任");
  private static final Set<String> NO = Set.of("否", "N", "NO", "FALSE", "0", "×", "兼职", "离任");

  private final Map<String, Integer> columns;
  private final Table.Row row;
  private final List<String> faults = new ArrayList<>();

  Reading(Map<String, Integer> columns, Table.Row row) {
    this.columns = columns;
    this.row = row;
  }

  int number() {
    return row.number();
  }

  List<String> faults() {
    return faults;
  }

  void fault(String key, String why) {
    faults.add(key + ": " + why);
  }

  /** Whether the file has this column at all. */
  boolean has(String key) {
    return columns.containsKey(key);
  }

  /** The text, empty when there is none; formulas and markup are faults. */
  String text(String key) {
    Integer at = columns.get(key);
    String text = at == null ? "" : row.cell(at).strip();
    if (text.startsWith("=") || text.startsWith("@")) {
      fault(key, "a formula is no value");
      return "";
    }
    String wrong = PlainText.fault(text);
    if (!wrong.isEmpty()) {
      fault(key, wrong);
      return "";
    }
    return text;
  }

  String required(String key) {
    int before = faults.size();
    String text = text(key);
    if (text.isEmpty() && faults.size() == before) {
      fault(key, "missing");
    }
    return text;
  }

  /** The text, or null when there is none. */
  @Nullable String optional(String key) {
    String text = text(key);
    return text.isEmpty() ? null : text;
  }

  /** Several values with 、 , ; or blanks between them, in their order. */
  List<String> several(String key) {
    Set<String> values = new LinkedHashSet<>();
    for (String part : text(key).split("[、，,;；\\s]+", -1)) {
      if (!part.isEmpty()) {
        values.add(part);
      }
    }
    return List.copyOf(values);
  }

  /** A code of a list by itself or its Chinese word. */
  <E extends Enum<E>> Optional<E> one(String key, String list, Class<E> type) {
    String text = required(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<E> found = CodeWords.code(list, text).map(code -> Enum.valueOf(type, code));
    if (found.isEmpty()) {
      fault(key, "unknown: " + text);
    }
    return found;
  }

  /** Kinds by code or word; 全部 and nothing mean all. */
  Set<Kind> kinds(String key) {
    Set<Kind> kinds = new LinkedHashSet<>();
    for (String word : several(key)) {
      if (word.equals("全部") || word.equalsIgnoreCase("ALL")) {
        continue;
      }
      CodeWords.code("kind", word)
          .map(Kind::valueOf)
          .filter(Kind::scored)
          .ifPresentOrElse(kinds::add, () -> fault(key, "unknown: " + word));
    }
    return kinds;
  }

  /** Languages by ISO code or Chinese word. */
  Set<String> languages(String key) {
    Set<String> languages = new LinkedHashSet<>();
    for (String word : several(key)) {
      String code = CodeWords.code("language", word).orElse(word.toLowerCase(Locale.ROOT));
      if (code.matches("[a-z]{2,3}")) {
        languages.add(code);
      } else {
        fault(key, "unknown: " + word);
      }
    }
    return languages;
  }

  boolean yes(String key, boolean otherwise) {
    String text = text(key).toUpperCase(Locale.ROOT);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (!YES.contains(text) && !NO.contains(text)) {
      fault(key, "neither yes nor no: " + text);
    }
    return YES.contains(text);
  }

  int number(String key, int otherwise) {
    String text = text(key);
    if (!text.matches("\\d{0,6}")) {
      fault(key, "no number: " + text);
      return otherwise;
    }
    return text.isEmpty() ? otherwise : Integer.parseInt(text);
  }

  double degrees(String key, double otherwise) {
    String text = text(key);
    if (!text.matches("(\\d{1,3}(\\.\\d{1,12})?)?")) {
      fault(key, "no degrees: " + text);
      return otherwise;
    }
    return text.isEmpty() ? otherwise : Double.parseDouble(text);
  }

  /** A date as 2026-01-05, 2026/1/5, 2026年1月5日 or a workbook's serial number. */
  @Nullable LocalDate date(String key) {
    String text = text(key);
    if (text.isEmpty()) {
      return null;
    }
    Optional<LocalDate> date = SheetDates.parse(text);
    if (date.isPresent()) {
      return date.get();
    }
    fault(key, "no date: " + text);
    return null;
  }
}
