package org.fengqiao.gis.check;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** Real files that may not be shipped; tests that need one are skipped visibly without it. */
final class Shared {
  private static final Path SKIPPED = Path.of("target", "skipped-checks.txt");

  private static final java.util.regex.Pattern CODE =
      java.util.regex.Pattern.compile("\"code\": ?\"(\\d+)\"");

  private Shared() {}

  static Path file(String name) {
    String elsewhere = System.getenv("FENGQIAO_SHARED");
    Path root = elsewhere == null ? Path.of("..", "..", "shared") : Path.of(elsewhere);
    Path path = root.resolve("data").resolve(name);
    if (!Files.isReadable(path)) {
      note(name);
    }
    assumeTrue(Files.isReadable(path), () -> "reference files are not here: " + name);
    return path;
  }

  private static void note(String name) {
    try {
      Files.createDirectories(SKIPPED.getParent());
      Files.writeString(
          SKIPPED,
          "needs ../shared/data/" + name + System.lineSeparator(),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Areas of a GeoJSON file, with the property {@code code} when there is one. */
  static List<Area> areas(String name) {
    try {
      String text = Files.readString(file(name));
      List<String> features = List.of(text.split("\"type\": ?\"Feature\"", -1));
      Geometry all = new GeoJsonReader().read(text);
      List<Area> areas = new ArrayList<>();
      for (int k = 0; k < all.getNumGeometries(); k++) {
        var code = CODE.matcher(features.get(k + 1));
        areas.add(
            new Area(
                k + 1,
                code.find() ? code.group(1) : "44010500100100" + k,
                "#" + k,
                null,
                GridType.BASIC,
                all.getGeometryN(k)));
      }
      return areas;
    } catch (IOException | ParseException e) {
      throw new IllegalStateException(name, e);
    }
  }

  static Geometry wkt(String text) {
    try {
      return new WKTReader().read(text);
    } catch (ParseException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
