package org.fengqiao.intake.domain;

import org.fengqiao.gis.Datum;
import org.fengqiao.gis.Datums;
import org.fengqiao.gis.LonLat;
import org.jspecify.annotations.Nullable;

/**
 * What a report was sent with.
 *
 * @param kind class of the device
 * @param fix the position it gave before the reporter set another one on the map; null when nothing
 *     was corrected
 */
public record Device(DeviceClass kind, @Nullable LonLat fix) {
  /** Nothing is known: a list, another system. */
  public static final Device NONE = new Device(DeviceClass.UNKNOWN, null);

  /** Within this distance of where the shift would put it, a correction is the shift's. */
  public static final double LIKE_SHIFT_M = 80;

  /** A correction by less is a matter of taste, or of an entrance on the other side. */
  private static final double MOVED_M = 80;

  /**
   * What a correction tells of the kind of device: that its positions are GCJ-02 under the name of
   * WGS-84 (domain notes 6.4), or that somebody stood elsewhere.
   *
   * @param confirmed where the reporter says it is, CGCS2000 degrees
   * @return null when nothing was corrected
   */
  public @Nullable Correction correction(LonLat confirmed) {
    if (fix == null || !fix.inChina() || fix.distanceM(confirmed) < MOVED_M) {
      return null;
    }
    LonLat meant = Datums.toCgcs2000(Datum.GCJ02, fix);
    return new Correction(kind, meant.distanceM(confirmed) <= LIKE_SHIFT_M);
  }

  /**
   * One position corrected on the map.
   *
   * @param shifted by the local shift of GCJ-02
   */
  public record Correction(DeviceClass kind, boolean shifted) {}
}
