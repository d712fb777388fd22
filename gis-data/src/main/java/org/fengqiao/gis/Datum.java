package org.fengqiao.gis;

/**
 * The coordinate systems a point may arrive in (domain notes 6.4). Every point declares one; what
 * the product stores is always {@link #CGCS2000}.
 */
public enum Datum {
  /** GPS chips and W3C Geolocation. Equal to CGCS2000 within centimetres. */
  WGS84,
  /** The official national datum, EPSG:4490. */
  CGCS2000,
  /** The shifted system of published domestic maps. */
  GCJ02,
  /** Baidu's second shift on top of GCJ-02. */
  BD09,
  /** Not known. Read as if it were WGS-84, and a person confirms the place on the map. */
  UNKNOWN
}
