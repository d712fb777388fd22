package org.fengqiao.gis.read;

import org.jspecify.annotations.Nullable;

/**
 * What a file says of its coordinates; it may be wrong.
 *
 * @param text the declaration as written: WKT of a .prj or of a GeoPackage, the name of a legacy
 *     {@code crs} member, the CoordSys of a MIF; null when the file is silent
 * @param epsg the number, when the file gives one
 * @param origin where it stands: ".prj", "crs", "gpkg_spatial_ref_sys", "CoordSys", or "format"
 *     when the format allows one only (KML, GeoJSON without a member); null when the file is silent
 */
public record DeclaredCrs(@Nullable String text, @Nullable Integer epsg, @Nullable String origin) {
  /** A file that says nothing. */
  public static final DeclaredCrs SILENT = new DeclaredCrs(null, null, null);
}
