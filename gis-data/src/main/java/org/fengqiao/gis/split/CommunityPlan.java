package org.fengqiao.gis.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.gis.Borders;
import org.fengqiao.gis.Contiguity;
import org.fengqiao.gis.GridOrder;
import org.fengqiao.gis.LocalScale;
import org.fengqiao.gis.MadeGrid;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** One community on its way from blocks to grids. */
final class CommunityPlan {
  /** A block with no more than this part of a grid's households is given to one grid whole. */
  private static final double WHOLE = 0.25;

  private final SplitCommunity community;
  private final SplitSettings settings;
  private final Faces blocks;
  private final Faces mainBlocks;
  private final Dwellings dwellings;
  private final Map<Integer, Double> householdsOf = new HashMap<>();

  /** Group of each block of ours, by face. */
  private final Map<Integer, Integer> groupOf = new HashMap<>();

  /** By group, in order; only for those with too many households. */
  private final Map<Integer, Cuts> cuts = new TreeMap<>();

  /**
   * Merges small blocks and plans the cuts of large ones.
   *
   * @param mine the blocks of the community, ascending
   */
  CommunityPlan(
      SplitCommunity community,
      SplitSettings settings,
      Faces blocks,
      int[] mine,
      Faces mainBlocks) {
    this.community = community;
    this.settings = settings;
    this.blocks = blocks;
    this.mainBlocks = mainBlocks;
    dwellings = new Dwellings(community, settings);
    Groups groups = groups(blocks, mine);
    for (int k = 0; k < mine.length; k++) {
      householdsOf.put(mine[k], groups.households(k));
    }
    groups.mergeSmall(false);
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int k = 0; k < mine.length; k++) {
      groupOf.put(mine[k], groups.of(k));
      members.computeIfAbsent(groups.of(k), g -> new ArrayList<>()).add(mine[k]);
    }
    members.forEach((group, faces) -> {
      int count = settings.grids(groups.households(group));
      if (count > 1) {
        cuts.put(group, cuts(group, faces, count));
      }
    });
  }

  /** The lines large blocks are to be cut along. */
  List<LineString> lines() {
    List<LineString> lines = new ArrayList<>();
    cuts.values().forEach(cut -> lines.addAll(cut.lines()));
    return lines;
  }

  /**
   * The grids, numbered.
   *
   * @param pieces blocks after cutting
   * @param mine those of the community, ascending
   */
  List<MadeGrid> grids(Faces pieces, int[] mine) {
    Groups groups = groups(pieces, mine);
    int[] label = new int[mine.length];
    for (int k = 0; k < mine.length; k++) {
      label[k] = label(pieces.middle(mine[k]));
    }
    groups.joinAlike(label);
    groups.mergeSmall(true);
    Map<Integer, List<Geometry>> members = new TreeMap<>();
    for (int k = 0; k < mine.length; k++) {
      members.computeIfAbsent(groups.of(k), g -> new ArrayList<>()).add(pieces.polygon(mine[k]));
    }
    List<Polygon> shapes = new ArrayList<>();
    List<Double> households = new ArrayList<>();
    members.forEach((group, faces) -> {
      shapes.add((Polygon) CoverageUnion.union(faces.toArray(Geometry[]::new)).norm());
      households.add(groups.households(group));
    });
    return numbered(shapes, households);
  }

  private int label(Coordinate middle) {
    int block = blocks.at(middle.x, middle.y);
    int group = groupOf.getOrDefault(block, -1);
    Cuts cut = cuts.get(group);
    if (cut == null) {
      return group < 0 ? -1 : group << 10;
    }
    Coordinate decides = whole(block) ? blocks.middle(block) : middle;
    return (group << 10) + cut.at(decides.x, decides.y);
  }

  private boolean whole(int block) {
    return householdsOf.getOrDefault(block, 0.0) <= WHOLE * settings.target();
  }

  /** Blocks given whole count as one dwelling in their middle. */
  private Cuts cuts(int group, List<Integer> faces, int count) {
    List<double[]> here = new ArrayList<>();
    List<Geometry> large = new ArrayList<>();
    for (int face : faces) {
      if (whole(face)) {
        Coordinate middle = blocks.middle(face);
        here.add(new double[] {middle.x, middle.y, householdsOf.get(face)});
      } else {
        large.add(blocks.polygon(face));
      }
    }
    for (int i = 0; i < dwellings.size(); i++) {
      int block = blocks.at(dwellings.lon(i), dwellings.lat(i));
      if (groupOf.getOrDefault(block, -1) == group && !whole(block)) {
        here.add(new double[] {dwellings.lon(i), dwellings.lat(i), dwellings.households(i)});
      }
    }
    Geometry block =
        large.isEmpty()
            ? community.outline().getFactory().createPolygon()
            : CoverageUnion.union(large.toArray(Geometry[]::new));
    return new Cuts(block, here, count);
  }

  private Groups groups(Faces faces, int[] mine) {
    Map<Integer, Integer> position = new HashMap<>();
    double[] area = new double[mine.length];
    double[] perimeter = new double[mine.length];
    int[] mainBlock = new int[mine.length];
    LocalScale scale = LocalScale.at(community.outline().getEnvelopeInternal().centre().y);
    List<Polygon> polygons = new ArrayList<>();
    for (int k = 0; k < mine.length; k++) {
      Polygon face = faces.polygon(mine[k]);
      polygons.add(face);
      position.put(mine[k], k);
      area[k] = face.getArea() * scale.lonM() * scale.latM();
      perimeter[k] = lengthM(face, scale);
      Coordinate middle = faces.middle(mine[k]);
      mainBlock[k] = mainBlocks.at(middle.x, middle.y);
    }
    double[] households = new double[mine.length];
    for (int i = 0; i < dwellings.size(); i++) {
      Integer at = position.get(faces.at(dwellings.lon(i), dwellings.lat(i)));
      if (at != null) {
        households[at] += dwellings.households(i);
      }
    }
    Borders borders = Contiguity.borders(polygons, 0);
    return new Groups(borders, households, area, perimeter, mainBlock, settings);
  }

  private List<MadeGrid> numbered(List<Polygon> shapes, List<Double> households) {
    if (shapes.size() >= Math.pow(10, settings.digits())) {
      throw new IllegalArgumentException(community.code() + " needs " + shapes.size() + " grids");
    }
    double[] x = shapes.stream().mapToDouble(s -> s.getCentroid().getX()).toArray();
    double[] y = shapes.stream().mapToDouble(s -> s.getCentroid().getY()).toArray();
    List<MadeGrid> made = new ArrayList<>();
    for (int i : GridOrder.northWestFirst(x, y)) {
      int serial = made.size() + 1;
      made.add(
          new MadeGrid(
              community.code() + padded(serial, settings.digits()),
              community.name() + "第" + padded(serial, 2) + "网格",
              community.code(),
              community.street(),
              (int) Math.round(households.get(i)),
              shapes.get(i)));
    }
    return made;
  }

  private static String padded(int serial, int digits) {
    return String.format(Locale.ROOT, "%0" + digits + "d", serial);
  }

  private static double lengthM(Polygon face, LocalScale scale) {
    double sum = 0;
    Coordinate[] c = face.getCoordinates();
    for (int k = 1; k < c.length; k++) {
      sum += Math.hypot((c[k].x - c[k - 1].x) * scale.lonM(), (c[k].y - c[k - 1].y) * scale.latM());
    }
    return sum;
  }
}
