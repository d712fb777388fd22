package org.fengqiao.hotspot.domain;

import java.time.LocalDate;
import java.util.Set;
import org.fengqiao.kernel.Kind;

/**
 * One version of what may be shown of a place outside its own staff (ADR 0062). Data: a district
 * may hold a stricter version of its own.
 *
 * @param version name of the version
 * @param leastMatters count below which a figure is not shown; the others are rounded down to its
 *     multiples, at least 3
 * @param leastHouseholds households below which a grid joins a neighbour, 0 for never
 * @param byCommunity kinds never shown below the community to who does not work them
 */
public record DisplayGuard(
    String version, int leastMatters, int leastHouseholds, Set<Kind> byCommunity) {

  /** The least any version may ask for: one or two matters may be one family. */
  public static final int LEAST = 3;

  public DisplayGuard {
    byCommunity = Set.copyOf(byCommunity);
    if (leastMatters < LEAST || leastHouseholds < 0 || !byCommunity.contains(Kind.FAMILY)) {
      throw new IllegalArgumentException("display guard " + version);
    }
  }

  /**
   * Whether a kind is shown by community only.
   *
   * @param kind index as in {@code RunResult}; all kinds together contain the guarded ones, but are
   *     shown as the highest of the others
   */
  public boolean coarse(int kind) {
    return kind < Kind.SCORED && byCommunity.contains(Kind.values()[kind]);
  }

  /** Rounding and hiding of counts. */
  public Suppression suppression() {
    return new Suppression(leastMatters);
  }

  /** Where versions are kept. */
  public interface Source {
    /**
     * The version of a day: the district's own, else the product's.
     *
     * @throws IllegalStateException when there is none: nothing may be shown then
     */
    DisplayGuard on(String district, LocalDate day);
  }
}
