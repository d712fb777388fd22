package org.fengqiao.gis.check;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.gis.finding.Finding;

/**
 * Whether areas of one tier can serve as a map of places: outlines sound, codes well formed and
 * unique, no two areas over the same ground, no gap, none out of its parent, sizes as usual.
 *
 * <p>Overlaps and gaps nowhere wider than the tolerance are noise: summed up, told once, mended by
 * {@link CoverageRepair}. An outline that is not valid is told and looked at as it would be mended,
 * so that it hides nothing. Never throws for any polygon.
 */
public final class CoverageCheck {
  private CoverageCheck() {}

  /**
   * Checks areas.
   *
   * @param areas of one tier, in the order of the file
   * @param parents what is known of the tier above
   * @param rules what to hold them against
   */
  public static Checked check(List<Area> areas, Parents parents, CheckRules rules) {
    Sound sound = Sound.of(areas, rules.toleranceM());
    ParentCheck parentCheck = new ParentCheck(areas, parents, rules);
    try {
      Survey survey = Survey.of(sound.outlines(), rules.toleranceM(), false);
      return report(areas, parentCheck, rules, survey, sound.findings());
    } catch (Crowded e) {
      return crowded(areas, parentCheck, rules, sound, e);
    }
  }

  /** What can be said without looking at how areas lie to each other. */
  static Checked crowded(
      List<Area> areas, ParentCheck parentCheck, CheckRules rules, Sound sound, Crowded crowded) {
    List<Finding> findings = new ArrayList<>(sound.findings());
    findings.add(crowded.finding());
    findings.addAll(AttributeCheck.of(areas, sound.outlines(), parentCheck.parents(), rules));
    findings.addAll(parentCheck.findings(sound.outlines()));
    double areaM2 = sound.outlines().stream().mapToDouble(Metric::areaM2).sum();
    return new Checked(areas.size(), areaM2, Findings.sorted(findings), Checked.Noise.NONE);
  }

  static Checked report(
      List<Area> areas,
      ParentCheck parentCheck,
      CheckRules rules,
      Survey survey,
      List<Finding> outlineFindings) {
    List<Finding> findings = new ArrayList<>(outlineFindings);
    findings.addAll(AttributeCheck.of(areas, survey.outlines(), parentCheck.parents(), rules));
    findings.addAll(parentCheck.findings(survey.outlines()));
    GroundCheck.Found ground = GroundCheck.of(areas, survey, rules.toleranceM());
    findings.addAll(ground.findings());
    double areaM2 = survey.outlines().stream().mapToDouble(Metric::areaM2).sum();
    return new Checked(areas.size(), areaM2, Findings.sorted(findings), ground.noise());
  }
}
