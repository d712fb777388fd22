package org.fengqiao.gis.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.gis.LonLat;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One thing that was found.
 *
 * @param code what
 * @param severity how much it matters
 * @param feature number of the feature in its file from 1; null when it is about the whole file
 * @param codes codes of the areas concerned, as the file writes them; "#3" for the third when it
 *     has none
 * @param at a position to look at, CGCS2000 degrees; null when there is none or it is not known yet
 * @param place the ground concerned, CGCS2000 degrees, for the map; null when it is not known
 * @param facts what the text for people needs, in a fixed order: numbers and texts of the file,
 *     such as {@code areaM2}, {@code line}, {@code byte}, {@code detail}
 */
public record Finding(
    FindingCode code,
    Severity severity,
    @Nullable Integer feature,
    List<String> codes,
    @Nullable LonLat at,
    @Nullable Geometry place,
    Map<String, Object> facts) {

  public Finding {
    codes = List.copyOf(codes);
    facts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /** About the whole file. */
  public static Finding of(FindingCode code, Map<String, Object> facts) {
    return new Finding(code, code.severity(), null, List.of(), null, null, facts);
  }

  /** About one feature of the file. */
  public static Finding of(FindingCode code, int feature, Map<String, Object> facts) {
    return new Finding(code, code.severity(), feature, List.of(), null, null, facts);
  }

  /** The same with another severity. */
  public Finding as(Severity other) {
    return new Finding(code, other, feature, codes, at, place, facts);
  }

  /** Whether it keeps a file from being published. */
  public boolean error() {
    return severity == Severity.ERROR;
  }
}
