package org.fengqiao.hotspot.domain.scan;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws cases under chance into a table of zeros, by item and duration as {@link Cylinders}. */
interface Chance {
  void draw(SplittableRandom random, int[] cases);

  /** A thread's room for replications of a scan. */
  static Replications.Worker worker(Study study, Chance chance) {
    Ladder ladder = new Ladder(study.likelihood(), (int) study.total());
    int[] cases = new int[study.cases().length];
    return random -> {
      Arrays.fill(cases, 0);
      chance.draw(random, cases);
      return study.cylinders().largest(cases, ladder);
    };
  }

  /** Sums each item's days to durations. */
  static void cumulate(int[] cases, int days) {
    for (int i = 0; i < cases.length; i += days) {
      for (int d = 1; d < days; d++) {
        cases[i + d] += cases[i + d - 1];
      }
    }
  }

  /** All cases dealt to the places by population, and to the days of the study evenly. */
  final class Dealt implements Chance {
    private final double[] upTo;
    private final int total;
    private final int days;
    private final int studyDays;

    /**
     * @param days days of the longest window
     * @param studyDays days of the study
     */
    Dealt(double[] population, int total, int days, int studyDays) {
      this.upTo = population.clone();
      for (int i = 1; i < upTo.length; i++) {
        upTo[i] += upTo[i - 1];
      }
      this.total = total;
      this.days = days;
      this.studyDays = studyDays;
    }

    @Override
    public void draw(SplittableRandom random, int[] cases) {
      double people = upTo[upTo.length - 1];
      for (int k = 0; k < total; k++) {
        int age = studyDays == 1 ? 0 : random.nextInt(studyDays);
        double at = random.nextDouble() * people;
        if (age < days) {
          cases[place(at) * days + age]++;
        }
      }
      cumulate(cases, days);
    }

    /** First place whose running population exceeds the number: never one without population. */
    private int place(double at) {
      int low = 0;
      int high = upTo.length - 1;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (upTo[middle] > at) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return low;
    }
  }

  /**
   * Cases drawn without replacement from all cases and controls.
   *
   * @param cell cell {@code item * days + age} of each case and control, -1 outside the longest
   *     window
   */
  record Drawn(int[] cell, int total, int days) implements Chance {
    @Override
    public void draw(SplittableRandom random, int[] cases) {
      int wanted = total;
      for (int i = 0; i < cell.length && wanted > 0; i++) {
        // Selection sampling: each is taken with chance wanted / left.
        if (random.nextInt(cell.length - i) < wanted) {
          wanted--;
          if (cell[i] >= 0) {
            cases[cell[i]]++;
          }
        }
      }
      cumulate(cases, days);
    }
  }
}
