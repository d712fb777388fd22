package org.fengqiao.hotspot.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What must hold of the statistics of places on any map: names of places mean nothing, and to a
 * place's own test it means nothing who of the others, not its neighbours, holds which count.
 */
class PlacesProperties {
  private static final int N = 24;
  private static final double NEAR = 1e-9;

  @Property(tries = 100)
  void countsDealtAnewAmongStrangersLeaveZAndBothTails(@ForAll long seed) {
    Town town = Town.of(seed);
    SplittableRandom random = new SplittableRandom(~seed);
    int place = random.nextInt(N);
    long[] dealt = town.dealtAmongStrangers(place, random);
    ExactPermutation before = ExactPermutation.of(town.links, town.counts);
    ExactPermutation after = ExactPermutation.of(town.links, dealt);
    assertThat(after.greater[place]).isCloseTo(before.greater[place], within(1e-12));
    assertThat(after.less[place]).isCloseTo(before.less[place], within(1e-12));
    for (Style style : Style.values()) {
      same(
          GetisOrd.giStar(town.links, style, real(dealt))[place],
          GetisOrd.giStar(town.links, style, real(town.counts))[place]);
      same(
          GetisOrd.gi(town.links, style, real(dealt))[place],
          GetisOrd.gi(town.links, style, real(town.counts))[place]);
    }
    NeighbourTest plain = NeighbourTest.of(town.links, whole(town.counts));
    NeighbourTest other = NeighbourTest.of(town.links, whole(dealt));
    same(other.z(place), plain.z(place));
    assertThat(other.p(place)).isCloseTo(plain.p(place), within(1e-12));
  }

  /** The property above would hold of a test that looks at nothing; this one would not. */
  @Property(tries = 100)
  void aCountTakenFromANeighbourByAStrangerIsSeen(@ForAll long seed) {
    Town town = Town.of(seed);
    int place = IntStream.range(0, N).filter(g -> town.links.degree(g) > 0).findFirst().orElse(-1);
    if (place < 0) {
      return;
    }
    int neighbour = town.links.at(town.links.from(place));
    int stranger =
        IntStream.range(0, N)
            .filter(g -> g != place && !town.links.linked(place, g))
            .findFirst()
            .orElse(-1);
    if (stranger < 0) {
      return;
    }
    long[] moved = town.counts.clone();
    moved[neighbour] = 40;
    moved[stranger] = 0;
    long[] back = moved.clone();
    back[neighbour] = 0;
    back[stranger] = 40;
    assertThat(ExactPermutation.of(town.links, moved).greater[place])
        .isLessThan(ExactPermutation.of(town.links, back).greater[place]);
    assertThat(GetisOrd.giStar(town.links, Style.W, real(moved))[place])
        .isGreaterThan(GetisOrd.giStar(town.links, Style.W, real(back))[place]);
  }

  @Property(tries = 100)
  void newNamesForPlacesGiveTheSameFigures(@ForAll long seed) {
    Town town = Town.of(seed);
    int[] name = town.names(new SplittableRandom(seed + 1));
    Town other = town.renamed(name);
    double[] x = real(town.counts);
    double[] y = real(other.counts);
    for (Style style : Style.values()) {
      permuted(name, GetisOrd.giStar(town.links, style, x), GetisOrd.giStar(other.links, style, y));
      permuted(name, GetisOrd.gi(town.links, style, x), GetisOrd.gi(other.links, style, y));
      LocalMoran here = LocalMoran.of(town.links, style, x);
      LocalMoran there = LocalMoran.of(other.links, style, y);
      permuted(name, here.i, there.i);
      permuted(name, here.z, there.z);
      GlobalMoran all = GlobalMoran.of(town.links, style, x);
      GlobalMoran same = GlobalMoran.of(other.links, style, y);
      same(same.i(), all.i());
      same(same.zRandomised(), all.zRandomised());
      same(same.zNormal(), all.zNormal());
    }
    ExactPermutation exact = ExactPermutation.of(town.links, town.counts);
    ExactPermutation again = ExactPermutation.of(other.links, other.counts);
    permuted(name, exact.greater, again.greater);
    permuted(name, exact.less, again.less);
  }

  @Property(tries = 100)
  void newNamesForPlacesGiveTheSameRates(@ForAll long seed) {
    Town town = Town.of(seed);
    int[] name = town.names(new SplittableRandom(seed + 1));
    Town other = town.renamed(name);
    double[] x = real(town.counts);
    double[] y = real(other.counts);
    permuted(
        name,
        EmpiricalBayes.global(x, town.people).estimate,
        EmpiricalBayes.global(y, other.people).estimate);
    permuted(
        name,
        EmpiricalBayes.local(town.links, x, town.people).estimate,
        EmpiricalBayes.local(other.links, y, other.people).estimate);
    permuted(name, EmpiricalBayes.index(x, town.people), EmpiricalBayes.index(y, other.people));
    Exceedance plain = Exceedance.of(town.links, whole(town.counts), town.people);
    Exceedance renamed = Exceedance.of(other.links, whole(other.counts), other.people);
    permuted(
        name,
        IntStream.range(0, N).mapToDouble(plain::probability).toArray(),
        IntStream.range(0, N).mapToDouble(renamed::probability).toArray());
  }

  /** Whole numbers of any sign have an exact law; rates of negative counts stay defined. */
  @Property(tries = 100)
  void negativeAndFractionalValuesAreDefined(@ForAll long seed) {
    Town town = Town.of(seed);
    SplittableRandom random = new SplittableRandom(seed);
    long[] signed = random.longs(N, -9, 9).toArray();
    ExactPermutation exact = ExactPermutation.of(town.links, signed);
    ExactPermutation raised =
        ExactPermutation.of(town.links, Arrays.stream(signed).map(v -> v + 9).toArray());
    for (int g = 0; g < N; g++) {
      assertThat(exact.greater[g]).isCloseTo(raised.greater[g], within(1e-12)).isBetween(0.0, 1.0);
    }
    double[] broken = random.doubles(N, 0, 3).toArray();
    double[] z = GetisOrd.giStar(town.links, Style.W, broken);
    double[] shrunk = EmpiricalBayes.global(broken, town.people).estimate;
    for (int g = 0; g < N; g++) {
      assertThat(z[g]).isFinite();
      assertThat(shrunk[g]).isFinite().isNotNegative();
    }
  }

  private static void permuted(int[] name, double[] here, double[] there) {
    for (int g = 0; g < N; g++) {
      same(there[name[g]], here[g]);
    }
  }

  private static void same(double a, double b) {
    if (Double.isNaN(b)) {
      assertThat(a).isNaN();
    } else {
      assertThat(a).isCloseTo(b, within(NEAR * Math.max(1, Math.abs(b))));
    }
  }

  private static double[] real(long[] counts) {
    return Arrays.stream(counts).asDoubleStream().toArray();
  }

  private static int[] whole(long[] counts) {
    return Arrays.stream(counts).mapToInt(Math::toIntExact).toArray();
  }

  /** A map drawn by chance, islands among it, with counts and people. */
  private record Town(Links links, long[] counts, double[] people) {
    static Town of(long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      boolean[][] linked = new boolean[N][N];
      for (int i = 0; i < 2 * N; i++) {
        int a = random.nextInt(N);
        int b = random.nextInt(N);
        linked[a][b] = a != b;
        linked[b][a] = a != b;
      }
      return new Town(
          links(linked), random.longs(N, 0, 7).toArray(), random.doubles(N, 50, 900).toArray());
    }

    private static Links links(boolean[][] linked) {
      int[] start = new int[N + 1];
      int[] index = new int[N * N];
      for (int g = 0; g < N; g++) {
        start[g + 1] = start[g];
        for (int o = 0; o < N; o++) {
          if (linked[g][o]) {
            index[start[g + 1]++] = o;
          }
        }
      }
      return new Links(start, Arrays.copyOf(index, start[N]));
    }

    int[] names(SplittableRandom random) {
      int[] name = IntStream.range(0, N).toArray();
      for (int i = N - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int held = name[i];
        name[i] = name[j];
        name[j] = held;
      }
      return name;
    }

    /** The same with place g called {@code name[g]}. */
    Town renamed(int[] name) {
      boolean[][] linked = new boolean[N][N];
      long[] counted = new long[N];
      double[] living = new double[N];
      for (int g = 0; g < N; g++) {
        counted[name[g]] = counts[g];
        living[name[g]] = people[g];
        for (int o = links.from(g); o < links.to(g); o++) {
          linked[name[g]][name[links.at(o)]] = true;
        }
      }
      return new Town(links(linked), counted, living);
    }

    long[] dealtAmongStrangers(int place, SplittableRandom random) {
      int[] strangers =
          IntStream.range(0, N).filter(g -> g != place && !links.linked(place, g)).toArray();
      long[] dealt = counts.clone();
      for (int i = strangers.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        long held = dealt[strangers[i]];
        dealt[strangers[i]] = dealt[strangers[j]];
        dealt[strangers[j]] = held;
      }
      return dealt;
    }
  }
}
