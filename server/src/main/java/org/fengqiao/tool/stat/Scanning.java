package org.fengqiao.tool.stat;

import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;
import org.fengqiao.hotspot.domain.scan.ScanCluster;
import org.fengqiao.hotspot.domain.scan.ScanResult;
import org.fengqiao.hotspot.domain.scan.ScanSettings;

/** Settings of scans from flags, and their results under the names of the reference files. */
final class Scanning {
  private static final double[] QUANTILES = {0.5, 0.9, 0.95, 0.99};

  private Scanning() {}

  /**
   * Settings.
   *
   * @param radius largest radius when none is asked for
   * @param clusters most clusters when no number is asked for: as many as the reference files have
   */
  static ScanSettings settings(Wishes wishes, double radius, int clusters) {
    return ScanSettings.standard()
        .radius(wishes.number("max-radius", radius, 0, Double.MAX_VALUE))
        .share(wishes.number("max-share", 0.5, 1e-9, 1))
        .window(wishes.whole("window", 7, 1, 366))
        .chance(
            wishes.whole("replications", 999, 0, 99_999),
            wishes.whole("seed", 20_261_123, 0, Integer.MAX_VALUE))
        .clusters(wishes.whole("clusters", clusters, 1, Integer.MAX_VALUE));
  }

  /** Quantiles of the largest ratios under chance. */
  static void chance(Answer out, ScanResult result) throws IOException {
    out.object(
        "mc",
        mc -> {
          mc.put("n", result.simulated().length);
          mc.object(
              "max_llr_quantiles",
              q -> {
                for (double share : QUANTILES) {
                  q.put(Double.toString(share), result.quantile(share));
                }
              });
        });
  }

  /** Clusters of a purely spatial scan. */
  static void spatial(Answer out, List<ScanCluster> clusters, IntFunction<String> named)
      throws IOException {
    out.objects(
        "clusters",
        clusters,
        (to, cluster) -> {
          to.put("llr", cluster.llr()).put("centre", named.apply(cluster.centre()));
          to.names("members", cluster.members(), named);
          to.put("n_members", cluster.members().length);
          to.put("radius", cluster.radius());
          counts(to, cluster);
          to.put("relative_risk", cluster.relativeRisk());
          tails(to, cluster);
        });
  }

  /** Clusters of a space-time scan on the sphere or on a plane. */
  static void spaceTime(
      Answer out, List<ScanCluster> clusters, IntFunction<String> named, String radius)
      throws IOException {
    out.objects(
        "clusters",
        clusters,
        (to, cluster) -> {
          to.put("llr", cluster.llr()).put("centre", named.apply(cluster.centre()));
          to.names("members", cluster.members(), named);
          to.put(radius, cluster.radius()).put("days", cluster.days());
          counts(to, cluster);
          tails(to, cluster);
          to.put("recurrence_days", cluster.recurrenceDays());
        });
  }

  private static void counts(Answer to, ScanCluster cluster) throws IOException {
    to.put("observed", cluster.observed())
        .put("expected", cluster.expected())
        .put("ode", cluster.ratio());
  }

  private static void tails(Answer to, ScanCluster cluster) throws IOException {
    to.put("p_mc", cluster.p()).put("p_gumbel", cluster.gumbelP());
  }
}
