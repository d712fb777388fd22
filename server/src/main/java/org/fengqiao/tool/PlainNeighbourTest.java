package org.fengqiao.tool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.hotspot.domain.Links;

/**
 * The same test as one would write it first: a map of tables, boxed sorting, one thread. A table
 * counts subsets in doubles, which holds for the small degrees of a square.
 */
final class PlainNeighbourTest {
  private final List<Double> z = new ArrayList<>();
  private final List<Double> p = new ArrayList<>();
  private final List<Double> q = new ArrayList<>();

  private PlainNeighbourTest() {}

  double z(int i) {
    return z.get(i);
  }

  double p(int i) {
    return p.get(i);
  }

  double q(int i) {
    return q.get(i);
  }

  static PlainNeighbourTest of(Links links, int[] x) {
    PlainNeighbourTest test = new PlainNeighbourTest();
    Map<Integer, Integer> copies = new TreeMap<>();
    double sum = 0;
    double squares = 0;
    for (int value : x) {
      copies.merge(value, 1, Integer::sum);
      sum += value;
      squares += (double) value * value;
    }
    double n = x.length;
    double mean = sum / n;
    double variance = squares / n - mean * mean;
    Map<Long, double[]> tables = new HashMap<>();
    List<Integer> tested = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      int neighbours = 0;
      for (int o = links.from(i); o < links.to(i); o++) {
        neighbours += x[links.at(o)];
      }
      int k = links.degree(i);
      int own = x[i];
      double w = k + 1.0;
      test.z.add((neighbours + own - w * mean) / Math.sqrt(variance * (n * w - w * w) / (n - 1)));
      double[] table = tables.computeIfAbsent(1000L * own + k, key -> table(copies, own, k));
      test.p.add(neighbours < table.length ? Math.min(1, table[neighbours]) : 0);
      test.q.add(1.0);
      if (own + neighbours > 0) {
        tested.add(i);
      }
    }
    test.correct(tested);
    return test;
  }

  private void correct(List<Integer> tested) {
    tested.sort((a, b) -> Double.compare(p.get(b), p.get(a)));
    double running = 1;
    for (int i = 0; i < tested.size(); i++) {
      int rank = tested.size() - i;
      running = Math.min(running, (double) tested.size() / rank * p.get(tested.get(i)));
      q.set(tested.get(i), running);
    }
  }

  /** Upper tails by sum of k drawn from all values but one copy of {@code own}. */
  private static double[] table(Map<Integer, Integer> copies, int own, int k) {
    int most = 1;
    for (int value : copies.keySet()) {
      most = Math.max(most, value * k + 1);
    }
    double[][] ways = new double[k + 1][most];
    ways[0][0] = 1;
    for (Map.Entry<Integer, Integer> entry : copies.entrySet()) {
      int value = entry.getKey();
      int times = entry.getValue() - (value == own ? 1 : 0);
      double[][] next = new double[k + 1][most];
      for (int j = 0; j <= k; j++) {
        double choose = 1;
        for (int t = 0; t <= Math.min(j, times); t++) {
          for (int s = 0; s + t * value < most; s++) {
            next[j][s + t * value] += choose * ways[j - t][s];
          }
          choose *= (times - t) / (t + 1.0);
        }
      }
      ways = next;
    }
    double[] tails = new double[most];
    double sum = 0;
    for (int s = most - 1; s >= 0; s--) {
      sum += ways[k][s];
      tails[s] = sum;
    }
    for (int s = most - 1; s >= 0; s--) {
      tails[s] /= sum;
    }
    return tails;
  }
}
