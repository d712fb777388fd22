package org.fengqiao.gis.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Pieces that giving away wide ground has cut off: each goes to the neighbour with the longest
 * shared edge, ties to the lowest code, so that an area of one part stays one.
 */
final class Strays {
  private final List<Area> areas;
  private final List<Geometry> originals;
  private final Survey survey;
  private final Map<Integer, Geometry> changed = new TreeMap<>();
  private final Set<Integer> touched = new HashSet<>();

  private Strays(List<Area> areas, List<Geometry> originals, Survey survey) {
    this.areas = areas;
    this.originals = originals;
    this.survey = survey;
  }

  /**
   * Outlines that change, by ordinal.
   *
   * @param originals sound outlines as they came: what had several parts may keep as many
   */
  static Map<Integer, Geometry> of(List<Area> areas, List<Geometry> originals, Survey survey) {
    Strays strays = new Strays(areas, originals, survey);
    for (int a = 0; a < areas.size(); a++) {
      if (survey.outlines().get(a).getNumGeometries() > originals.get(a).getNumGeometries()) {
        strays.handOver(a);
      }
    }
    return strays.changed;
  }

  /** One change for an area at a time; the next turn sees the others. */
  private void handOver(int area) {
    Geometry outline = survey.outlines().get(area);
    int[] bySize =
        IntStream.range(0, outline.getNumGeometries())
            .boxed()
            .sorted(Comparator.comparingDouble(k -> -outline.getGeometryN(k).getArea()))
            .mapToInt(k -> k)
            .toArray();
    int stray = bySize[originals.get(area).getNumGeometries()];
    Integer to = neighbour(area, stray);
    if (to == null || touched.contains(to) || touched.contains(area)) {
      return;
    }
    List<Geometry> rest = new ArrayList<>();
    for (int k = 0; k < outline.getNumGeometries(); k++) {
      if (k != stray) {
        rest.add(outline.getGeometryN(k));
      }
    }
    Geometry larger =
        RingBuilder.of(survey.outlines().get(to), outline.getGeometryN(stray)).build();
    if (Outline.valid(larger)) {
      touched.add(area);
      touched.add(to);
      changed.put(
          area,
          Outline.polygons(
              Lattice.FACTORY.createGeometryCollection(rest.toArray(Geometry[]::new))));
      changed.put(to, larger);
    }
  }

  private @Nullable Integer neighbour(int area, int part) {
    Mesh mesh = survey.mesh();
    Map<Integer, Double> lengths = new TreeMap<>();
    int shells = -1;
    for (int ring = mesh.firstRing(area); ring < mesh.firstRing(area + 1); ring++) {
      shells += mesh.shell(ring) ? 1 : 0;
      for (int v = mesh.start(ring); shells == part && v < mesh.start(ring + 1); v++) {
        if (mesh.shared(v) && mesh.areaOf(mesh.twin(v)) != area) {
          lengths.merge(
              mesh.areaOf(mesh.twin(v)), Metric.lengthM(mesh.at(v), mesh.at(v + 1)), Double::sum);
        }
      }
    }
    return Assigning.longest(lengths, areas);
  }
}
