package org.fengqiao.gis.load;

import java.util.List;
import org.fengqiao.gis.check.Area;
import org.fengqiao.gis.check.CheckRules;
import org.fengqiao.gis.check.Checked;
import org.fengqiao.gis.check.CoverageCheck;
import org.fengqiao.gis.check.CoverageRepair;
import org.fengqiao.gis.check.Parents;
import org.fengqiao.gis.check.Repaired;

/**
 * A repair that moves no corner farther than the noise asks for: what is noise is told by the
 * tolerance of the rules, but corners are first brought together within the width that six decimals
 * leave, and only when that is not enough within the whole tolerance. A file without noise keeps
 * every corner.
 *
 * @param found in the areas as they came
 * @param repaired the areas as they would be published
 * @param left in those
 */
record Mending(Checked found, Repaired repaired, Checked left) {
  /** Of outlines without noise: broken ones are made valid, nothing else moves. */
  private static final double NOTHING_M = 0.01;

  /** Two corners, each rounded to six decimals, are at most this far apart. */
  private static final double ROUNDING_M = 0.2;

  static Mending of(List<Area> areas, Parents parents, CheckRules rules) {
    Checked found = CoverageCheck.check(areas, parents, rules);
    double first = found.noise().sumM2() > 0 ? ROUNDING_M : NOTHING_M;
    Mending gentle = of(areas, parents, rules, found, Math.min(first, rules.toleranceM()));
    return gentle.left.noise().sumM2() > 0
        ? of(areas, parents, rules, found, rules.toleranceM())
        : gentle;
  }

  private static Mending of(
      List<Area> areas, Parents parents, CheckRules rules, Checked found, double toleranceM) {
    Repaired repaired = CoverageRepair.repair(areas, parents, rules.within(toleranceM));
    return new Mending(found, repaired, CoverageCheck.check(repaired.areas(), parents, rules));
  }
}
