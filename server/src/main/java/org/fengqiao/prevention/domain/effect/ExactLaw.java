package org.fengqiao.prevention.domain.effect;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts every re-assignment within blocks at once. The pair (matters of observed controls, matters
 * of observed early tasks) that a re-assignment puts into the first arm has an exact law: task
 * after task of a block is drawn into the first arm with the share of places left over tasks left,
 * which makes every re-assignment of the block equally likely. No seed, no smallest p but that of
 * the design itself.
 */
final class ExactLaw {
  private final int width;
  private double[][] table;

  private ExactLaw(int later, int now) {
    this.width = now + 1;
    this.table = new double[][] {new double[(later + 1) * width]};
    this.table[0][0] = 1;
  }

  /** Steps {@link #of} would take; infinite where sums leave the whole numbers. */
  static double steps(List<Block> blocks) {
    double cells = (1.0 + later(blocks)) * (1.0 + now(blocks));
    double steps = 0;
    for (Block b : blocks) {
      steps += (double) b.size() * b.now().length * cells;
    }
    return cells > 4e6 ? Double.POSITIVE_INFINITY : steps;
  }

  static CriticalRatios of(List<Block> blocks) {
    int all = (int) now(blocks);
    ExactLaw law = new ExactLaw((int) later(blocks), all);
    int reachedLater = 0;
    int reachedNow = 0;
    for (Block block : blocks) {
      law.draw(block, reachedLater, reachedNow);
      reachedLater += (int) block.sumLater();
      reachedNow += (int) block.sumNow();
    }
    return law.ratios(all);
  }

  /** Adds a block to the table of sums; before it the sums reach the two bounds. */
  private void draw(Block block, int reachedLater, int reachedNow) {
    int places = block.now().length;
    double[][] held = new double[places + 1][table[0].length];
    held[0] = table[0];
    int tasksLeft = block.size();
    int[] top = {reachedLater, reachedNow};
    for (int side = 0; side < 2; side++) {
      for (int count : side == 0 ? block.later() : block.now()) {
        int shift = side == 0 ? count * width : count;
        for (int k = places; k >= 0; k--) {
          double in = k == 0 ? 0 : Math.clamp((double) (places - k + 1) / tasksLeft, 0, 1);
          double out = Math.clamp(1 - (double) (places - k) / tasksLeft, 0, 1);
          spread(held[k], k == 0 ? held[0] : held[k - 1], in, out, shift, top);
        }
        top[side] += count;
        tasksLeft--;
      }
    }
    table = new double[][] {held[places]};
  }

  /** New share of k drawn: those who had k and are left out, and those who had k - 1. */
  private void spread(double[] to, double[] from, double in, double out, int shift, int[] top) {
    for (int a = 0; a <= top[0]; a++) {
      int row = a * width;
      for (int i = row; i <= row + top[1]; i++) {
        to[i] *= out;
      }
    }
    if (in == 0) {
      return;
    }
    for (int a = 0; a <= top[0]; a++) {
      int row = a * width;
      for (int i = row; i <= row + top[1]; i++) {
        to[i + shift] += from[i] * in;
      }
    }
  }

  private CriticalRatios ratios(int all) {
    double[] law = table[0];
    double tied = law[all];
    double[] ratio =
        IntStream.range(0, law.length)
            .filter(i -> law[i] > 0 && i != all)
            .mapToDouble(i -> ratio(i, all))
            .sorted()
            .distinct()
            .toArray();
    double[] mass = new double[ratio.length];
    for (int i = 0; i < law.length; i++) {
      if (law[i] > 0 && i != all) {
        mass[Arrays.binarySearch(ratio, ratio(i, all))] += law[i];
      }
    }
    return new CriticalRatios(ratio, mass, tied);
  }

  private double ratio(int cell, int all) {
    int controls = cell / width;
    return (double) (all - cell % width) / controls;
  }

  private static long now(List<Block> blocks) {
    return blocks.stream().mapToLong(Block::sumNow).sum();
  }

  private static long later(List<Block> blocks) {
    return blocks.stream().mapToLong(Block::sumLater).sum();
  }
}
