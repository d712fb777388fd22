package org.fengqiao.prevention;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fengqiao.hotspot.domain.EffortSource;
import org.fengqiao.prevention.domain.effect.EffortStore;
import org.fengqiao.prevention.domain.effect.EffortStore.Effort;

/** Patrol effort of places for those who explain scores. */
@Singleton
final class EffortOfPlaces implements EffortSource {
  private final EffortStore store;

  EffortOfPlaces(EffortStore store) {
    this.store = store;
  }

  @Override
  public List<Week> weeks(String district, List<String> grids, LocalDate from, LocalDate to) {
    Map<LocalDate, List<Effort>> weeks =
        grids.stream()
            .flatMap(grid -> store.of(district, grid, from, to).stream())
            .collect(Collectors.groupingBy(Effort::week, TreeMap::new, Collectors.toList()));
    return weeks.entrySet().stream()
        .filter(e -> e.getValue().size() == grids.size())
        .map(e ->
            new Week(
                e.getKey(),
                e.getValue().stream().mapToDouble(Effort::hours).sum(),
                e.getValue().stream().mapToInt(Effort::rounds).sum()))
        .toList();
  }
}
