package org.fengqiao.hotspot.domain.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fengqiao.hotspot.domain.forecast.Excitation;
import org.fengqiao.hotspot.domain.forecast.Towns;
import org.junit.jupiter.api.Test;

/** Told chances of raised rates beside what was counted afterwards. */
class RaisedRatesTest {
  private static final Towns.Happened TOWN =
      Towns.happened(3, 16, 360, 0.1, new Excitation(0, 0.5, 1));

  @Test
  void whereMuchComesTheyRiseTogether() {
    List<Reliability.Group> groups = RaisedRates.of(study(), 90);
    assertThat(groups).isNotEmpty();
    assertThat(groups.getFirst().told()).isLessThan(0.05);
    assertThat(groups.getFirst().came()).isLessThan(0.1);
    assertThat(groups.getLast().told()).isGreaterThan(0.9);
    assertThat(groups.getLast().came()).isGreaterThan(0.7);
  }

  @Test
  void aPeriodTooShortTellsNothing() {
    assertThat(RaisedRates.of(study(), 400)).isEmpty();
  }

  private static Study study() {
    return Study.ofBoundary(Towns.square(16), null, TOWN.cell(), TOWN.day(), TOWN.day());
  }
}
