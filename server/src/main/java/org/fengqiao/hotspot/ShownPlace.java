package org.fengqiao.hotspot;

import java.util.List;

/**
 * The place a figure is shown for, which may be wider than the grid it was counted in (ADR 0062).
 *
 * @param code code of the grid, of the first of several grids shown as one, or of the community
 * @param name its name; several names where grids are shown as one
 * @param by how wide it is
 * @param grids codes of the grids it stands for; empty for a community
 */
public record ShownPlace(String code, String name, By by, List<String> grids) {
  /** How wide a shown place is. */
  public enum By {
    GRID,
    /** Grids with few households, shown as one. */
    JOINED,
    COMMUNITY
  }

  public ShownPlace {
    grids = List.copyOf(grids);
  }
}
