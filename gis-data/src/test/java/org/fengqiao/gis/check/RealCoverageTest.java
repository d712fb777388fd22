package org.fengqiao.gis.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.junit.jupiter.api.Test;

/** What is known of real coverages (data.md) comes out. */
class RealCoverageTest {
  private static final CheckRules STREETS = CheckRules.divisions("440105");

  @Test
  void theRawStreetsOfHaizhu() {
    List<Area> raw = Shared.areas("haizhu_streets_gcj02_raw.geojson");
    Checked checked = CoverageCheck.check(raw, Parents.NONE, STREETS);
    print("raw streets", checked);
    assertThat(checked.of(FindingCode.OVERLAP).size() + checked.noise().overlaps())
        .isGreaterThanOrEqualTo(37);
  }

  @Test
  void theSyntheticGridsOfHaizhu() {
    List<Area> grids = Shared.areas("haizhu_grids_synthetic.geojson");
    Checked checked = CoverageCheck.check(grids, communities(), CheckRules.grids("440105"));
    print("grids", checked);
    Repaired repaired = CoverageRepair.repair(grids, communities(), CheckRules.grids("440105"));
    print("repaired", repaired.left());
    System.out.println("changes " + repaired.changes().size());
    assertThat(checked.noise().overlapM2()).isCloseTo(2196, within(5.0));
    assertThat(Drawn.overlapM2(repaired.areas())).isLessThan(0.01);
  }

  @Test
  void rawStreetsRepaired() {
    List<Area> raw = Shared.areas("haizhu_streets_gcj02_raw.geojson");
    Repaired repaired = CoverageRepair.repair(raw, Parents.NONE, STREETS);
    print("raw repaired", repaired.left());
    Repaired wide = CoverageRepair.repairWide(raw, Parents.NONE, STREETS);
    print("raw wide", wide.left());
    System.out.println(Drawn.overlapM2(wide.areas()) + " " + Drawn.holes(wide.areas()).size());
    System.out.println(
        "again " + CoverageRepair.repair(wide.areas(), Parents.NONE, STREETS).changes().size());
  }

  @Test
  void gulouIsClean() {
    List<Area> gulou = Shared.areas("import-samples/geojson/fuzhou_gulou_10streets.geojson");
    Checked checked = CoverageCheck.check(gulou, Parents.NONE, STREETS);
    print("gulou", checked);
    System.out.println("changes " + CoverageRepair.repair(gulou, Parents.NONE, STREETS).changes());
  }

  private static Parents communities() {
    Map<String, Parents.Outline> outlines = new HashMap<>();
    for (Area area : Shared.areas("haizhu_communities_synthetic.geojson")) {
      outlines.put(area.code(), new Parents.Outline(area.name(), area.geometry()));
    }
    return new Parents(outlines, Set.of());
  }

  private static void print(String title, Checked checked) {
    System.out.println(title + " " + checked.areaM2() + " " + checked.noise());
    Map<FindingCode, Double> sums = new java.util.TreeMap<>();
    Map<FindingCode, Integer> counts = new java.util.TreeMap<>();
    double most = 0;
    for (Finding f : checked.findings()) {
      double m2 = f.facts().get("areaM2") instanceof Double d ? d : 0;
      sums.merge(f.code(), m2, Double::sum);
      counts.merge(f.code(), 1, Integer::sum);
      most = f.code() == FindingCode.OVERLAP ? Math.max(most, m2) : most;
    }
    System.out.println("  " + counts + " " + sums + " most " + most);
  }
}
