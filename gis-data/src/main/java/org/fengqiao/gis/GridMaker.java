package org.fengqiao.gis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

/**
 * Invents the grids of a district: same plan and seed, same grids, on every machine.
 *
 * <p>Bottom up, so that every level fits exactly: sites are spread over the outline, denser in a
 * few centres, and evened out (Lloyd); their Voronoi cells, noded with the outline, are the grids;
 * neighbouring grids are grouped into streets and those into communities. Positions of streets and
 * communities are therefore invented. Codes of communities and serials of grids run from west to
 * east in rows from north to south (DB6101/T 3185-2024). About two seconds for 1,900 grids.
 */
public final class GridMaker {
  private static final int SAMPLES_PER_GRID = 60;
  private static final int LLOYD_ROUNDS = 14;
  private static final int CENTRES = 6;

  private final GridPlan plan;
  private final SplittableRandom random;
  private final double stretch;

  private GridMaker(GridPlan plan) {
    this.plan = plan;
    this.random = new SplittableRandom(plan.seed());
    LocalScale scale = LocalScale.at(plan.outline().getEnvelopeInternal().centre().y);
    this.stretch = scale.latM() / scale.lonM();
  }

  /** Makes the grids, in code order. */
  public static List<MadeGrid> make(GridPlan plan) {
    return new GridMaker(plan).run();
  }

  private List<MadeGrid> run() {
    double[][] sites = evenOut(samples());
    List<Polygon> cells =
        new Tessellation(1e6)
            .cells(plan.outline(), sites[0], sites[1], stretch).stream()
                .filter(c -> c != null)
                .toList();
    double[] x = cells.stream().mapToDouble(c -> c.getCentroid().getX()).toArray();
    double[] y = cells.stream().mapToDouble(c -> c.getCentroid().getY() * stretch).toArray();
    Neighbours links = Contiguity.bordersPlanar(cells, 0).rook();
    List<GridPlan.Street> streets = plan.streets();
    int[] wished = streets.stream().mapToInt(s -> s.communities().size()).toArray();
    int[] street = Clusters.of(x, y, links, spreadOver(cells.size(), wished), random);
    List<MadeGrid> made = new ArrayList<>();
    for (int s = 0; s < streets.size(); s++) {
      int mine = s;
      int[] members = IntStream.range(0, cells.size()).filter(i -> street[i] == mine).toArray();
      addStreet(streets.get(s), members, cells, x, y, links, made);
    }
    made.sort(Comparator.comparing(MadeGrid::code));
    return List.copyOf(made);
  }

  private void addStreet(
      GridPlan.Street street,
      int[] members,
      List<Polygon> cells,
      double[] x,
      double[] y,
      Neighbours links,
      List<MadeGrid> made) {
    int[] even = new int[street.communities().size()];
    for (int c = 0; c < even.length; c++) {
      even[c] = 4 + random.nextInt(7);
    }
    double[] mx = Arrays.stream(members).mapToDouble(i -> x[i]).toArray();
    double[] my = Arrays.stream(members).mapToDouble(i -> y[i]).toArray();
    int[] community =
        Clusters.of(mx, my, links.within(members), spreadOver(members.length, even), random);
    double[] cx = new double[even.length];
    double[] cy = new double[even.length];
    int[] n = new int[even.length];
    for (int k = 0; k < members.length; k++) {
      cx[community[k]] += mx[k];
      cy[community[k]] += my[k];
      n[community[k]]++;
    }
    for (int c = 0; c < even.length; c++) {
      cx[c] /= Math.max(1, n[c]);
      cy[c] /= Math.max(1, n[c]);
    }
    int[] order = GridOrder.northWestFirst(IntStream.range(0, even.length).toArray(), cx, cy);
    for (int rank = 0; rank < order.length; rank++) {
      int which = order[rank];
      int[] grids =
          IntStream.range(0, members.length)
              .filter(k -> community[k] == which)
              .map(k -> members[k])
              .toArray();
      addCommunity(
          street,
          street.communities().get(rank),
          GridOrder.northWestFirst(grids, x, y),
          cells,
          made);
    }
  }

  private void addCommunity(
      GridPlan.Street street,
      GridPlan.Community community,
      int[] grids,
      List<Polygon> cells,
      List<MadeGrid> made) {
    for (int k = 0; k < grids.length; k++) {
      int households = random.nextInt(plan.leastHouseholds(), plan.mostHouseholds() + 1);
      made.add(
          new MadeGrid(
              community.code() + String.format(Locale.ROOT, "%03d", k + 1),
              community.name() + String.format(Locale.ROOT, "第%02d网格", k + 1),
              community.code(),
              street.code(),
              households,
              cells.get(grids[k])));
    }
  }

  /** Shares out {@code total} in proportion to {@code parts}, at least three each. */
  private static int[] spreadOver(int total, int[] parts) {
    int sum = Arrays.stream(parts).sum();
    int[] out = new int[parts.length];
    int seen = 0;
    int given = 0;
    for (int i = 0; i < parts.length; i++) {
      seen += parts[i];
      int upTo = (int) ((long) total * seen / sum);
      out[i] = Math.max(3, upTo - given);
      given = upTo;
    }
    return out;
  }

  /** Points inside the outline, denser around a few invented centres: x row, y row. */
  private double[][] samples() {
    Envelope box = plan.outline().getEnvelopeInternal();
    GridIndex inside = GridIndex.build(List.of(new GridShape("0", plan.outline())));
    List<Coordinate> centres = new ArrayList<>();
    for (int c = 0; c < CENTRES; c++) {
      centres.add(somewhere(box));
    }
    double reach = box.getWidth() / 9;
    int wanted = plan.grids() * SAMPLES_PER_GRID;
    double[][] found = new double[2][wanted];
    for (int n = 0; n < wanted; ) {
      Coordinate p = somewhere(box);
      double density = 0.3;
      for (Coordinate c : centres) {
        double dx = (p.x - c.x) / reach;
        double dy = (p.y - c.y) * stretch / reach;
        density += 0.5 * StrictMath.exp(-(dx * dx + dy * dy) / 2);
      }
      if (random.nextDouble() < density && inside.locate(p.x, p.y) == 0) {
        found[0][n] = p.x;
        found[1][n++] = p.y;
      }
    }
    return found;
  }

  private Coordinate somewhere(Envelope box) {
    double x = box.getMinX() + random.nextDouble() * box.getWidth();
    return new Coordinate(x, box.getMinY() + random.nextDouble() * box.getHeight());
  }

  /** Lloyd's iteration on the samples; the first samples are the first sites. */
  private double[][] evenOut(double[][] samples) {
    int n = plan.grids();
    double[] x = Arrays.copyOf(samples[0], n);
    double[] y = Arrays.copyOf(samples[1], n);
    for (int round = 0; round < LLOYD_ROUNDS; round++) {
      double[] stretched = Arrays.stream(y).map(v -> v * stretch).toArray();
      Nearest nearest = new Nearest(x, stretched);
      double[] sx = new double[n];
      double[] sy = new double[n];
      int[] count = new int[n];
      for (int k = 0; k < samples[0].length; k++) {
        int site = nearest.of(samples[0][k], samples[1][k] * stretch);
        sx[site] += samples[0][k];
        sy[site] += samples[1][k];
        count[site]++;
      }
      for (int i = 0; i < n; i++) {
        if (count[i] > 0) {
          x[i] = sx[i] / count[i];
          y[i] = sy[i] / count[i];
        }
      }
    }
    return new double[][] {x, y};
  }
}
