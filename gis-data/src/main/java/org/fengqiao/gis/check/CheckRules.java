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
  public CheckRules {
    if (!(toleranceM >= 0.01 && toleranceM <= 50)) {
      throw new IllegalArgumentException("a tolerance of 0.01 to 50 m");
    }
    Map<GridType, Map<Settlement, Bounds>> copy = new EnumMap<>(GridType.class);
    bounds.forEach((type, places) -> copy.put(type, Map.copyOf(places)));
    bounds = Map.copyOf(copy);
  }

  /**
   * Grids of a district as they are held where it has no rules of its own: 300 to 500 households in
   * towns (GB/T 34300), a natural village beyond; the pack {@code grid} has the numbers.
   */
  public static CheckRules grids(@Nullable String district) {
    return UsualRules.grids(district);
  }

  /** Streets or communities: twelve digits, any size, no parents. */
  public static CheckRules divisions(@Nullable String district) {
    CheckRules usual = UsualRules.grids(district);
    return new CheckRules(
        CodeScheme.divisions(district),
        usual.toleranceM,
        Map.of(),
        usual.outsideShare,
        usual.outsideM2);
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
