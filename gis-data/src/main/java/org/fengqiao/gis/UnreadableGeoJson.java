package org.fengqiao.gis;

import org.jspecify.annotations.Nullable;

/** A file that cannot be read as GeoJSON areas, with the reason and where it is. */
public final class UnreadableGeoJson extends Exception {
  private final Reason reason;
  private final int feature;

  UnreadableGeoJson(Reason reason, int feature, @Nullable String detail) {
    super(
        reason
            + (feature > 0 ? " in feature " + feature : "")
            + (detail == null ? "" : ": " + detail));
    this.reason = reason;
    this.feature = feature;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** Number of the feature at fault, counted from 1; 0 when it is the file. */
  public int feature() {
    return feature;
  }

  /** Why a file cannot be read. */
  public enum Reason {
    TOO_LARGE,
    TOO_MANY_VERTICES,
    /** Neither UTF-8 nor GB18030. */
    NOT_TEXT,
    NOT_JSON,
    NOT_A_FEATURE_COLLECTION,
    /** A coordinate reference system that is not longitude and latitude. */
    UNSUPPORTED_CRS,
    NO_GEOMETRY,
    NOT_AN_AREA,
    /** A ring that is open or has fewer than four positions. */
    BROKEN_RING,
    BROKEN_POSITION,
    /** Latitude first. */
    AXES_SWAPPED,
    OUTSIDE_CHINA
  }
}
