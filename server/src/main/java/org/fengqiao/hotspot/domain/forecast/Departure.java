package org.fengqiao.hotspot.domain.forecast;

import java.util.Arrays;

/**
 * Which cells to go to within a budget. Going where most had been in the whole history is hard to
 * beat, and most of the differences between two good rankings are luck. So the choice starts from
 * the whole history and exchanges cells one after the other, the least promising chosen one for the
 * most promising other, for as long as this holds: over a period as long as the one that was
 * learned from, the chance of ending more than 3 % below the whole history is under 2.3 %, by the
 * forecast's own law of counts and as far as its promises are believed ({@link Credit}). With few
 * matters no exchange passes, and the choice is that of the whole history.
 */
final class Departure {
  private static final double TOLERATED = 0.03;

  /** Standard deviations of a normal law: one-sided 2.3 %. */
  private static final double DEVIATIONS = 2;

  private final Budget budget;
  private final double[] expected;
  private final double[] sizes;
  private final double windows;
  private final Credit credit;

  /**
   * What is weighed up.
   *
   * @param expected matters per cell over the period in which a loss would show
   * @param sizes of the negative binomial law of one window, by class of mean
   * @param windows how many windows of the horizon that period has, above 0
   */
  Departure(Budget budget, double[] expected, double[] sizes, double windows, Credit credit) {
    this.budget = budget;
    this.expected = expected;
    this.sizes = sizes;
    this.windows = windows;
    this.credit = credit;
  }

  /**
   * Chooses.
   *
   * @param history matters per cell in the whole history
   * @param order all cells by what is expected, best first
   * @param percent of cells or households
   * @return cells: first those the whole history chooses too, then those exchanged for others
   */
  int[] choose(double[] history, int[] order, int percent) {
    int[] base = budget.first(budget.order(history), percent);
    boolean[] inBase = flags(base, history.length);
    int[] kept = Arrays.stream(order).filter(g -> inBase[g]).toArray();
    int[] others = Arrays.stream(order).filter(g -> !inBase[g]).toArray();
    int[] rank = ranks(order);
    double limit = budget.limit(percent);
    Sums sums = new Sums(base);
    int stay = kept.length;
    int come = 0;
    for (int j = kept.length - 1; j >= 0; j--) {
      int next = come;
      sums.leaves(kept[j]);
      while (sums.weight < limit && next < others.length && rank[others[next]] < rank[kept[j]]) {
        sums.enters(others[next++]);
      }
      boolean stuck = next == come && sums.weight < limit;
      if (stuck || !sums.serve()) {
        break;
      }
      stay = j;
      come = next;
    }
    int[] chosen = Arrays.copyOf(kept, stay + come);
    System.arraycopy(others, 0, chosen, stay, come);
    return chosen;
  }

  /** Variance of the matters of a cell over the whole period. */
  static double variance(double expected, double windows, double[] sizes) {
    double each = expected / windows;
    return expected * (1 + each / sizes[Counts.bin(each)]);
  }

  private static boolean[] flags(int[] cells, int size) {
    boolean[] flags = new boolean[size];
    for (int g : cells) {
      flags[g] = true;
    }
    return flags;
  }

  private static int[] ranks(int[] order) {
    int[] rank = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      rank[order[i]] = i;
    }
    return rank;
  }

  /** The present choice beside that of the whole history. */
  private final class Sums {
    private final double base;
    private final double baseWeight;
    private double found;
    private double weight;
    private double noise;

    Sums(int[] cells) {
      for (int g : cells) {
        found += expected[g];
        weight += budget.weight(g);
      }
      base = found;
      baseWeight = weight;
    }

    void leaves(int g) {
      found -= expected[g];
      weight -= budget.weight(g);
      noise += variance(expected[g], windows, sizes);
    }

    void enters(int g) {
      found += expected[g];
      weight += budget.weight(g);
      noise += variance(expected[g], windows, sizes);
    }

    /** Whether a loss of more than is tolerated is unlikely. Hits count per household chosen. */
    boolean serve() {
      if (!(weight > 0)) {
        return false;
      }
      double gain = found * baseWeight / weight - base;
      double spread = StrictMath.sqrt(noise + credit.variance() * gain * gain);
      return TOLERATED * base + credit.share() * gain >= DEVIATIONS * spread;
    }
  }
}
