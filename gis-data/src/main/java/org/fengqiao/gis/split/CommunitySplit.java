package org.fengqiao.gis.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fengqiao.gis.GridIndex;
import org.fengqiao.gis.GridShape;
import org.fengqiao.gis.MadeGrid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Grids for a district that has none: every community is cut along the given lines into blocks,
 * small blocks are merged and large ones cut into compact cells, until grids have the households
 * asked for. Where there are no lines a community is cut into compact cells at once.
 *
 * <p>All lines of all communities are noded together on the lattice of nine decimals: grids share
 * every vertex, grids of a community make up the community, and neighbouring communities keep
 * fitting. Serials run from west to east in rows from north to south (DB6101/T 3185-2024). The same
 * input gives the same grids, byte for byte. A part of a community with too few households stays a
 * grid of its own. Some seconds for a district.
 */
public final class CommunitySplit {
  private final List<SplitCommunity> communities;
  private final List<SplitLine> lines;
  private final SplitSettings settings;
  private final GridIndex index;

  private CommunitySplit(
      List<SplitCommunity> communities, List<SplitLine> lines, SplitSettings settings) {
    this.communities =
        communities.stream().sorted(Comparator.comparing(SplitCommunity::code)).toList();
    this.lines = lines;
    this.settings = settings;
    index =
        GridIndex.build(
            this.communities.stream().map(c -> new GridShape(c.code(), c.outline())).toList());
  }

  /**
   * Makes the grids, in code order.
   *
   * @param communities that fit together, in any order
   * @param lines roads, rivers; may reach out of the communities
   * @throws IllegalArgumentException when two communities have one code, or one needs more grids
   *     than its serial has digits for
   */
  public static List<MadeGrid> split(
      List<SplitCommunity> communities, List<SplitLine> lines, SplitSettings settings) {
    return communities.isEmpty()
        ? List.of()
        : new CommunitySplit(communities, lines, settings).run();
  }

  private List<MadeGrid> run() {
    List<Geometry> outlines = new ArrayList<>();
    communities.forEach(c -> outlines.add(c.outline().getBoundary()));
    List<Geometry> mainLines = new ArrayList<>(outlines);
    lines.stream().filter(SplitLine::main).forEach(l -> mainLines.add(l.line()));
    Faces mainBlocks = Faces.between(mainLines);
    List<Geometry> all = new ArrayList<>(outlines);
    lines.forEach(l -> all.add(l.line()));
    Faces blocks = Faces.between(all);
    List<int[]> blocksOf = byCommunity(blocks);
    List<CommunityPlan> plans = new ArrayList<>();
    List<Geometry> noded = new ArrayList<>(blocks.lines());
    for (int c = 0; c < communities.size(); c++) {
      CommunityPlan plan =
          new CommunityPlan(communities.get(c), settings, blocks, blocksOf.get(c), mainBlocks);
      plans.add(plan);
      noded.addAll(plan.lines());
    }
    Faces pieces = Faces.between(noded);
    List<int[]> piecesOf = byCommunity(pieces);
    List<MadeGrid> made = new ArrayList<>();
    for (int c = 0; c < communities.size(); c++) {
      made.addAll(plans.get(c).grids(pieces, piecesOf.get(c)));
    }
    made.sort(Comparator.comparing(MadeGrid::code));
    return List.copyOf(made);
  }

  /** The faces of each community, ascending; faces outside all are nobody's. */
  private List<int[]> byCommunity(Faces faces) {
    List<List<Integer>> found = new ArrayList<>();
    communities.forEach(c -> found.add(new ArrayList<>()));
    for (int face = 0; face < faces.size(); face++) {
      Coordinate middle = faces.middle(face);
      int community = index.locate(middle.x, middle.y);
      if (community >= 0) {
        found.get(community).add(face);
      }
    }
    return found.stream().map(f -> f.stream().mapToInt(i -> i).toArray()).toList();
  }
}
