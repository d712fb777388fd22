package org.fengqiao.hotspot.domain.backtest;

import org.fengqiao.hotspot.domain.forecast.Occurrences;

/** Scores of the plain methods: all see only what had arrived before the origin. */
final class Rivals {
  private static final int LAST = 30;

  private Rivals() {}

  /** Matters per cell, of all days or the last ones before the origin. */
  static double[] counts(Study study, int origin, int days) {
    Occurrences all = study.inside;
    int known = all.knownBefore(origin);
    double[] counts = new double[study.size()];
    for (int i = 0; i < known; i++) {
      if (all.day(i) >= origin - days) {
        counts[all.cell(i)]++;
      }
    }
    return counts;
  }

  static double[] score(Study study, Method method, int origin) {
    return switch (method) {
      case ALL_HISTORY -> counts(study, origin, origin - study.first);
      case LAST_30 -> counts(study, origin, LAST);
      case SMOOTHED -> smoothed(study, counts(study, origin, origin - study.first));
      case OURS, RANDOM -> throw new IllegalArgumentException(method.key());
    };
  }

  private static double[] smoothed(Study study, double[] counts) {
    double[] smoothed = new double[counts.length];
    for (int g = 0; g < counts.length; g++) {
      double sum = counts[g];
      double weight = study.weight[g];
      for (int o = study.links.from(g); o < study.links.to(g); o++) {
        sum += counts[study.links.at(o)];
        weight += study.weight[study.links.at(o)];
      }
      smoothed[g] = sum * study.weight[g] / weight;
    }
    return smoothed;
  }
}
