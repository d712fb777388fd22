package org.fengqiao.tool.stat;

import java.io.IOException;
import org.fengqiao.hotspot.domain.EmpiricalBayes;
import org.fengqiao.hotspot.domain.GlobalMoran;
import org.fengqiao.hotspot.domain.Links;
import org.fengqiao.hotspot.domain.ProbabilityMap;
import org.fengqiao.hotspot.domain.Style;

/** The cases of a count with its population. */
final class RateCases {
  private final Links links;
  private final CaseWriter out;

  RateCases(Links links, CaseWriter out) {
    this.links = links;
    this.out = out;
  }

  /** Writes the cases and returns the global estimates, whose rates become variables. */
  EmpiricalBayes write(double[] count, double[] population) throws IOException {
    EmpiricalBayes global = EmpiricalBayes.global(count, population);
    out.open("eb_global")
        .put("raw", global.raw)
        .put("est", global.estimate)
        .put("a", global.variance[0])
        .put("b", global.mean[0])
        .end();
    out.open("eb_global_binomial")
        .put("est", EmpiricalBayes.globalBinomial(count, population))
        .end();
    local("eb_local_spdep", EmpiricalBayes.localOwnMeans(links, count, population));
    local("eb_local_geoda", EmpiricalBayes.local(links, count, population));
    maps(ProbabilityMap.of(count, population));
    double[] z = EmpiricalBayes.index(count, population);
    out.open("ebi_z_global_moran")
        .put("z", z)
        .put("EBI", GlobalMoran.countingIslands(links, Style.W, z))
        .end();
    return global;
  }

  private void local(String id, EmpiricalBayes eb) throws IOException {
    out.open(id).put("est", eb.estimate).put("a", eb.variance).put("m", eb.mean).end();
  }

  private void maps(ProbabilityMap map) throws IOException {
    out.open("probmap_greater")
        .put("expected", map.expected)
        .put("relRisk", map.relativeRisk)
        .put("pmap", map.greater)
        .end();
    long[] type = new long[map.below.length];
    for (int i = 0; i < type.length; i++) {
      type[i] = map.below[i] ? 1 : 0;
    }
    out.open("choynowski").put("pmap", map.choynowski).put("type", type).end();
  }
}
