package org.fengqiao.gis.load;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.fengqiao.gis.read.RawArea;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file holds what: by its name, else by what stands in it. A column that is found
 * by its content holds it in nine of ten areas.
 *
 * @param names by meaning; what the file does not have is absent
 */
record Columns(Map<Column, String> names) {
  private static final double NEARLY_ALL = 0.9;

  /** Areas looked at: enough to tell, however long the file. */
  private static final int SAMPLE = 500;

  Columns {
    names = Map.copyOf(names);
  }

  static Columns of(List<RawArea> areas) {
    List<RawArea> sample = areas.subList(0, Math.min(SAMPLE, areas.size()));
    Set<String> present = new LinkedHashSet<>();
    sample.forEach(area -> present.addAll(area.attributes().keySet()));
    Map<Column, String> found = new EnumMap<>(Column.class);
    Set<String> free = new LinkedHashSet<>(present);
    for (Column column : Column.values()) {
      named(column, free)
          .ifPresent(name -> {
            found.put(column, name);
            free.remove(name);
          });
    }
    if (!found.containsKey(Column.CODE)) {
      // Programs that write KML put the first column into the name, which may be the code.
      Set<String> any = new LinkedHashSet<>(free);
      Optional.ofNullable(found.get(Column.NAME)).ifPresent(any::add);
      byContent(sample, any, Columns::code, true)
          .ifPresent(name -> {
            found.values().remove(name);
            found.put(Column.CODE, name);
            free.remove(name);
          });
    }
    if (!found.containsKey(Column.NAME)) {
      byContent(sample, free, Columns::placeName, true)
          .ifPresent(name -> found.put(Column.NAME, name));
    }
    return new Columns(found);
  }

  /** The text in a column; empty when the file has no such column. */
  String text(RawArea area, Column column) {
    String name = names.get(column);
    return name == null ? "" : text(area, name);
  }

  private static Optional<String> named(Column column, Set<String> free) {
    Optional<String> whole = free.stream().filter(n -> column.called(bare(n))).findFirst();
    return whole.or(() -> free.stream().filter(n -> column.cut(bare(n))).findFirst());
  }

  /** The first column where nearly all areas hold something different of the right form. */
  private static Optional<String> byContent(
      List<RawArea> sample, Set<String> free, Predicate<String> form, boolean different) {
    for (String name : free) {
      int good = 0;
      Set<String> values = new HashSet<>();
      for (RawArea area : sample) {
        String text = text(area, name);
        if (form.test(text) && (!different || values.add(text))) {
          good++;
        }
      }
      if (good >= NEARLY_ALL * sample.size() && good > 0) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private static boolean code(String text) {
    return Level.ofCode(text) != Level.UNKNOWN;
  }

  private static boolean placeName(String text) {
    return text.length() <= 40 && text.codePoints().filter(Character::isIdeographic).count() >= 2;
  }

  /** A value as a code or a name is written: whole numbers in full, without a fraction. */
  private static String text(RawArea area, String name) {
    Object value = area.attributes().get(name);
    return switch (value) {
      case null -> "";
      case Double number when number == Math.rint(number) && Math.abs(number) < 1e15 ->
          String.format(Locale.ROOT, "%.0f", number);
      default -> area.text(name);
    };
  }

  /** A name without case, blanks and punctuation. */
  private static String bare(@Nullable String name) {
    return name == null ? "" : name.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-.:（）()]", "");
  }
}
