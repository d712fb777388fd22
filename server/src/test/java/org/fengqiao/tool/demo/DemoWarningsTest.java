package org.fengqiao.tool.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fengqiao.gis.Contiguity;
import org.fengqiao.gis.DemoDistrict;
import org.fengqiao.gis.MadeGrid;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.hotspot.domain.Links;
import org.fengqiao.hotspot.domain.Matters;
import org.fengqiao.hotspot.domain.Scorer;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Level;
import org.fengqiao.law.domain.Thresholds;
import org.fengqiao.warning.RunReadings;
import org.fengqiao.warning.domain.Assessor;
import org.fengqiao.warning.domain.Moment;
import org.fengqiao.warning.domain.Warning;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What a leader of the demonstration district has to look at: a number of warnings that a person
 * can read, with every planted cluster among them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoWarningsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  private static final int DAYS = 28;

  private final Map<UUID, Warning> watched = new LinkedHashMap<>();
  private GridSet set;

  @BeforeAll
  void runTheLastFourWeeks() {
    set = grids();
    List<Happening> year = new Year(set, NOW, 20_261_121).happenings(30_000);
    LocalDate today = NOW.atZone(Clock.ZONE).toLocalDate();
    for (int ago = DAYS; ago > 0; ago--) {
      run(year, today.minusDays(ago - 1L).atStartOfDay(Clock.ZONE).toInstant());
    }
    run(year, NOW);
  }

  @Test
  void warningsAreTensAndNotHundreds() {
    assertThat(active().count()).isBetween(15L, 90L);
    assertThat(active().filter(w -> w.level().atLeast(Level.ORANGE)).count()).isBetween(5L, 18L);
  }

  @Test
  void everyGrowingClusterIsOrangeOrRed() {
    for (Cluster cluster : Cluster.PLANTED) {
      Level level =
          active()
              .filter(w -> w.grid().equals(centre(cluster)) && w.kind() == cluster.kind().ordinal())
              .map(Warning::level)
              .findFirst()
              .orElse(Level.NONE);
      if (cluster.endDaysAgo() == 0) {
        assertThat(level).as(cluster.toString()).isGreaterThanOrEqualTo(Level.ORANGE);
      } else {
        assertThat(level).as(cluster.toString()).isEqualTo(Level.NONE);
      }
    }
  }

  @Test
  void nothingIsWarnedAboutWithoutMattersOfLate() {
    assertThat(active())
        .allSatisfy(w -> assertThat(w.reasons().getFirst().args().get("n")).isNotIn(0L));
  }

  private java.util.stream.Stream<Warning> active() {
    return watched.values().stream().filter(w -> w.level() != Level.NONE);
  }

  private void run(List<Happening> year, Instant asOf) {
    Matters matters = new Matters();
    year.stream()
        .filter(h -> !h.at().isAfter(asOf))
        .forEach(
            h -> matters.add(set.ordinal(h.cell().code()), h.kind().ordinal(), day(h.at()), false));
    int[] households = set.cells().stream().mapToInt(GridCell::households).toArray();
    Links links = new Links(set.neighbours().start(), set.neighbours().index());
    RunResult result =
        new RunResult(
            new UUID(0, 0),
            set.district(),
            1,
            asOf,
            set.cells().stream().map(GridCell::code).toList(),
            new Scorer(links, households, d -> Math.floorMod(d + 3, 7))
                .score(matters, RunResult.KINDS, day(asOf)),
            matters.size());
    Moment moment = new Moment(asOf, Thresholds.NEWEST);
    Assessor.assess(set.district(), new RunReadings(result), List.copyOf(watched.values()), moment)
        .forEach(change -> {
          if (change.after().watched()) {
            watched.put(change.after().id(), change.after());
          } else {
            watched.remove(change.after().id());
          }
        });
  }

  private String centre(Cluster cluster) {
    List<String> streets = set.cells().stream().map(GridCell::street).distinct().toList();
    String street = streets.get(cluster.street() % streets.size());
    List<GridCell> own = set.cells().stream().filter(g -> g.street().equals(street)).toList();
    return own.get(cluster.grid() % own.size()).code();
  }

  private static int day(Instant at) {
    return (int) at.atZone(Clock.ZONE).toLocalDate().toEpochDay();
  }

  private static GridSet grids() {
    List<MadeGrid> made =
        DemoDistrict.grids().stream().sorted(Comparator.comparing(MadeGrid::code)).toList();
    List<org.locationtech.jts.geom.Geometry> shapes =
        IntStream.range(0, made.size())
            .<org.locationtech.jts.geom.Geometry>mapToObj(i -> made.get(i).geometry())
            .toList();
    List<GridCell> cells =
        made.stream()
            .map(m ->
                new GridCell(m.code(), m.name(), m.community(), m.street(), m.households(), 0, 0))
            .toList();
    return new GridSet(DemoDistrict.CODE, 1, cells, Contiguity.queen(shapes, 1.0), true);
  }
}
