package org.fengqiao.grid.domain;

import java.util.List;
import org.fengqiao.gis.Borders;
import org.fengqiao.gis.Neighbours;
import org.fengqiao.gis.check.GridType;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.kernel.Tier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A new edition of a district's grids, checked and ready to be written.
 *
 * @param district six digits
 * @param demo invented geometry
 * @param source file name or maker
 * @param datum coordinate system of the source: a name or EPSG:n
 * @param cells in code order
 * @param areas communities, streets and the district, dissolved from the cells
 * @param borders which cells touch, and along how many metres of border
 * @param areaM2 ground of the cells, square metres
 * @param findings what the checks of its file found
 * @param repair what the repair of its file did
 */
public record GridDraft(
    String district,
    boolean demo,
    String source,
    String datum,
    List<Cell> cells,
    List<Area> areas,
    Borders borders,
    double areaM2,
    List<Finding> findings,
    List<RepairRow> repair) {

  public GridDraft {
    cells = List.copyOf(cells);
    areas = List.copyOf(areas);
    findings = List.copyOf(findings);
    repair = List.copyOf(repair);
  }

  /** Queen contiguity of the cells. */
  public Neighbours neighbours() {
    return borders.queen();
  }

  /**
   * One grid to be.
   *
   * @param households null when the source does not say
   * @param householdsSource null when households are
   * @param householdsYear null when not known
   * @param type null when nobody told
   * @param geometry CGCS2000 degrees
   */
  public record Cell(
      String code,
      String name,
      @Nullable Integer households,
      @Nullable String householdsSource,
      @Nullable Integer householdsYear,
      @Nullable GridType type,
      Geometry geometry) {
    /** 12 digits. */
    public String community() {
      return code.substring(0, 12);
    }

    /** 9 digits. */
    public String street() {
      return code.substring(0, 9);
    }
  }

  /** Outline of a place above the grids. */
  public record Area(String code, Tier tier, Geometry geometry) {}
}
