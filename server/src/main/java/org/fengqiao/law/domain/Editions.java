package org.fengqiao.law.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.law.domain.LawRows.ThresholdRow;
import org.jspecify.annotations.Nullable;

/**
 * One {@link LawEdition} of a district for each stretch of days on which nothing begins or ends; so
 * a lookup by day costs a tree search and nothing is computed twice.
 */
public final class Editions {
  private final LawRows all;
  private final Map<String, NavigableMap<LocalDate, LawEdition>> byDistrict =
      new ConcurrentHashMap<>();
  private final List<ThresholdRow> thresholds;

  /** Districts with an edition of any table of their own; the others share the product's. */
  private final Set<String> own;

  /**
   * Sorts what was read.
   *
   * @throws IllegalStateException when the tables are empty
   */
  public Editions(LawRows all) {
    if (all.editions().stream().noneMatch(TableEdition::national)) {
      throw new IllegalStateException("the law tables are empty: run the migrations");
    }
    this.all = all;
    own =
        all.editions().stream()
            .map(TableEdition::district)
            .collect(java.util.stream.Collectors.toUnmodifiableSet());
    thresholds =
        all.thresholds().stream()
            .sorted(
                Comparator.comparing(
                        (ThresholdRow r) -> r.district().equals(TableEdition.EVERYWHERE))
                    .thenComparing(ThresholdRow::from, Comparator.reverseOrder())
                    .thenComparing(r -> r.table().version(), Comparator.reverseOrder()))
            .toList();
  }

  /** What holds in the district on this day; before the first edition, the first one. */
  public LawEdition on(String district, LocalDate day) {
    NavigableMap<LocalDate, LawEdition> days =
        byDistrict.computeIfAbsent(
            own.contains(district) ? district : TableEdition.EVERYWHERE, this::cut);
    Map.@Nullable Entry<LocalDate, LawEdition> found = days.floorEntry(day);
    return found == null ? days.firstEntry().getValue() : found.getValue();
  }

  /**
   * The one edition of a table that holds in the district on the day: its own, else the product's;
   * before the first one, the first.
   */
  public Optional<TableEdition> table(String district, LawTable table, LocalDate day) {
    List<TableEdition> able = history(district, table);
    return able.stream()
        .filter(e -> e.on(day))
        .min(Comparator.comparing(TableEdition::national))
        .or(() -> able.stream().min(Comparator.comparing(TableEdition::from)));
  }

  /** Editions of the district and of the product, newest first. */
  public List<TableEdition> history(String district, LawTable table) {
    return all.editions().stream()
        .filter(e -> e.table() == table && (e.national() || e.district().equals(district)))
        .sorted(
            Comparator.comparing(TableEdition::national)
                .thenComparing(TableEdition::version, Comparator.reverseOrder()))
        .toList();
  }

  /**
   * The levels' thresholds in force on a day: the district's own, else everybody's; before the
   * first one, the first.
   *
   * @throws IllegalStateException when there are none
   */
  public Thresholds thresholds(String district, LocalDate day) {
    List<ThresholdRow> able =
        thresholds.stream()
            .filter(
                r -> r.district().equals(district) || r.district().equals(TableEdition.EVERYWHERE))
            .toList();
    return able.stream()
        .filter(r -> !r.from().isAfter(day))
        .findFirst()
        .or(() -> able.stream().min(Comparator.comparing(ThresholdRow::from)))
        .map(ThresholdRow::table)
        .orElseThrow(() -> new IllegalStateException("no thresholds of levels"));
  }

  private NavigableMap<LocalDate, LawEdition> cut(String district) {
    NavigableMap<LocalDate, LawEdition> days = new TreeMap<>();
    cuts(district).forEach(day -> days.put(day, edition(district, day)));
    return days;
  }

  private LawEdition edition(String district, LocalDate day) {
    Map<LawTable, List<LawRow>> rows = new EnumMap<>(LawTable.class);
    Map<LawTable, Integer> versions = new EnumMap<>(LawTable.class);
    List<LawRow> nationalRefs = List.of();
    for (LawTable table : LawTable.values()) {
      TableEdition found =
          history(district, table).stream()
              .filter(e -> e.on(day))
              .min(Comparator.comparing(TableEdition::national))
              .orElse(null);
      if (found != null) {
        rows.put(table, found.rows());
        versions.put(table, found.version());
      }
      if (table == LawTable.REF) {
        nationalRefs = nationalRefs(day);
        if (found != null && found.national()) {
          rows.remove(table);
        }
      }
    }
    return new LawEdition(rows, versions, nationalRefs, day);
  }

  private List<LawRow> nationalRefs(LocalDate day) {
    return all.editions().stream()
        .filter(e -> e.table() == LawTable.REF && e.national() && e.on(day))
        .flatMap(e -> e.rows().stream())
        .toList();
  }

  private Set<LocalDate> cuts(String district) {
    Set<LocalDate> cuts = new TreeSet<>();
    for (TableEdition edition : all.editions()) {
      if (edition.national() || edition.district().equals(district)) {
        cut(edition.from(), edition.to(), cuts);
        if (edition.table() == LawTable.REF) {
          edition.rows().forEach(r -> cut(r.day("valid_from"), r.day("valid_to"), cuts));
        }
      }
    }
    return cuts;
  }

  private static void cut(@Nullable LocalDate from, @Nullable LocalDate to, Set<LocalDate> cuts) {
    if (from != null) {
      cuts.add(from);
    }
    if (to != null) {
      cuts.add(to.plusDays(1));
    }
  }
}
