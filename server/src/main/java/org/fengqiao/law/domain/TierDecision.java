package org.fengqiao.law.domain;

import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Tier;

/**
 * The lowest tier able to take a matter, with every rule that lifted it.
 *
 * @param tier COMMUNITY, STREET or DISTRICT
 * @param informDistrict the district is told at once although the tier is lower
 * @param reasons at least one; codes are looked up by the faces
 * @param ruleVersion version of the rule rows used
 */
public record TierDecision(
    Tier tier, boolean informDistrict, List<Reason> reasons, int ruleVersion) {
  public TierDecision {
    reasons = List.copyOf(reasons);
  }

  /**
   * One reason.
   *
   * @param code stable code of the rule row, e.g. {@code MATRIX_STREET}, {@code PEOPLE_AT_LEAST}
   * @param args values for the sentence, e.g. {@code {"people":10}}
   */
  public record Reason(String code, Map<String, Object> args) {
    public Reason {
      args = Map.copyOf(args);
    }
  }
}
