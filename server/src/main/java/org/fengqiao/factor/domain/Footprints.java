package org.fengqiao.factor.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.gazetteer.domain.Project;
import org.fengqiao.gis.GridShape;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** Which grids the footprints of projects cover. Pure. */
public final class Footprints {
  /** Less of a grid, or of the footprint, than this is a border drawn a little differently. */
  private static final double SLIVER = 0.005;

  private Footprints() {}

  /**
   * Grids by project id, each in order of code. A project that is a point lies in the grid around
   * it; an outline in every grid of which it covers at least half a per cent, or which holds as
   * much of the outline. Outside all grids is nowhere.
   */
  public static Map<String, List<String>> of(List<Project> projects, List<GridShape> grids) {
    STRtree tree = new STRtree();
    grids.forEach(g -> tree.insert(g.geometry().getEnvelopeInternal(), g));
    Map<String, List<String>> found = new HashMap<>();
    for (Project project : projects) {
      found.put(project.id(), codes(project.shape(), tree));
    }
    return found;
  }

  private static List<String> codes(Geometry footprint, STRtree tree) {
    PreparedGeometry prepared = PreparedGeometryFactory.prepare(footprint);
    List<String> codes = new ArrayList<>();
    for (Object near : tree.query(footprint.getEnvelopeInternal())) {
      GridShape grid = (GridShape) near;
      if (prepared.intersects(grid.geometry()) && counts(footprint, grid.geometry())) {
        codes.add(grid.code());
      }
    }
    codes.sort(null);
    return codes;
  }

  private static boolean counts(Geometry footprint, Geometry grid) {
    if (!(footprint instanceof Polygonal)) {
      return true;
    }
    double shared = footprint.intersection(grid).getArea();
    return shared >= SLIVER * Math.min(footprint.getArea(), grid.getArea());
  }
}
