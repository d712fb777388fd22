package org.fengqiao.hotspot.domain;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One kind on one thread: the neighbour test, its exact law alone, and a whole score. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class NeighbourTestBenchmark {
  @Param({"2000", "160000"})
  int grids;

  private Links links;
  private int[] counts;
  private long[] wide;
  private Matters matters;

  /** A ring with eight neighbours each and a count in one grid of ten. */
  @Setup
  public void prepare() {
    links = ExactPermutationTest.ring(grids, 4);
    SplittableRandom random = new SplittableRandom(1);
    counts = random.ints(grids, 0, 30).map(v -> Math.max(0, v - 26)).toArray();
    wide = Arrays.stream(counts).asLongStream().toArray();
    matters = new Matters();
    for (int i = 0; i < grids * 15; i++) {
      matters.add(random.nextInt(grids), random.nextInt(12), random.nextInt(365), i % 99 == 0);
    }
  }

  @Benchmark
  public NeighbourTest neighbourTest() {
    return NeighbourTest.of(links, counts);
  }

  @Benchmark
  public ExactPermutation exactLaw() {
    return ExactPermutation.of(links, wide);
  }

  @Benchmark
  public Object wholeDistrict() {
    int[] households = new int[grids];
    return new Scorer(links, households, day -> Math.floorMod(day + 3, 7)).score(matters, 12, 364);
  }
}
