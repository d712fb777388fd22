package org.fengqiao.indicator;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.fengqiao.dispatch.Dispatch;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.hotspot.Displays;
import org.fengqiao.hotspot.domain.Sight;
import org.fengqiao.hotspot.domain.Suppression;
import org.fengqiao.indicator.domain.Figures;
import org.fengqiao.indicator.domain.IndicatorRefusal;
import org.fengqiao.indicator.domain.Overview;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Territory;
import org.fengqiao.kernel.Tier;
import org.fengqiao.prevention.Prevention;
import org.fengqiao.warning.Warnings;
import org.jspecify.annotations.Nullable;

/** The feature's API. */
@Singleton
public class Indicators {
  private static final int TREND_DAYS = 14;
  private static final int MONTH = 30;
  private static final int QUARTER = 90;

  private final Figures figures;
  private final Dispatch dispatch;
  private final Warnings warnings;
  private final Prevention prevention;
  private final Grids grids;
  private final Displays displays;
  private final Clock clock;

  Indicators(
      Figures figures,
      Dispatch dispatch,
      Warnings warnings,
      Prevention prevention,
      Grids grids,
      Displays displays,
      Clock clock) {
    this.displays = displays;
    this.figures = figures;
    this.grids = grids;
    this.dispatch = dispatch;
    this.warnings = warnings;
    this.prevention = prevention;
    this.clock = clock;
  }

  /**
   * How the actor's territory stands, or one street of it.
   *
   * @param street nine digits, or null for the whole territory
   */
  @Transactional
  public Outcome<Overview> overview(Actor actor, @Nullable String street) {
    List<String> scope = scope(actor.territory(), street);
    boolean known = street == null || grids.find(actor.district(), street).isPresent();
    return scope.isEmpty() || !known
        ? Outcome.refused(new IndicatorRefusal.OtherPlace())
        : Outcome.done(count(actor, scope));
  }

  private Overview count(Actor actor, List<String> scope) {
    String district = actor.district();
    LocalDate today = clock.today();
    LocalDate trendFrom = today.minusDays(TREND_DAYS - 1L);
    Map<LocalDate, Long> reported = figures.reported(district, scope, trendFrom);
    Map<LocalDate, Long> concluded = figures.concluded(district, scope, trendFrom);
    List<Long> standing = figures.standing(district, scope, today);
    List<Overview.Day> trend =
        trendFrom
            .datesUntil(today.plusDays(1))
            .map(day ->
                new Overview.Day(
                    day, reported.getOrDefault(day, 0L), concluded.getOrDefault(day, 0L)))
            .toList();
    long last7 =
        trend.subList(TREND_DAYS - 7, TREND_DAYS).stream().mapToLong(d -> d.reported()).sum();
    return new Overview(
        clock.now(),
        figures.demo(district),
        reported.getOrDefault(today, 0L),
        last7,
        standing.get(0),
        standing.get(1),
        standing.get(2),
        figures.onTime(district, scope, today.minusDays(MONTH - 1L), today),
        kinds(actor, scope, today.minusDays(MONTH - 1L)),
        trend,
        bodies(district, scope, today),
        prevention.counts(district, scope),
        warnings.counts(district, scope));
  }

  /**
   * Items by kind: as counted for who works them, else by the guard (ADR 0062). A street is a cell;
   * of several streets the total is told so that none can be told from it.
   */
  private Map<String, @Nullable Long> kinds(Actor actor, List<String> scope, LocalDate from) {
    Map<String, Long> counted = figures.byKind(actor.district(), scope, from);
    if (Sight.works(actor)) {
      return new LinkedHashMap<>(counted);
    }
    Suppression suppression = displays.suppression(actor.district());
    Map<String, Map<String, Long>> byStreet = figures.byStreet(actor.district(), scope, from);
    TreeSet<String> streets = new TreeSet<>(byStreet.keySet());
    for (Place street : grids.children(actor.district(), actor.district())) {
      if (inside(scope, street.code())) {
        streets.add(street.code());
      }
    }
    Map<String, @Nullable Long> shown = new LinkedHashMap<>();
    for (String kind : counted.keySet()) {
      long[] parts =
          streets.stream()
              .mapToLong(s -> byStreet.getOrDefault(s, Map.of()).getOrDefault(kind, 0L))
              .toArray();
      shown.put(kind, suppression.total(parts));
    }
    return shown;
  }

  private List<Overview.TierLoad> bodies(String district, List<String> scope, LocalDate today) {
    Map<String, Long> held = figures.held(district, scope);
    Map<String, Double> days = figures.meanDays(district, scope, today.minusDays(QUARTER - 1L));
    List<Body> all =
        dispatch.index(district).bodies().stream()
            .filter(b -> inside(scope, b.territory()))
            .toList();
    return List.of(Tier.COMMUNITY, Tier.STREET, Tier.DISTRICT).stream()
        .map(tier ->
            new Overview.TierLoad(
                tier,
                all.stream().filter(b -> b.tier() == tier).count(),
                held.getOrDefault(tier.name(), 0L),
                days.get(tier.name())))
        .toList();
  }

  private static boolean inside(List<String> scope, String territory) {
    return scope.stream().anyMatch(territory::startsWith);
  }

  /** Prefixes of what is asked for inside what may be seen; empty for a foreign place. */
  static List<String> scope(Territory territory, @Nullable String street) {
    if (street == null) {
      return territory.prefixes();
    }
    return territory.covers(street)
        ? List.of(street)
        : territory.prefixes().stream().filter(p -> p.startsWith(street)).toList();
  }
}
