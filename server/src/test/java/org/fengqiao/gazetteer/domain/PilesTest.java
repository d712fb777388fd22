package org.fengqiao.gazetteer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Piles of reports in batches that fit into memory. */
class PilesTest {
  @Test
  void everyPileIsInOneBatchAndNeighboursStayTogether() {
    List<Piles.Pile> piles = new ArrayList<>();
    for (int i = 0; i < 900; i++) {
      int x = 11_330_000 + i % 30 * 200;
      int y = 2_308_000 + i / 30 * 200;
      piles.add(new Piles.Pile(x, y, 20));
      piles.add(new Piles.Pile(x + 3, y, 10));
    }
    List<List<Piles.Pile>> batches = Piles.batches(piles, 1000);
    assertThat(batches.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(piles);
    for (List<Piles.Pile> batch : batches) {
      assertThat(batch.stream().mapToInt(Piles.Pile::reports).sum()).isLessThanOrEqualTo(1000);
      assertThat(batch.stream().filter(p -> p.reports() == 10).count())
          .isEqualTo(batch.stream().filter(p -> p.reports() == 20).count());
    }
    assertThat(Piles.batches(List.of(new Piles.Pile(1, 1, 5000)), 1000)).hasSize(1);
    assertThat(Piles.batches(List.of(), 1000)).isEmpty();
  }
}
