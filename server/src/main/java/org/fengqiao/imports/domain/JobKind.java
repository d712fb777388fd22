package org.fengqiao.imports.domain;

import java.util.List;

/** What a file is about; the same words as after {@code ops/import}. */
public enum JobKind {
  /** A version of the grids: staged, never published at once. */
  GRIDS("zip gpkg geojson json kml kmz csv mif shp"),
  /** Division codes of streets and communities. */
  CODES("xlsx csv tsv txt"),
  /** Named places. */
  GAZETTEER("xlsx csv tsv txt"),
  /** Households and population of grids. */
  HOUSEHOLDS("xlsx csv tsv txt"),
  /** Construction, demolition and property projects. */
  PROJECTS("xlsx csv tsv txt geojson json");

  /** With a blank between them. */
  private final String endings;

  JobKind(String endings) {
    this.endings = endings;
  }

  /** How names of its files end, without the dot, in small letters. */
  public List<String> endings() {
    return List.of(endings.split(" "));
  }
}
