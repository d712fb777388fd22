package org.fengqiao.hotspot.domain.scan;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Largest ratios under chance. Each replication has a seed of its own, so that threads do not
 * matter. With an early end the last one is the one with which enough maxima had reached the
 * observed one (Besag and Clifford 1991): work done beyond it is thrown away. It also comes, after
 * the least number, where the observed one is so far above all that its tail has no say any more.
 */
final class Replications {
  private static final int PORTION = 20;

  /** Tail beyond which a cluster is certain: once in a hundred thousand scans. */
  private static final double CERTAIN = 1e-5;

  private Replications() {}

  /** One thread's room for replications. */
  interface Worker {
    /** Draws a data set and returns the largest ratio of its windows. */
    double largest(SplittableRandom random);
  }

  /**
   * Runs them.
   *
   * @param observed largest ratio of the data, which the early end is measured against
   * @param workers makes the room of one thread
   * @return largest ratios, ascending
   */
  static double[] run(ScanSettings settings, double observed, Supplier<Worker> workers) {
    double[] largest = new double[settings.replications()];
    Worker[] room = new Worker[settings.threads()];
    int done = 0;
    long reached = 0;
    while (done < largest.length
        && !enough(settings, reached)
        && !certain(settings, largest, done, observed)) {
      int portion = settings.stopAfter() > 0 ? PORTION : largest.length;
      int to = Math.min(largest.length, done + portion);
      portion(settings, room, workers, largest, done, to);
      while (done < to && !enough(settings, reached)) {
        reached += Recurrence.reaches(largest[done++], observed) ? 1 : 0;
      }
    }
    double[] sorted = Arrays.copyOf(largest, done);
    Arrays.sort(sorted);
    return sorted;
  }

  private static boolean enough(ScanSettings settings, long reached) {
    return settings.stopAfter() > 0 && reached >= settings.stopAfter();
  }

  private static boolean certain(
      ScanSettings settings, double[] largest, int done, double observed) {
    return settings.stopAfter() > 0
        && done >= settings.leastReplications()
        && Recurrence.gumbel(Arrays.copyOf(largest, done), observed) < CERTAIN;
  }

  private static void portion(
      ScanSettings settings,
      Worker[] room,
      Supplier<Worker> workers,
      double[] largest,
      int from,
      int to) {
    AtomicInteger next = new AtomicInteger(from);
    IntStream.range(0, settings.threads())
        .parallel()
        .forEach(t -> {
          Worker worker = room[t] == null ? workers.get() : room[t];
          room[t] = worker;
          for (int r = next.getAndIncrement(); r < to; r = next.getAndIncrement()) {
            largest[r] = worker.largest(random(settings.seed(), r));
          }
        });
  }

  private static SplittableRandom random(long seed, int replication) {
    return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + replication * 0xD1342543DE82EF95L);
  }
}
