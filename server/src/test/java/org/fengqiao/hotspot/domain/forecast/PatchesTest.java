package org.fengqiao.hotspot.domain.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.fengqiao.hotspot.domain.Links;
import org.junit.jupiter.api.Test;

/**
 * The part a large area is learned from: enough of it, in whole neighbourhoods, always the same.
 */
class PatchesTest {
  private static final int SIDE = 200;

  @Test
  void aSmallAreaIsTakenWhole() {
    Area area = Area.of(square(), new double[SIDE * SIDE]);
    assertThat(Patches.of(area, Patches.MOST_CELLS)).hasSize(SIDE * SIDE);
  }

  @Test
  void aLargeOneInNeighbourhoods() {
    Area area = Area.of(square(), new double[SIDE * SIDE]);
    int[] chosen = Patches.of(area, SIDE * SIDE);
    assertThat(chosen).hasSize(Patches.MOST_CELLS).isSorted().doesNotHaveDuplicates();
    assertThat(Patches.of(area, SIDE * SIDE)).isEqualTo(chosen);
    boolean[] in = new boolean[SIDE * SIDE];
    Arrays.stream(chosen).forEach(c -> in[c] = true);
    long inner =
        Arrays.stream(chosen)
            .filter(c -> {
              boolean all = true;
              for (int o = area.links.from(c); o < area.links.to(c); o++) {
                all &= in[area.links.at(o)];
              }
              return all;
            })
            .count();
    assertThat(inner / (double) chosen.length).isGreaterThan(0.8);
    // Half of the cells are quiet: twice as many are taken, and as many active ones learned from.
    assertThat(Patches.of(area, SIDE * SIDE / 2)).hasSize(2 * Patches.MOST_CELLS);
  }

  @Test
  void cellsWithoutNeighboursDoNotHinder() {
    int cells = 30_000;
    Area islands = Area.of(Links.ofPairs(cells, new int[0], new int[0]), new double[cells]);
    assertThat(Patches.of(islands, cells)).hasSize(Patches.MOST_CELLS).doesNotHaveDuplicates();
  }

  @Test
  void whatIsLearnedFromAPartForecastsTheWhole() {
    SplittableRandom random = new SplittableRandom(3);
    int n = 120_000;
    int[] cell = new int[n];
    int[] day = new int[n];
    for (int i = 0; i < n; i++) {
      cell[i] = (int) (SIDE * SIDE * Math.pow(random.nextDouble(), 1.5));
      day[i] = 20_000 - random.nextInt(200);
    }
    Forecaster learned =
        Forecaster.fit(square(), new double[SIDE * SIDE], cell, day, 20_000, Settings.DEFAULT);
    Forecast told = learned.forecast(7);
    assertThat(told.mean()).hasSize(SIDE * SIDE);
    assertThat(Arrays.stream(told.mean()).sum()).isCloseTo(7 * n / 200.0, within(0.1 * n / 30));
  }

  private static Links square() {
    int n = SIDE * SIDE;
    int[] from = new int[8 * n];
    int[] to = new int[8 * n];
    int used = 0;
    for (int i = 0; i < n; i++) {
      for (int d = 0; d < 9; d++) {
        int row = i / SIDE + d / 3 - 1;
        int column = i % SIDE + d % 3 - 1;
        if (d != 4 && row >= 0 && row < SIDE && column >= 0 && column < SIDE) {
          from[used] = i;
          to[used++] = row * SIDE + column;
        }
      }
    }
    return Links.ofPairs(n, Arrays.copyOf(from, used), Arrays.copyOf(to, used));
  }
}
