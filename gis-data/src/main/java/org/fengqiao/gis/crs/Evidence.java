package org.fengqiao.gis.crs;

/**
 * One thing that speaks for or against a system.
 *
 * @param hypothesis name of the system, with {@code " north first"} when the axes would be turned
 * @param kind what was looked at
 * @param value see {@link Kind}
 * @param text the same in words of a machine, English
 */
public record Evidence(String hypothesis, Kind kind, double value, String text) {

  /** What was looked at. */
  public enum Kind {
    /** 1 when the file itself says so, 0 when it says otherwise. */
    DECLARED,
    /** Share of the areas that would lie in China, and in the strip of the projection; 0 to 1. */
    EXTENT,
    /** Common ground of file and known outline over the ground of both; 0 to 1. */
    OVERLAP,
    /** Metres the known outline must be moved to fit the file best. */
    SHIFT;

    /** As it is printed. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
