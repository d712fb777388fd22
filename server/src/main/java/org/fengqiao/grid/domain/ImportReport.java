package org.fengqiao.grid.domain;

import java.util.List;
import org.fengqiao.gis.CoverageFinding;
import org.fengqiao.gis.CoverageReport;
import org.jspecify.annotations.Nullable;

/**
 * What an import of grids found and did.
 *
 * @param district six digits; empty when the file does not even say that
 * @param version id of the published version; null when nothing was stored
 * @param grids number of grids
 * @param communities number of communities among their codes
 * @param streets number of streets among their codes
 * @param areaM2 sum of the areas
 * @param noiseM2 overlaps and gaps that rounding explains
 * @param withHouseholds grids that came with a number of households
 * @param newPlaces streets and communities that were not known and were added from their codes
 * @param findings what is wrong or worth knowing
 */
public record ImportReport(
    String district,
    @Nullable Long version,
    int grids,
    int communities,
    int streets,
    double areaM2,
    double noiseM2,
    int withHouseholds,
    List<String> newPlaces,
    List<CoverageFinding> findings) {

  public ImportReport {
    newPlaces = List.copyOf(newPlaces);
    findings = List.copyOf(findings);
  }

  /** A report on a draft that nothing was done with yet. */
  public static ImportReport of(GridDraft draft, List<String> newPlaces) {
    return of(draft.district(), draft.cells(), draft.report(), newPlaces);
  }

  static ImportReport of(
      String district, List<GridDraft.Cell> cells, CoverageReport report, List<String> newPlaces) {
    return new ImportReport(
        district,
        null,
        cells.size(),
        (int) cells.stream().map(c -> prefix(c.code(), 12)).distinct().count(),
        (int) cells.stream().map(c -> prefix(c.code(), 9)).distinct().count(),
        report.areaM2(),
        report.noiseM2(),
        (int) cells.stream().filter(c -> c.households() != null).count(),
        newPlaces,
        report.findings());
  }

  /** The same with the version it became. */
  public ImportReport published(long id) {
    return new ImportReport(
        district,
        id,
        grids,
        communities,
        streets,
        areaM2,
        noiseM2,
        withHouseholds,
        newPlaces,
        findings);
  }

  private static String prefix(String code, int digits) {
    return code.length() < digits ? code : code.substring(0, digits);
  }
}
