package org.fengqiao.gis.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class TopologyTest {
  private static final double METRE = 27;

  @Test
  void neighboursNameOneArcOnceForwardsAndOnceBackwards() {
    Topology topology =
        topology(
            "POLYGON((113 23,113.01 23,113.01 23.01,113 23.01,113 23))",
            "POLYGON((113.01 23,113.02 23,113.02 23.01,113.01 23.01,113.01 23))");
    assertThat(topology.arcs()).isEqualTo(3);
    int[] refs = topology.rings().items();
    assertThat(refs).hasSize(4);
    assertThat(Arrays.stream(refs).filter(r -> r < 0).count()).isEqualTo(1);
    int shared = ~Arrays.stream(refs).filter(r -> r < 0).findFirst().orElseThrow();
    assertThat(topology.uses(shared)).isEqualTo(2);
  }

  @Test
  void anIslandAndItsHoleAreOneArcHoweverTheyAreWalked() {
    Topology topology =
        topology(
            "POLYGON((113 23,113.4 23,113.4 23.4,113 23.4,113 23),"
                + "(113.1 23.1,113.3 23.1,113.3 23.3,113.1 23.3,113.1 23.1))",
            "POLYGON((113.3 23.1,113.3 23.3,113.1 23.3,113.1 23.1,113.3 23.1))");
    assertThat(topology.arcs()).isEqualTo(2);
    assertThat(topology.rings().items()[1]).isEqualTo(~topology.rings().items()[2]);
  }

  @Test
  void aVertexBesideAnEdgeBecomesOneOfIt() {
    Topology topology =
        topology(
            "POLYGON((113 23,113.01 23,113.01 23.01,113 23.01,113 23))",
            "POLYGON((113.01 23,113.02 23,113.02 23.01,113.01 23.01,113.01 23.004,113.01 23))");
    assertThat(topology.arcs()).isEqualTo(3);
    assertThat(topology.items()).isEqualTo(4 + 4 + 3);
  }

  @Test
  void anOutlineIsNotChangedByItself() {
    // A notch half a metre wide.
    Topology topology =
        topology(
            "POLYGON((113 23,113.01 23,113.01 23.01,113.005005 23.01,113.005 23.005,"
                + "113.005 23.01,113 23.01,113 23))");
    assertThat(topology.items()).isEqualTo(8);
  }

  private static Topology topology(String... texts) {
    Vertices vertices = new Vertices();
    List<Geometry> outlines = Arrays.stream(texts).map(TopologyTest::wkt).toList();
    return Seams.close(vertices, RingTable.read(outlines, vertices), METRE);
  }

  private static Geometry wkt(String text) {
    try {
      return new WKTReader().read(text);
    } catch (ParseException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
