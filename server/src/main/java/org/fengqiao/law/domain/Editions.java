package org.fengqiao.law.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fengqiao.law.domain.LawRows.ThresholdRow;
import org.fengqiao.law.domain.LawRows.Valid;
import org.jspecify.annotations.Nullable;

/**
 * One {@link LawEdition} for each stretch of days on which no row begins or ends; so a lookup by
 * day costs a tree search and nothing is computed twice.
 */
public final class Editions {
  private static final String EVERYWHERE = "000000";

  private final TreeMap<LocalDate, LawEdition> byFirstDay = new TreeMap<>();
  private final List<ThresholdRow> thresholds;

  /**
   * Cuts the tables at every first and last day.
   *
   * @throws IllegalStateException when the tables are empty
   */
  public Editions(LawRows all) {
    Set<LocalDate> cuts = new TreeSet<>();
    cut(all.kinds(), cuts);
    cut(all.subKinds(), cuts);
    cut(all.routes(), cuts);
    cut(all.tierRules(), cuts);
    cut(all.severity(), cuts);
    cut(all.levels(), cuts);
    cut(all.seasons(), cuts);
    cut(all.basis(), cuts);
    cut(all.refs(), cuts);
    if (cuts.isEmpty()) {
      throw new IllegalStateException("the law tables are empty: run the migrations");
    }
    thresholds =
        all.thresholds().stream()
            .sorted(
                Comparator.comparing((ThresholdRow r) -> r.district().equals(EVERYWHERE))
                    .thenComparing(ThresholdRow::from, Comparator.reverseOrder())
                    .thenComparing(r -> r.table().version(), Comparator.reverseOrder()))
            .toList();
    cuts.forEach(day -> byFirstDay.put(day, new LawEdition(all, day)));
  }

  /** What holds on this day; before the first row, the first edition. */
  public LawEdition on(LocalDate day) {
    Map.@Nullable Entry<LocalDate, LawEdition> found = byFirstDay.floorEntry(day);
    return found == null ? byFirstDay.firstEntry().getValue() : found.getValue();
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
            .filter(r -> r.district().equals(district) || r.district().equals(EVERYWHERE))
            .toList();
    return able.stream()
        .filter(r -> !r.from().isAfter(day))
        .findFirst()
        .or(() -> able.stream().min(Comparator.comparing(ThresholdRow::from)))
        .map(ThresholdRow::table)
        .orElseThrow(() -> new IllegalStateException("no thresholds of levels"));
  }

  private static <T> void cut(Iterable<Valid<T>> rows, Set<LocalDate> cuts) {
    for (Valid<T> row : rows) {
      cuts.add(row.from());
      LocalDate to = row.to();
      if (to != null) {
        cuts.add(to.plusDays(1));
      }
    }
  }
}
