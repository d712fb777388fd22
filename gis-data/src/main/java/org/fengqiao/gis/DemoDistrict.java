package org.fengqiao.gis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The demonstration district: real codes, names and outline of Haizhu (440105), invented positions
 * and grids. Everything shown from it is marked as demonstration geometry.
 */
public final class DemoDistrict {
  /** GB/T 2260 code of the district. */
  public static final String CODE = "440105";

  private static final int GRIDS = 1900;
  private static final long SEED = 20_260_601L;

  private DemoDistrict() {}

  /** The plan of the demonstration grids. */
  public static GridPlan plan() {
    Map<String, Packs.Division> streets = new LinkedHashMap<>();
    Map<String, List<GridPlan.Community>> communities = new LinkedHashMap<>();
    for (Packs.Division d : Packs.divisions(CODE)) {
      if (d.code().length() == 9) {
        streets.put(d.code(), d);
        communities.put(d.code(), new ArrayList<>());
      } else if (d.code().length() == 12) {
        communities
            .computeIfAbsent(d.parent(), p -> new ArrayList<>())
            .add(new GridPlan.Community(d.code(), shortName(d.name())));
      }
    }
    List<GridPlan.Street> planned = new ArrayList<>();
    streets.forEach((code, d) ->
        planned.add(
            new GridPlan.Street(code, d.name(), communities.getOrDefault(code, List.of()))));
    return new GridPlan(Packs.outline(CODE), planned, GRIDS, 300, 500, SEED);
  }

  /** The demonstration grids, made afresh: the same every time, in about two seconds. */
  public static List<MadeGrid> grids() {
    return GridMaker.make(plan());
  }

  /** People say 下渡社区; the code table says 下渡社区居委会. */
  public static String shortName(String official) {
    return official.endsWith("社区居委会") || official.endsWith("村村委会")
        ? official.substring(0, official.length() - 3)
        : official;
  }
}
