package org.fengqiao.gis;

import java.util.List;
import org.locationtech.jts.geom.Polygon;

/**
 * What the {@link GridMaker} is to make.
 *
 * @param outline of the district, CGCS2000 degrees
 * @param streets in code order, each with its communities in code order
 * @param grids how many grids in all; at least three a community
 * @param leastHouseholds fewest households of a grid
 * @param mostHouseholds most households of a grid
 * @param seed same plan and same seed, same district
 */
public record GridPlan(
    Polygon outline,
    List<Street> streets,
    int grids,
    int leastHouseholds,
    int mostHouseholds,
    long seed) {

  public GridPlan {
    streets = List.copyOf(streets);
    int communities = streets.stream().mapToInt(s -> s.communities().size()).sum();
    if (communities == 0 || grids < 3 * communities) {
      throw new IllegalArgumentException("needs communities, and three grids for each");
    }
    if (leastHouseholds < 1 || mostHouseholds < leastHouseholds) {
      throw new IllegalArgumentException("households: " + leastHouseholds + ".." + mostHouseholds);
    }
  }

  /**
   * A street with its communities.
   *
   * @param code 9 digits
   * @param name official name
   * @param communities in code order
   */
  public record Street(String code, String name, List<Community> communities) {
    public Street {
      communities = List.copyOf(communities);
    }
  }

  /**
   * A community.
   *
   * @param code 12 digits
   * @param name as it is called
   */
  public record Community(String code, String name) {}

  /** Number of communities of all streets. */
  public int communities() {
    return streets.stream().mapToInt(s -> s.communities().size()).sum();
  }
}
