package org.fengqiao.gis.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fengqiao.gis.MadeGrid;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class CommunitySplitProperties {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  @Property(tries = 25)
  void gridsMakeUpTheirCommunitiesWhateverTheLines(
      @ForAll @IntRange(min = 0, max = 40) int lines,
      @ForAll @IntRange(min = 0, max = 6000) int households,
      @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<SplitCommunity> communities = new ArrayList<>();
    for (int k = 0; k < 4; k++) {
      double x = 113.3 + 0.01 * (k % 2);
      double y = 23.1 + 0.01 * (k / 2);
      Geometry square = FACTORY.toGeometry(new Envelope(x, x + 0.01, y, y + 0.01));
      String code = "44010500100" + (k + 1);
      communities.add(new SplitCommunity(code, "社区", "440105001", square, households, List.of()));
    }
    List<MadeGrid> grids =
        CommunitySplit.split(communities, lines(lines, random), SplitSettings.usual());
    Geometry[] shapes = grids.stream().map(MadeGrid::geometry).toArray(Geometry[]::new);
    assertThat(shapes).allSatisfy(s -> assertThat(s.isValid()).isTrue());
    assertThat(CoverageValidator.isValid(shapes)).isTrue();
    var byCommunity = grids.stream().collect(Collectors.groupingBy(MadeGrid::community));
    for (SplitCommunity community : communities) {
      List<MadeGrid> its = byCommunity.get(community.code());
      Geometry whole =
          CoverageUnion.union(its.stream().map(MadeGrid::geometry).toArray(Geometry[]::new));
      assertThat(whole.symDifference(community.outline()).getArea()).isLessThan(1e-11);
      assertThat(its.stream().mapToInt(MadeGrid::households).sum())
          .isBetween(households - its.size(), households + its.size());
    }
  }

  private static List<SplitLine> lines(int count, SplittableRandom random) {
    List<SplitLine> lines = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      double x = 113.295 + 0.03 * random.nextDouble();
      double y = 23.095 + 0.03 * random.nextDouble();
      double turn = 6.3 * random.nextDouble();
      Coordinate[] points = new Coordinate[12];
      for (int i = 0; i < points.length; i++) {
        points[i] = new Coordinate(x, y);
        turn += random.nextDouble() - 0.5;
        x += 0.002 * Math.cos(turn);
        y += 0.002 * Math.sin(turn);
      }
      lines.add(new SplitLine(FACTORY.createLineString(points), random.nextInt(4) == 0));
    }
    return lines;
  }
}
