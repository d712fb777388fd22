package org.fengqiao.gis.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.gis.LocalScale;
import org.fengqiao.gis.crs.KnownGround;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Areas with a code of the district that lie elsewhere. Known outlines are drawn by other hands and
 * borders run along the middle of rivers, so what is near is not elsewhere.
 */
final class OutsideDistrict {
  private static final double NEAR_M = 2000;

  private OutsideDistrict() {}

  static List<Finding> of(List<LoadedArea> areas, KnownGround ground, String district) {
    Geometry outline = ground.outline();
    if (outline == null) {
      return List.of();
    }
    double reach = NEAR_M / LocalScale.at(outline.getEnvelopeInternal().centre().y).lonM();
    PreparedGeometry near = PreparedGeometryFactory.prepare(outline.buffer(reach, 2));
    List<Finding> found = new ArrayList<>();
    for (LoadedArea area : areas) {
      if (area.code().startsWith(district) && !touches(near, area.geometry())) {
        found.add(
            Finding.of(
                FindingCode.OUTSIDE_DISTRICT, area.area().number(), Map.of("district", district)));
      }
    }
    return found;
  }

  /** An outline that is not valid is looked at by its box only. */
  private static boolean touches(PreparedGeometry near, Geometry area) {
    Envelope box = area.getEnvelopeInternal();
    if (!near.getGeometry().getEnvelopeInternal().intersects(box)) {
      return false;
    }
    try {
      return near.intersects(area);
    } catch (TopologyException e) {
      return true;
    }
  }
}
