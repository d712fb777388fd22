package org.fengqiao.dispatch.domain;

import java.util.Set;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Tier;

/**
 * A mediation organisation.
 *
 * @param code territory code, hyphen, sort, e.g. {@code 440105001-PM}
 * @param territory code of the place it serves
 * @param kinds kinds it takes; empty means all
 * @param capacity open items it can carry before it counts as full
 * @param lon position of its office, CGCS2000 degrees
 * @param lat position of its office, CGCS2000 degrees
 */
public record Body(
    String code,
    String name,
    Tier tier,
    String territory,
    Set<Kind> kinds,
    int capacity,
    double lon,
    double lat) {
  private static final double EARTH_M = 6_371_008.8;

  public Body {
    kinds = Set.copyOf(kinds);
  }

  /**
   * Whether it takes this kind; every body that takes all kinds also looks at unclassified ones.
   */
  public boolean takes(Kind kind) {
    return kinds.isEmpty() || kinds.contains(kind);
  }

  /** Whether it was set up for this kind among few others. */
  public boolean specialist(Kind kind) {
    return !kinds.isEmpty() && kinds.contains(kind);
  }

  /** Metres from its office to a point, great circle; good to 0.5 %. */
  public long distanceM(double toLon, double toLat) {
    double dLat = Math.toRadians(toLat - lat) / 2;
    double dLon = Math.toRadians(toLon - lon) / 2;
    double a =
        Math.sin(dLat) * Math.sin(dLat)
            + Math.cos(Math.toRadians(lat))
                * Math.cos(Math.toRadians(toLat))
                * Math.sin(dLon)
                * Math.sin(dLon);
    return Math.round(2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(a))));
  }
}
