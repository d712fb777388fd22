package org.fengqiao.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengqiao.gis.crs.SourceCrs;
import org.fengqiao.gis.load.FileLoader;
import org.fengqiao.gis.load.LoadOptions;
import org.fengqiao.gis.load.LoadedGrids;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.kernel.Actor;

/** The small odd district of {@code src/test/resources/district}. */
public final class OddDistrict {
  /** Its code. */
  public static final String CODE = "999901";

  /** A ring; in its hole lies {@link #ENCLAVE}. */
  public static final String RING = "999901001001001";

  /** A grid of street 2 inside street 1. */
  public static final String ENCLAVE = "999901002001001";

  /** Five metres high, a kilometre long. */
  public static final String SLIVER = "999901002001002";

  /** The lowest of the four grids that meet at (5, 9). */
  public static final String CORNER = "999901002001003";

  /** A grid in two parts. */
  public static final String TWO_PARTS = "999901003001001";

  /** Touches nobody. */
  public static final String ISLAND = "999901003002001";

  private OddDistrict() {}

  /** The file. */
  public static byte[] file() {
    try (InputStream in = OddDistrict.class.getResourceAsStream("/district/grids.geojson")) {
      if (in == null) {
        throw new IllegalStateException("district/grids.geojson");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Publishes it. */
  public static GridSet load(Grids grids) {
    grids.importLoaded(loaded(file()), "odd district", Actor.system(CODE)).orThrow();
    return grids.current(CODE);
  }

  /** What a GeoJSON file in CGCS2000 loads as. */
  public static LoadedGrids loaded(byte[] file) {
    try {
      Path written = Files.createTempFile("grids", ".geojson");
      try {
        Files.write(written, file);
        LoadOptions options = LoadOptions.DEFAULT.datum(SourceCrs.given("CGCS2000"));
        return FileLoader.load(written, "grids.geojson", options);
      } finally {
        Files.delete(written);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Longitude of a position in thousandths of a degree from the corner. */
  public static double lon(double x) {
    return Math.rint((113_000 + x) * 1000) / 1e6;
  }

  /** Latitude of a position in thousandths of a degree from the corner. */
  public static double lat(double y) {
    return Math.rint((23_000 + y) * 1000) / 1e6;
  }
}
