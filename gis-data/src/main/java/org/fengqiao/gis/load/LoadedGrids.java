package org.fengqiao.gis.load;

import java.util.List;
import org.fengqiao.gis.check.RepairDifference;

/**
 * One file, loaded: what a draft of a grid version is made of.
 *
 * @param areas in the order of the file, repaired; empty when the file cannot be used
 * @param report what was found; the areas may be published only when it says so
 * @param difference what the repair did to them
 */
public record LoadedGrids(List<LoadedArea> areas, LoadReport report, RepairDifference difference) {
  public LoadedGrids {
    areas = List.copyOf(areas);
  }

  /** Of areas nothing was repaired in. */
  public LoadedGrids(List<LoadedArea> areas, LoadReport report) {
    this(areas, report, RepairDifference.NONE);
  }
}
