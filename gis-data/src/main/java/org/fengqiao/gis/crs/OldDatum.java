package org.fengqiao.gis.crs;

/**
 * The national datums before CGCS2000. Their shift differs from place to place by tens of metres,
 * so they are converted with local parameters or not at all.
 */
public enum OldDatum {
  /** IAG 1975 ellipsoid. */
  XIAN_1980("Xian 1980", 6378140.0, 298.257),
  /** Krassowsky 1940 ellipsoid. */
  BEIJING_1954("Beijing 1954", 6378245.0, 298.3);

  private final String title;
  private final double semiMajorM;
  private final double inverseFlattening;

  OldDatum(String title, double semiMajorM, double inverseFlattening) {
    this.title = title;
    this.semiMajorM = semiMajorM;
    this.inverseFlattening = inverseFlattening;
  }

  /** Name for people, as in the EPSG register. */
  public String title() {
    return title;
  }

  double semiMajorM() {
    return semiMajorM;
  }

  double inverseFlattening() {
    return inverseFlattening;
  }
}
