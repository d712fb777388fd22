package org.fengqiao.gis.read;

import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * An area as its file tells it.
 *
 * @param number position in the file from 1
 * @param attributes by name in the order of the file: String, Long, Double or Boolean; what is
 *     empty is absent
 * @param geometry polygon or multipolygon, two finite ordinates a corner (packed), rings closed, in
 *     the file's own coordinates: the first ordinate of the file is x. Not checked for validity
 */
public record RawArea(int number, Map<String, Object> attributes, Geometry geometry) {
  public RawArea {
    attributes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /** An attribute as text, stripped, whole numbers without a fraction; empty when absent. */
  public String text(String name) {
    Object value = attributes.get(name);
    return value == null ? "" : String.valueOf(value).strip();
  }
}
