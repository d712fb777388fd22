package org.fengqiao.gis.check;

import java.util.List;

/**
 * What {@link CoverageRepair} would publish.
 *
 * @param areas all areas in the order they came, changed or not, on the lattice of 1e-9 degree
 * @param changes one for each area that changed by more than that rounding, in the same order
 * @param found what was found in the areas as they came: as {@link CoverageCheck#check} tells
 * @param left what is found in the repaired areas
 */
public record Repaired(List<Area> areas, List<Change> changes, Checked found, Checked left) {
  public Repaired {
    areas = List.copyOf(areas);
    changes = List.copyOf(changes);
  }
}
