package org.fengqiao.gis.read;

/** The formats that are read. */
public enum Format {
  SHAPEFILE,
  GEOPACKAGE,
  GEOJSON,
  KML,
  KMZ,
  CSV_WKT,
  MIF
}
