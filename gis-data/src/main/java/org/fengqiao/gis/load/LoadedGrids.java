package org.fengqiao.gis.load;

import java.util.List;

/**
 * One file, loaded: what a draft of a grid version is made of.
 *
 * @param areas in the order of the file, repaired; empty when the file cannot be used
 * @param report what was found; the areas may be published only when it says so
 */
public record LoadedGrids(List<LoadedArea> areas, LoadReport report) {
  public LoadedGrids {
    areas = List.copyOf(areas);
  }
}
