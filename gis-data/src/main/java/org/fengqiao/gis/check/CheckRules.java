package org.fengqiao.gis.check;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What areas are held against. A district's own values come from its tables; those here are the
 * usual ones.
 *
 * @param codes how codes are made
 * @param toleranceM width in metres up to which an overlap or a gap is noise and repaired; no
 *     corner is moved farther in one step
 * @param bounds usual sizes by grid type and settlement; what is missing is unbounded
 * @param outsideShare share of an area outside its parent that is an error, when {@code outsideM2}
 *     is passed as well
 * @param outsideM2 ground outside the parent in square metres that is an error, when {@code
 *     outsideShare} is passed as well
 */
public record CheckRules(
    CodeScheme codes,
    double toleranceM,
    Map<GridType, Map<Settlement, Bounds>> bounds,
    double outsideShare,
    double outsideM2) {
  /** Six-decimal rounding moves a point by up to 0.08 m; a drawn error is wider than a metre. */
  public static final double TOLERANCE_M = 1.0;

  private static final double HECTARE = 10_000;

  public CheckRules {
    if (!(toleranceM >= 0.01 && toleranceM <= 50)) {
      throw new IllegalArgumentException("a tolerance of 0.01 to 50 m");
    }
    Map<GridType, Map<Settlement, Bounds>> copy = new EnumMap<>(GridType.class);
    bounds.forEach((type, places) -> copy.put(type, Map.copyOf(places)));
    bounds = Map.copyOf(copy);
  }

  /** Grids of a district: 300 to 500 households in towns (GB/T 34300), a natural village beyond. */
  public static CheckRules grids(@Nullable String district) {
    Bounds town = new Bounds(0.1 * HECTARE, 200 * HECTARE, 300, 500);
    Bounds rural = new Bounds(0.5 * HECTARE, 5_000 * HECTARE, 10, 500);
    Bounds own = new Bounds(0.05 * HECTARE, 1_000 * HECTARE, 0, Integer.MAX_VALUE);
    return new CheckRules(
        CodeScheme.grids(district),
        TOLERANCE_M,
        Map.of(
            GridType.BASIC,
            Map.of(Settlement.TOWN, town, Settlement.RURAL, rural),
            GridType.DEDICATED,
            Map.of(Settlement.TOWN, own, Settlement.RURAL, own)),
        0.02,
        1_000);
  }

  /** Streets or communities: twelve digits, any size, no parents. */
  public static CheckRules divisions(@Nullable String district) {
    return new CheckRules(CodeScheme.divisions(district), TOLERANCE_M, Map.of(), 0.02, 1_000);
  }

  /** The same with another tolerance. */
  public CheckRules within(double metres) {
    return new CheckRules(codes, metres, bounds, outsideShare, outsideM2);
  }

  /** The same with other codes. */
  public CheckRules coded(CodeScheme scheme) {
    return new CheckRules(scheme, toleranceM, bounds, outsideShare, outsideM2);
  }

  Bounds of(Area area) {
    return bounds
        .getOrDefault(area.type(), Map.of())
        .getOrDefault(codes.settlement(area.code()), Bounds.NONE);
  }
}
