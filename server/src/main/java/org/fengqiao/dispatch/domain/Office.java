package org.fengqiao.dispatch.domain;

/**
 * Where a body sits: public data of an office, never of a person. Unknown words are empty.
 *
 * @param lon CGCS2000 degrees
 * @param lat CGCS2000 degrees
 * @param hours opening hours in words
 */
public record Office(double lon, double lat, String phone, String address, String hours) {

  /** A position without words. */
  public static Office at(double lon, double lat) {
    return new Office(lon, lat, "", "", "");
  }
}
