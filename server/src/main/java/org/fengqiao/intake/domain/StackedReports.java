package org.fengqiao.intake.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fengqiao.gis.LonLat;

/** Port: reports that share a coordinate with many others. */
public interface StackedReports {
  /** Districts with reports. */
  List<String> districts();

  /**
   * The reports since an instant whose coordinate, to a metre, at least so many share; at most
   * 100,000.
   */
  List<Stacked> since(String district, Instant since, int least);

  /**
   * A report.
   *
   * @param words its redacted summary, in which a place may be named
   */
  record Stacked(UUID item, LonLat at, String words) {}
}
