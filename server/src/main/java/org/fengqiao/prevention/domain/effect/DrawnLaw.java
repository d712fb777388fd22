package org.fengqiao.prevention.domain.effect;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws re-assignments within blocks where counting all of them is too long. What was seen counts
 * as one of them, so that a p is {@code (b + 1) / (m + 1)} and never 0 (Phipson and Smyth 2010).
 * The same seed gives the same law.
 */
final class DrawnLaw {
  private DrawnLaw() {}

  static CriticalRatios of(List<Block> blocks, int draws, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] ratios = new double[draws];
    int found = 0;
    int ties = 1;
    long all = blocks.stream().mapToLong(Block::sumNow).sum();
    int[][] pools = blocks.stream().map(DrawnLaw::pool).toArray(int[][]::new);
    int[] places = blocks.stream().mapToInt(b -> b.now().length).toArray();
    for (int d = 0; d < draws; d++) {
      long a = 0;
      long b = 0;
      for (int s = 0; s < pools.length; s++) {
        int[] pool = pools[s];
        for (int i = 0; i < places[s]; i++) {
          int j = i + random.nextInt(pool.length - i);
          int drawn = pool[j];
          pool[j] = pool[i];
          pool[i] = drawn;
          // A control is kept as its count, an early task as the complement of it.
          a += Math.max(drawn, 0);
          b += drawn < 0 ? ~drawn : 0;
        }
      }
      if (a == 0 && b == all) {
        ties++;
      } else {
        ratios[found++] = (double) (all - b) / a;
      }
    }
    double[] sorted = Arrays.copyOf(ratios, found);
    Arrays.sort(sorted);
    double[] mass = new double[found];
    Arrays.fill(mass, 1.0 / (draws + 1));
    return new CriticalRatios(sorted, mass, (double) ties / (draws + 1));
  }

  private static int[] pool(Block block) {
    int[] now = block.now();
    int[] later = block.later();
    int[] pool = Arrays.copyOf(later, block.size());
    for (int i = 0; i < now.length; i++) {
      pool[later.length + i] = ~now[i];
    }
    return pool;
  }
}
