package org.fengqiao.prevention.domain.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Invented outcomes with a known effect. */
final class SimulatedTrials {
  private SimulatedTrials() {}

  /** Blocks of a trial with as many tasks per arm; ratio 1 is a placebo. */
  static List<Block> blocks(
      SplittableRandom random, int perArm, double mean, double dispersion, double ratio, int size) {
    List<Block> blocks = new ArrayList<>();
    for (int left = perArm; left > 0; left -= size / 2) {
      int half = Math.min(size / 2, left);
      int[] now = new int[half];
      int[] later = new int[half];
      for (int i = 0; i < half; i++) {
        now[i] = count(random, mean * ratio, dispersion);
        later[i] = count(random, mean, dispersion);
      }
      blocks.add(new Block(now, later));
    }
    return blocks;
  }

  static int count(SplittableRandom random, double mean, double dispersion) {
    double rate = dispersion == 0 ? mean : mean * dispersion * gamma(random, 1 / dispersion);
    return poisson(random, rate);
  }

  static int poisson(SplittableRandom random, double mean) {
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    int k = 0;
    while (product > limit) {
      product *= random.nextDouble();
      k++;
    }
    return k;
  }

  /** Marsaglia and Tsang 2000; scale 1. */
  static double gamma(SplittableRandom random, double shape) {
    if (shape < 1) {
      return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
