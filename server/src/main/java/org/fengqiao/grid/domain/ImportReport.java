package org.fengqiao.grid.domain;

import java.util.List;
import org.fengqiao.gis.finding.Finding;

/**
 * What a publication without a second person did.
 *
 * @param district six digits
 * @param version id of the published version
 * @param grids number of grids
 * @param communities number of communities among their codes
 * @param streets number of streets among their codes
 * @param areaM2 sum of the areas
 * @param withHouseholds grids that came with a number of households
 * @param newPlaces streets and communities that were not known and were added from their codes
 * @param findings what is worth knowing
 */
public record ImportReport(
    String district,
    long version,
    int grids,
    int communities,
    int streets,
    double areaM2,
    int withHouseholds,
    List<String> newPlaces,
    List<Finding> findings) {

  public ImportReport {
    newPlaces = List.copyOf(newPlaces);
    findings = List.copyOf(findings);
  }

  /** A report on a draft that became a version. */
  public static ImportReport of(GridDraft draft, List<String> newPlaces, long version) {
    List<GridDraft.Cell> cells = draft.cells();
    return new ImportReport(
        draft.district(),
        version,
        cells.size(),
        (int) cells.stream().map(GridDraft.Cell::community).distinct().count(),
        (int) cells.stream().map(GridDraft.Cell::street).distinct().count(),
        draft.areaM2(),
        (int) cells.stream().filter(c -> c.households() != null).count(),
        newPlaces,
        draft.findings());
  }
}
