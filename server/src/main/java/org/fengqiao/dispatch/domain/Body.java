package org.fengqiao.dispatch.domain;

import java.util.Set;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Tier;
import org.jspecify.annotations.Nullable;

/**
 * A body that can receive items.
 *
 * @param code place code, hyphen, letters of its own, e.g. {@code 440105001-PM}
 * @param territory code of the place it serves
 * @param kinds kinds it takes; empty means all
 * @param subKinds sub-kinds it is set up for, {@code KIND/CODE}
 * @param languages ISO 639 codes
 * @param capacity open items it can carry before it counts as full
 * @param parent body it belongs to or sits in
 * @param version counts changes, from 1; 0 before it is stored
 * @param rosterVersion counts changes of its roster, 0 before the first
 */
public record Body(
    String code,
    String name,
    BodySort sort,
    Tier tier,
    String territory,
    Set<Kind> kinds,
    Set<String> subKinds,
    Set<String> languages,
    int capacity,
    Office office,
    @Nullable String parent,
    Lifetime lifetime,
    long version,
    long rosterVersion) {
  private static final double EARTH_M = 6_371_008.8;

  public Body {
    kinds = Set.copyOf(kinds);
    subKinds = Set.copyOf(subKinds);
    languages = Set.copyOf(languages);
  }

  /** A mediation organisation that speaks Mandarin, without an end and without words. */
  public Body(
      String code,
      String name,
      Tier tier,
      String territory,
      Set<Kind> kinds,
      int capacity,
      double lon,
      double lat) {
    this(
        code,
        name,
        kinds.isEmpty() ? BodySort.PEOPLES_COMMITTEE : BodySort.INDUSTRY,
        tier,
        territory,
        kinds,
        Set.of(),
        Set.of("zh"),
        capacity,
        Office.at(lon, lat),
        null,
        Lifetime.OPEN,
        0,
        0);
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

  /** Whether it was set up for this very sub-kind. */
  public boolean specialist(Kind kind, @Nullable String subKind) {
    return subKind != null && subKinds.contains(kind.name() + '/' + subKind);
  }

  /** Metres from its office to a point, great circle; good to 0.5 %. */
  public long distanceM(double toLon, double toLat) {
    double dLat = Math.toRadians(toLat - office.lat()) / 2;
    double dLon = Math.toRadians(toLon - office.lon()) / 2;
    double a =
        Math.sin(dLat) * Math.sin(dLat)
            + Math.cos(Math.toRadians(office.lat()))
                * Math.cos(Math.toRadians(toLat))
                * Math.sin(dLon)
                * Math.sin(dLon);
    return Math.round(2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(a))));
  }

  /** The same body for another place. */
  public Body serving(String place) {
    return new Body(
        code,
        name,
        sort,
        tier,
        place,
        kinds,
        subKinds,
        languages,
        capacity,
        office,
        parent,
        lifetime,
        version,
        rosterVersion);
  }

  /** The same body under another version; what is compared when a file is read twice. */
  public Body withVersions(long newVersion, long newRosterVersion) {
    return new Body(
        code,
        name,
        sort,
        tier,
        territory,
        kinds,
        subKinds,
        languages,
        capacity,
        office,
        parent,
        lifetime,
        newVersion,
        newRosterVersion);
  }
}
