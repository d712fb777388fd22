package org.fengqiao.gis.crs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The local shift of an old datum to CGCS2000, as a survey office gives it, in the position vector
 * convention of TOWGS84 (EPSG method 9606). A sheet in the coordinate frame convention (布尔沙 as
 * printed in most Chinese textbooks) has the three rotations with the other sign.
 *
 * @param dx metres, at most 2,000 either way, as {@code dy} and {@code dz}
 * @param rx seconds of arc, at most 60 either way, as {@code ry} and {@code rz}
 * @param scalePpm parts per million, at most 100 either way
 */
public record SevenParameters(
    double dx, double dy, double dz, double rx, double ry, double rz, double scalePpm) {

  private static final double MOST_SHIFT_M = 2000;
  private static final double MOST_TURN = 60;
  private static final double MOST_PPM = 100;

  public SevenParameters {
    within(MOST_SHIFT_M, dx, dy, dz);
    within(MOST_TURN, rx, ry, rz);
    within(MOST_PPM, scalePpm);
  }

  /**
   * Reads {@code dx,dy,dz,rx,ry,rz,s}; three numbers are a shift alone.
   *
   * @throws IllegalArgumentException when it is not three or seven numbers in their ranges
   */
  public static SevenParameters parse(String text) {
    List<Double> read = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      read.add(Double.valueOf(part.strip()));
    }
    if (read.size() == 3) {
      read.addAll(List.of(0d, 0d, 0d, 0d));
    }
    if (read.size() != 7) {
      throw new IllegalArgumentException("three or seven numbers are needed, not " + read.size());
    }
    return new SevenParameters(
        read.get(0), read.get(1), read.get(2), read.get(3), read.get(4), read.get(5), read.get(6));
  }

  private static void within(double most, double... values) {
    for (double value : values) {
      if (!(Math.abs(value) <= most)) {
        throw new IllegalArgumentException("out of range: " + value);
      }
    }
  }

  /** As WKT writes it. */
  String wkt() {
    return String.format(
        Locale.ROOT, "TOWGS84[%s,%s,%s,%s,%s,%s,%s]", dx, dy, dz, rx, ry, rz, scalePpm);
  }
}
