package org.fengqiao.grid.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.gis.LonLat;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.kernel.JsonText;

/** What the checks found, as it is kept with a version and sent to its page. */
public final class GridFindings {
  private GridFindings() {}

  /**
   * JSON list: {@code code}, {@code severity} in small letters, {@code feature}, {@code codes},
   * {@code at} as longitude and latitude with six decimals, {@code facts}.
   */
  public static String write(List<Finding> findings) {
    List<Map<String, Object>> rows = new ArrayList<>(findings.size());
    for (Finding f : findings) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("code", f.code().name());
      row.put("severity", f.severity().name().toLowerCase(java.util.Locale.ROOT));
      if (f.feature() != null) {
        row.put("feature", f.feature());
      }
      row.put("codes", f.codes());
      LonLat at = f.at();
      if (at != null) {
        row.put("at", List.of(micro(at.lon()), micro(at.lat())));
      }
      row.put("facts", f.facts());
      rows.add(row);
    }
    return JsonText.of(rows);
  }

  private static double micro(double degrees) {
    return Math.rint(degrees * 1e6) / 1e6;
  }
}
