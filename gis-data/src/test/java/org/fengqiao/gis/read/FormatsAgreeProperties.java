package org.fengqiao.gis.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKBWriter;

/** The same areas written in every format are read alike, to the last digit and character. */
class FormatsAgreeProperties {
  private static final String NAMES = "枫桥浣东陶朱暨阳大唐草塔店口江藻阮市路";

  /** A square with a square hole, with an island in the hole when it is large. */
  private record Nest(List<double[]> rings, Geometry shape) {}

  private static Nest nest(Random random, double x, double y) {
    double step = 0.01 + random.nextDouble() * 0.05;
    List<double[]> rings = new ArrayList<>();
    int depth = 1 + random.nextInt(4);
    for (int i = 0; i < depth; i++) {
      double[] ring = Written.square(x + i * step, y + i * step, 1 - 2 * i * step);
      rings.add(random.nextBoolean() ? ring : Written.reversed(ring));
    }
    ShapeDraft draft = new ShapeDraft(Limits.DEFAULT);
    for (int i = 0; i < depth; i++) {
      if (i % 2 == 0) {
        draft.startPolygon();
      }
      draft.startRing();
      double[] ring = rings.get(i);
      for (int k = 0; k < ring.length; k += 2) {
        draft.corner(ring[k], ring[k + 1]);
      }
      draft.endRing();
    }
    try {
      return new Nest(rings, draft.build());
    } catch (BadFeature e) {
      throw new IllegalStateException(e);
    }
  }

  private static String name(Random random) {
    return random
        .ints(2 + random.nextInt(5), 0, NAMES.length())
        .mapToObj(i -> NAMES.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  @Property(tries = 40)
  void everyFormatReadsTheSame(@ForAll @IntRange(min = 1, max = 12) int count, @ForAll long seed)
      throws Exception {
    Random random = new Random(seed);
    List<Nest> nests = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      nests.add(nest(random, 100 + 2 * i + random.nextDouble() / 3, 20 + random.nextDouble()));
      names.add(name(random) + i);
    }
    Charset set = random.nextBoolean() ? Charsets.GB18030 : StandardCharsets.UTF_8;
    Path folder = Files.createTempDirectory("agree");
    try {
      List<Path> files = new ArrayList<>();
      files.add(shapefile(folder, nests, names, set, random));
      files.add(mif(folder, nests, names, set));
      files.add(csv(folder, nests, names, set));
      files.add(kml(folder, nests, names, set));
      files.add(geoJson(folder, nests, names, set));
      files.add(geoPackage(folder, nests, names));
      for (Path file : files) {
        Reading reading = Reading.of(file);
        assertThat(reading.fault()).as("%s", file).isNull();
        assertThat(reading.texts("name")).as("%s", file).isEqualTo(names);
        for (int i = 0; i < count; i++) {
          Geometry read = reading.areas().get(i).geometry();
          assertThat(read.equalsTopo(nests.get(i).shape())).as("%s %d", file, i).isTrue();
          assertThat(read.norm()).as("%s %d", file, i).isEqualTo(nests.get(i).shape().norm());
        }
      }
    } finally {
      try (var all = Files.list(folder)) {
        for (Path file : all.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private static Path shapefile(
      Path folder, List<Nest> nests, List<String> names, Charset set, Random random)
      throws Exception {
    List<byte[]> shapes = new ArrayList<>();
    for (Nest nest : nests) {
      List<double[]> rings = new ArrayList<>(nest.rings());
      Collections.shuffle(rings, random);
      shapes.add(Written.shape(5, rings));
    }
    List<List<byte[]>> rows = names.stream().map(n -> List.of(n.getBytes(set))).toList();
    List<Written.Column> columns = List.of(Written.Column.text("name", set, 40));
    Files.write(folder.resolve("s.shp"), Written.shp(5, shapes));
    Files.write(folder.resolve("s.shx"), Written.shx(5, shapes));
    Files.write(folder.resolve("s.dbf"), Written.dbf(0, columns, rows));
    return folder.resolve("s.shp");
  }

  private static Path mif(Path folder, List<Nest> nests, List<String> names, Charset set)
      throws Exception {
    StringBuilder text = new StringBuilder("Version 300\nDelimiter \",\"\nColumns 1\n");
    text.append("  name Char(40)\nData\n\n");
    for (Nest nest : nests) {
      text.append("Region ").append(nest.rings().size()).append('\n');
      for (double[] ring : nest.rings()) {
        text.append("  ").append(ring.length / 2).append('\n').append(pairs(ring, " ", "\n"));
        text.append('\n');
      }
      text.append("    Pen (1,2,0)\n");
    }
    String rows = names.stream().map(n -> "\"" + n + "\"\n").collect(Collectors.joining());
    Files.write(folder.resolve("m.mid"), rows.getBytes(set));
    return Files.write(folder.resolve("m.mif"), text.toString().getBytes(set));
  }

  private static Path csv(Path folder, List<Nest> nests, List<String> names, Charset set)
      throws Exception {
    StringBuilder text = new StringBuilder("name\tgeom\n");
    for (int i = 0; i < names.size(); i++) {
      text.append(names.get(i)).append('\t').append(nests.get(i).shape().toText()).append('\n');
    }
    return Files.write(folder.resolve("c.csv"), text.toString().getBytes(set));
  }

  private static Path kml(Path folder, List<Nest> nests, List<String> names, Charset set)
      throws Exception {
    StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"");
    text.append(set.name()).append("\"?><kml><Document>");
    for (int i = 0; i < names.size(); i++) {
      text.append("<Placemark><name>").append(names.get(i)).append("</name><MultiGeometry>");
      for (Polygon part : parts(nests.get(i).shape())) {
        text.append("<Polygon>");
        String side = "outer";
        for (double[] ring : rings(part)) {
          text.append('<').append(side).append("BoundaryIs><LinearRing><coordinates>");
          text.append(pairs(ring, ",", " ")).append("</coordinates></LinearRing></");
          text.append(side).append("BoundaryIs>");
          side = "inner";
        }
        text.append("</Polygon>");
      }
      text.append("</MultiGeometry></Placemark>");
    }
    text.append("</Document></kml>");
    return Files.write(folder.resolve("k.kml"), text.toString().getBytes(set));
  }

  private static Path geoJson(Path folder, List<Nest> nests, List<String> names, Charset set)
      throws Exception {
    List<String> features = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String polygons =
          parts(nests.get(i).shape()).stream()
              .map(part ->
                  rings(part).stream()
                      .map(ring -> "[[" + pairs(ring, ",", "],[") + "]]")
                      .collect(Collectors.joining(",", "[", "]")))
              .collect(Collectors.joining(","));
      features.add(
          "{\"type\":\"Feature\",\"properties\":{\"name\":\""
              + names.get(i)
              + "\"},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":["
              + polygons
              + "]}}");
    }
    String text =
        "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    return Files.write(folder.resolve("g.geojson"), text.getBytes(set));
  }

  private static Path geoPackage(Path folder, List<Nest> nests, List<String> names)
      throws Exception {
    String[] layer = Written.layer("t", "g", "GEOMETRY", 0);
    Path file =
        Written.geoPackage(
            folder.resolve("p.gpkg"), layer[0], layer[1], "CREATE TABLE t (g BLOB, name TEXT)");
    for (int i = 0; i < names.size(); i++) {
      byte[] wkb = new WKBWriter().write(nests.get(i).shape());
      Written.insert(file, "INSERT INTO t VALUES (?, ?)", Written.blob(wkb), names.get(i));
    }
    return file;
  }

  private static List<Polygon> parts(Geometry shape) {
    List<Polygon> parts = new ArrayList<>();
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      parts.add((Polygon) shape.getGeometryN(i));
    }
    return parts;
  }

  private static List<double[]> rings(Polygon part) {
    List<double[]> rings = new ArrayList<>();
    for (int i = -1; i < part.getNumInteriorRing(); i++) {
      var sequence = (i < 0 ? part.getExteriorRing() : part.getInteriorRingN(i)).getCoordinates();
      double[] ring = new double[2 * sequence.length];
      for (int k = 0; k < sequence.length; k++) {
        ring[2 * k] = sequence[k].x;
        ring[2 * k + 1] = sequence[k].y;
      }
      rings.add(ring);
    }
    return rings;
  }

  private static String pairs(double[] ring, String between, String after) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < ring.length; i += 2) {
      pairs.add(ring[i] + between + ring[i + 1]);
    }
    return String.join(after, pairs);
  }
}
