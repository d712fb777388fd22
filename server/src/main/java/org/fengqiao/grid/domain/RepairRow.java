package org.fengqiao.grid.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.gis.check.Change;
import org.fengqiao.gis.load.LoadedArea;
import org.fengqiao.gis.load.LoadedGrids;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * What the repair of a file did to one of its grids, as it is kept beside the findings.
 *
 * @param feature number of the grid in the file, from 1
 * @param code of the grid; # and the number when it has none
 * @param name empty when it has none
 * @param kind the strongest thing that was done
 * @param partners grids it gave ground to or got ground from
 * @param gainedM2 ground it got, square metres
 * @param lostM2 ground it gave, square metres
 * @param before CGCS2000 degrees, as the file has it; may be invalid
 * @param after as it would be published
 * @param gained the ground it got; empty when there is none
 * @param lost the ground it gave; empty when there is none
 */
public record RepairRow(
    int feature,
    String code,
    String name,
    Change.Kind kind,
    List<String> partners,
    double gainedM2,
    double lostM2,
    Geometry before,
    Geometry after,
    Geometry gained,
    Geometry lost) {
  /** Less ground than a sheet of paper is rounding, and no outline is kept of it. */
  private static final double SHEET_M2 = 0.05;

  private static final Geometry NOTHING = new GeometryFactory().createPolygon();

  public RepairRow {
    partners = List.copyOf(partners);
  }

  /** The kept ones of a loaded file, most ground moved first. */
  public static List<RepairRow> of(LoadedGrids loaded) {
    Map<Integer, String> names = new HashMap<>();
    for (LoadedArea area : loaded.areas()) {
      names.put(area.area().number(), area.area().name());
    }
    return loaded.difference().largest().stream()
        .map(c -> of(c, names.getOrDefault(c.feature(), "")))
        .toList();
  }

  private static RepairRow of(Change change, String name) {
    return new RepairRow(
        change.feature(),
        change.codes().getFirst(),
        name,
        change.kind(),
        change.codes().subList(1, change.codes().size()),
        change.gainedM2(),
        change.lostM2(),
        change.before(),
        change.after(),
        change.gainedM2() < SHEET_M2 ? NOTHING : change.gained(),
        change.lostM2() < SHEET_M2 ? NOTHING : change.lost());
  }
}
