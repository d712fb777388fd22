package org.fengqiao.gis.split;

/**
 * How large grids are to be. GB/T 34300-2017 names 300 to 500 households in towns.
 *
 * @param target households a grid is to have where a block is cut
 * @param least fewest households; smaller blocks are merged
 * @param most most households; larger blocks are cut
 * @param digits digits of the serial that follows the community's code
 */
public record SplitSettings(int target, int least, int most, int digits) {

  public SplitSettings {
    if (least < 1 || target < least || most < target || digits < 1 || digits > 6) {
      throw new IllegalArgumentException(
          "households " + least + ".." + target + ".." + most + ", digits " + digits);
    }
  }

  /** 300 to 500 households, three digits. */
  public static SplitSettings usual() {
    return around(400);
  }

  /** A quarter more or less than a target, three digits. */
  public static SplitSettings around(int target) {
    return new SplitSettings(target, Math.max(1, target * 3 / 4), target + target / 4, 3);
  }

  /** Whether so many households go into grids of the wished sizes. */
  boolean feasible(double households) {
    double each = households / grids(households);
    return each >= least && each <= most;
  }

  /**
   * Into how many grids so many households go: near the target, none too small or too large; where
   * that cannot be had, as little off as possible.
   */
  int grids(double households) {
    if (households < least) {
      return 1;
    }
    int fewest = (int) Math.ceil(households / most);
    int utmost = (int) (households / least);
    if (fewest <= utmost) {
      return Math.clamp(Math.round(households / target), fewest, utmost);
    }
    return households / utmost - most <= least - households / fewest ? utmost : fewest;
  }
}
