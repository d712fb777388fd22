package org.fengqiao.hotspot.domain;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Gi* per cell on one core: a fresh count, a standing one read again, and one matter more. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GiStarBenchmark {
  private static final int GRIDS = 150_000;

  private final Links links = ExactPermutationTest.ring(GRIDS, 4);
  private final double[] z = new double[GRIDS];
  private final double[] values = new double[GRIDS];
  private int[] counts = new int[0];
  private RunningGiStar running = new RunningGiStar(links);
  private int next;

  /** A count in one grid of ten, eight neighbours each. */
  @Setup
  public void prepare() {
    SplittableRandom random = new SplittableRandom(1);
    counts = random.ints(GRIDS, 0, 30).map(v -> Math.max(0, v - 26)).toArray();
    for (int i = 0; i < GRIDS; i++) {
      values[i] = counts[i];
    }
    running = RunningGiStar.of(links, counts);
  }

  /** Neighbour sums, moments and z from counts. */
  @Benchmark
  @OperationsPerInvocation(GRIDS)
  public double[] fresh() {
    RunningGiStar.of(links, counts).z(z);
    return z;
  }

  /** The same for any real values, centred first. */
  @Benchmark
  @OperationsPerInvocation(GRIDS)
  public double[] realValues() {
    return GetisOrd.giStar(links, Style.B, values);
  }

  /** Every z of counts that are kept. */
  @Benchmark
  @OperationsPerInvocation(GRIDS)
  public double[] standing() {
    running.z(z);
    return z;
  }

  /** One matter more, its own and its neighbours' z. */
  @Benchmark
  public double oneMatter() {
    next = (next + 7919) % GRIDS;
    running.add(next, 1);
    double sum = running.z(next);
    for (int o = links.from(next); o < links.to(next); o++) {
      sum += running.z(links.at(o));
    }
    running.add(next, -1);
    return sum;
  }
}
