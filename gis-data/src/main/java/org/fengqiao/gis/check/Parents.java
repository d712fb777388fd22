package org.fengqiao.gis.check;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/**
 * The areas of the tier above.
 *
 * @param outlines of communities by code, CGCS2000 degrees; those without an outline are absent
 * @param known codes that exist, with or without an outline; when nothing at all is known, no
 *     parent is unknown
 */
public record Parents(Map<String, Outline> outlines, Set<String> known) {
  /** Nothing is known of parents; nothing is said of them. */
  public static final Parents NONE = new Parents(Map.of(), Set.of());

  /** One parent. */
  public record Outline(String name, Geometry geometry) {}

  public Parents {
    outlines = Map.copyOf(outlines);
    Set<String> all = new HashSet<>(known);
    all.addAll(outlines.keySet());
    known = Set.copyOf(all);
  }

  boolean unknown(String code) {
    return !known.isEmpty() && !known.contains(code);
  }
}
