package org.fengqiao.hotspot.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The exact law against all subsets counted in whole numbers of any size. */
class ExactPermutationTest {
  private static final double RELATIVE = 1e-9;

  @Test
  void equalsCountingAllSubsetsOnARing() {
    long[] x = {0, 1, 0, 2, 5, 0, 1, 3, 0, 0, 1, 7};
    check(ring(x.length, 2), x);
  }

  @Test
  void tinyTailsKeepTheirDigits() {
    int n = 400;
    SplittableRandom random = new SplittableRandom(7);
    long[] x = new long[n];
    for (int i = 0; i < n; i++) {
      x[i] = random.nextInt(20) == 0 ? 1 + random.nextInt(3) : 0;
    }
    for (int i = 100; i < 112; i++) {
      x[i] = 40 + i;
    }
    Links links = ring(n, 5);
    ExactPermutation exact = ExactPermutation.of(links, x);
    double smallest = 1;
    for (double p : exact.greater) {
      smallest = Math.min(smallest, p);
    }
    assertThat(smallest).isLessThan(1e-17);
    check(links, x);
  }

  @Test
  void unitsLinkedToNearlyAllOthersAreNoTrouble() {
    int n = 60;
    SplittableRandom random = new SplittableRandom(3);
    long[] x = random.longs(n, 0, 6).toArray();
    int[] from = new int[2 * (n - 1)];
    int[] to = new int[from.length];
    for (int i = 1; i < n; i++) {
      from[2 * i - 2] = 0;
      to[2 * i - 2] = i;
      from[2 * i - 1] = i;
      to[2 * i - 1] = 0;
    }
    Links star = Links.ofPairs(n, from, to);
    ExactPermutation exact = ExactPermutation.of(star, x);
    assertThat(exact.greater[0]).isEqualTo(1);
    assertThat(exact.less[0]).isEqualTo(1);
    check(ring(n, 29), x);
    check(ring(n, 20), x);
  }

  @Test
  void anOffsetAndAScaleChangeNothing() {
    long[] x = {0, 1, 0, 2, 5, 0, 1, 3, 0, 0, 1, 7};
    long[] moved = new long[x.length];
    for (int i = 0; i < x.length; i++) {
      moved[i] = 1_000_000_000L + 1000 * x[i];
    }
    Links links = ring(x.length, 2);
    assertThat(ExactPermutation.of(links, moved).greater)
        .isEqualTo(ExactPermutation.of(links, x).greater);
  }

  @Test
  void islandsAndSinglesHaveNothingToTest() {
    Links none = Links.ofPairs(3, new int[0], new int[0]);
    ExactPermutation exact = ExactPermutation.of(none, new long[] {4, 0, 9});
    assertThat(exact.greater).containsExactly(1, 1, 1);
    assertThat(exact.less).containsExactly(1, 1, 1);
    assertThat(
            ExactPermutation.of(Links.ofPairs(1, new int[0], new int[0]), new long[] {4}).greater)
        .containsExactly(1);
    assertThat(ExactPermutation.of(Links.ofPairs(0, new int[0], new int[0]), new long[0]).greater)
        .isEmpty();
  }

  private static void check(Links links, long[] x) {
    ExactPermutation exact = ExactPermutation.of(links, x);
    for (int i = 0; i < x.length; i++) {
      BigInteger[] ways = ways(x, i, links.degree(i));
      BigInteger total = BigInteger.ZERO;
      BigInteger above = BigInteger.ZERO;
      BigInteger below = BigInteger.ZERO;
      for (int s = 0; s < ways.length; s++) {
        total = total.add(ways[s]);
        above = s >= exact.sum[i] ? above.add(ways[s]) : above;
        below = s <= exact.sum[i] ? below.add(ways[s]) : below;
      }
      close(exact.greater[i], above, total);
      close(exact.less[i], below, total);
    }
  }

  private static void close(double p, BigInteger ways, BigInteger total) {
    double wanted =
        new BigDecimal(ways).divide(new BigDecimal(total), MathContext.DECIMAL64).doubleValue();
    assertThat(p).isCloseTo(wanted, within(Math.min(1e-12, RELATIVE * wanted)));
  }

  /** Numbers of subsets of k of the others by their sum. */
  private static BigInteger[] ways(long[] x, int without, int k) {
    int all = 0;
    for (long value : x) {
      all += (int) value;
    }
    BigInteger[][] table = new BigInteger[k + 1][all + 1];
    for (BigInteger[] row : table) {
      java.util.Arrays.fill(row, BigInteger.ZERO);
    }
    table[0][0] = BigInteger.ONE;
    for (int u = 0; u < x.length; u++) {
      int v = (int) x[u];
      for (int j = k; u != without && j >= 1; j--) {
        for (int s = all; s >= v; s--) {
          table[j][s] = table[j][s].add(table[j - 1][s - v]);
        }
      }
    }
    return table[k];
  }

  /** Each unit linked to {@code reach} units on either side. */
  static Links ring(int n, int reach) {
    int[] from = new int[2 * reach * n];
    int[] to = new int[from.length];
    int next = 0;
    for (int i = 0; i < n; i++) {
      for (int d = 1; d <= reach; d++) {
        from[next] = i;
        to[next++] = (i + d) % n;
        from[next] = i;
        to[next++] = (i - d + n) % n;
      }
    }
    return Links.ofPairs(n, from, to);
  }
}
