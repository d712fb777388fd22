package org.fengqiao.tool.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.fengqiao.gis.Contiguity;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.Datums;
import org.fengqiao.gis.GridIndex;
import org.fengqiao.gis.GridShape;
import org.fengqiao.gis.LonLat;
import org.fengqiao.gis.Neighbours;
import org.fengqiao.gis.crs.SourceCrs;
import org.fengqiao.gis.load.FileLoader;
import org.fengqiao.gis.load.LoadOptions;
import org.fengqiao.gis.load.LoadedGrids;
import org.fengqiao.hotspot.domain.Links;

/**
 * The grids of a file as the engine needs them: who is where, who is whose neighbour.
 *
 * @param codes grid codes in ordinal order
 * @param index finds the grid of a point
 * @param links queen contiguity
 */
record Town(List<String> codes, GridIndex index, Links links) {
  /** Corners closer than this are the same corner: drawn borders do not meet exactly. */
  private static final double TOLERANCE_M = 1.0;

  Town {
    codes = List.copyOf(codes);
  }

  /**
   * Reads a GeoJSON file whose areas have a property {@code code}.
   *
   * @param datum of the file
   */
  static Town read(Path file, Datum datum) throws IOException {
    LoadOptions options = LoadOptions.DEFAULT.datum(SourceCrs.given(datum.name()));
    LoadedGrids loaded = FileLoader.load(file, file.getFileName().toString(), options);
    if (!loaded.report().publishable()) {
      throw new IOException(loaded.report().json());
    }
    List<GridShape> shapes =
        loaded.areas().stream()
            .map(a -> new GridShape(a.code(), a.geometry()))
            .sorted(Comparator.comparing(GridShape::code))
            .toList();
    Neighbours neighbours =
        Contiguity.queen(shapes.stream().map(GridShape::geometry).toList(), TOLERANCE_M);
    return new Town(
        shapes.stream().map(GridShape::code).toList(),
        GridIndex.build(shapes),
        new Links(neighbours.start(), neighbours.index()));
  }

  /** Ordinal of the grid of a WGS-84 position, -1 outside every grid. */
  int locate(double lon, double lat) {
    LonLat at = Datums.toCgcs2000(Datum.WGS84, new LonLat(lon, lat));
    return index.locate(at.lon(), at.lat());
  }
}
