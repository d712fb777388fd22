package org.fengqiao.grid;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.fengqiao.gis.GridShape;
import org.fengqiao.grid.domain.VersionStore;
import org.locationtech.jts.geom.Geometry;

/** Where the things are that checks found: outlines of the grids of a version. */
@Singleton
public class FindingPlaces {
  private final VersionStore versions;

  FindingPlaces(VersionStore versions) {
    this.versions = versions;
  }

  /** Outlines by code, CGCS2000 degrees; a code without a grid in the version is left out. */
  public Map<String, Geometry> outlines(String district, long version, Set<String> codes) {
    Map<String, Geometry> outlines = new HashMap<>();
    if (!codes.isEmpty()) {
      for (GridShape shape : versions.shapes(district, version, codes)) {
        outlines.put(shape.code(), shape.geometry());
      }
    }
    return outlines;
  }
}
