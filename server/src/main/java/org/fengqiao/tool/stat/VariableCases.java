package org.fengqiao.tool.stat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.fengqiao.hotspot.domain.ExactPermutation;
import org.fengqiao.hotspot.domain.Gamma;
import org.fengqiao.hotspot.domain.GetisOrd;
import org.fengqiao.hotspot.domain.GlobalMoran;
import org.fengqiao.hotspot.domain.Links;
import org.fengqiao.hotspot.domain.LocalMoran;
import org.fengqiao.hotspot.domain.MultipleTests;
import org.fengqiao.hotspot.domain.Style;

/** The cases of one variable. */
final class VariableCases {
  /** Multiplications an exact law may cost: about a minute on two cores. */
  private static final double AFFORDABLE = 1e11;

  /** Whole numbers up to here are exact in a double. */
  private static final double EXACT = 0x1p53;

  private final Links links;
  private final CaseWriter out;

  VariableCases(Links links, CaseWriter out) {
    this.links = links;
    this.out = out;
  }

  /** Writes the global and local statistics under both weight styles. */
  void write(String variable, double[] x) throws IOException {
    for (Style style : Style.values()) {
      String suffix = style + "_" + variable;
      moran("moran_global_" + suffix, style, x);
      getisOrd("gi_" + suffix, GetisOrd.gi(links, style, x), false);
      getisOrd("gistar_" + suffix, GetisOrd.giStar(links, style, x), true);
      localMoran("local_moran_" + suffix, style, x);
    }
  }

  /** Writes exact tails when all values are whole numbers of 0 or more. */
  void writeExact(String variable, double[] x) throws IOException {
    String id = "exact_perm_" + variable;
    for (double value : x) {
      if (!(value >= 0 && value < EXACT && value == Math.rint(value))) {
        return;
      }
    }
    long[] whole = Arrays.stream(x).mapToLong(value -> (long) value).toArray();
    double cost = ExactPermutation.cost(links, whole);
    if (cost > AFFORDABLE) {
      out.leaveOut(id, "the exact law would take " + (float) cost + " multiplications");
      return;
    }
    ExactPermutation exact = ExactPermutation.of(links, whole);
    out.open(id)
        .put("neighbour_sum", exact.sum)
        .put("p_greater", exact.greater)
        .put("p_less", exact.less)
        .put("distinct_tables", ExactPermutation.tables(links, whole))
        .end();
  }

  private void moran(String id, Style style, double[] x) throws IOException {
    GlobalMoran moran = GlobalMoran.of(links, style, x);
    out.open(id)
        .put("I", moran.i())
        .put("EI", moran.expected())
        .put("VI_rand", moran.varianceRandomised())
        .put("z_rand", moran.zRandomised())
        .put("p_rand_greater", moran.pRandomised())
        .put("VI_norm", moran.varianceNormal())
        .put("z_norm", moran.zNormal())
        .put("p_norm_greater", moran.pNormal())
        .end();
  }

  private void getisOrd(String id, double[] z, boolean allCorrections) throws IOException {
    double[] p = Arrays.stream(z).map(Gamma::normalTwoSided).toArray();
    List<String> absent = null;
    // The reference version of R does not return the unstandardised statistic.
    out.open(id).put("z", z).put("G", absent).put("EG", absent).put("VG", absent).put("p", p);
    out.put("p_bh", MultipleTests.benjaminiHochberg(p));
    if (allCorrections) {
      out.put("p_by", MultipleTests.benjaminiYekutieli(p)).put("p_holm", MultipleTests.holm(p));
    }
    out.end();
  }

  private void localMoran(String id, Style style, double[] x) throws IOException {
    LocalMoran moran = LocalMoran.of(links, style, x);
    out.open(id)
        .put("Ii", moran.i)
        .put("E", moran.expected)
        .put("Var", moran.variance)
        .put("z", moran.z)
        .put("p", moran.p)
        .put("p_bh", MultipleTests.benjaminiHochberg(moran.p))
        .put("E_total", moran.expectedTotal)
        .put("Var_total", moran.varianceTotal)
        .put("z_total", moran.zTotal)
        .put("quadrant_pysal", labels(moran.quadrant))
        .put("quadrant_mean", labels(moran.quadrantMean))
        .end();
  }

  private static List<String> labels(LocalMoran.Quadrant[] quadrants) {
    return Arrays.stream(quadrants).map(LocalMoran.Quadrant::label).toList();
  }
}
