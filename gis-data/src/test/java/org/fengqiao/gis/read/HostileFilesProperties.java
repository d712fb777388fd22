package org.fengqiao.gis.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.fengqiao.gis.finding.Finding;

/**
 * Whatever bytes arrive: areas, findings or one fault, never another exception, and within a
 * bounded time.
 */
class HostileFilesProperties {
  private static final long MOST_NANOS = 20_000_000_000L;
  private static final Limits LIMITS =
      Limits.DEFAULT.features(10_000).vertices(1_000_000, 100_000).bytes(1 << 22, 1 << 22);

  private static Path folder;
  private static Map<String, byte[]> whole;

  @BeforeContainer
  static void writeOneOfEach() throws Exception {
    folder = Files.createTempDirectory("hostile");
    whole = new LinkedHashMap<>();
    Path shp = Written.shapefile(folder, Written.GBK, "枫桥社区", "浣东", "陶朱");
    for (String part : new String[] {"shp", "shx", "dbf"}) {
      whole.put(part, Files.readAllBytes(folder.resolve("a." + part)));
    }
    Map<String, byte[]> set = new LinkedHashMap<>();
    whole.forEach((part, bytes) -> set.put("网格/a." + part, bytes));
    whole.put("zip", Files.readAllBytes(Written.zip(folder.resolve("z.zip"), set, Written.GBK)));
    whole.put(
        "geojson",
        ("{\"type\":\"FeatureCollection\",\"crs\":{\"properties\":{\"name\":\"EPSG:4490\"}},"
                + "\"features\":[{\"type\":\"Feature\",\"properties\":{\"名称\":\"枫桥\",\"n\":1.5},"
                + "\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[[[[113,23],[114,23,5],"
                + "[114,24],[113,23]]]]}}]}")
            .getBytes(StandardCharsets.UTF_8));
    whole.put(
        "kml",
        ("<?xml version=\"1.0\" encoding=\"GBK\"?><kml><Folder><name>街道</name><Placemark>"
                + "<name>枫桥</name><description><![CDATA[<table><tr><td>a</td><td>b</td></tr>"
                + "</table>]]></description><Polygon><outerBoundaryIs><LinearRing><coordinates>"
                + "113,23,1 114,23 114,24 113,23</coordinates></LinearRing></outerBoundaryIs>"
                + "</Polygon></Placemark></Folder></kml>")
            .getBytes(Written.GBK));
    whole.put(
        "csv",
        "编码;边界\n4401;\"SRID=4490;MULTIPOLYGON(((0 0,1 0,1 1,0 0)))\"\n".getBytes(Written.GBK));
    whole.put(
        "mif",
        "Version 300\nCharset \"WindowsSimpChinese\"\nDelimiter \",\"\nColumns 1\n名称 Char(9)\nData\n\nRegion 1\n4\n0 0\n1 0\n1 1\n0 0\nPen (1,2,0)\n"
            .getBytes(Written.GBK));
    Files.write(folder.resolve("m.mid"), "\"枫桥\"\n".getBytes(Written.GBK));
    String[] layer = Written.layer("网格", "geom", "POLYGON", 4490);
    Path gpkg =
        Written.geoPackage(
            folder.resolve("w.gpkg"),
            layer[0],
            layer[1],
            "CREATE TABLE \"网格\" (fid INTEGER PRIMARY KEY, geom BLOB, name TEXT)");
    Written.insert(
        gpkg,
        "INSERT INTO \"网格\" VALUES (1, ?, '枫桥')",
        Written.blob(Written.wkb(Written.square(0, 0, 1))));
    whole.put("gpkg", Files.readAllBytes(gpkg));
    assertThat(shp).exists();
  }

  @AfterContainer
  static void tidy() throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Property(tries = 900)
  void changedBytes(
      @ForAll @IntRange(max = 8) int kind,
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 1 << 20) Integer> places,
      @ForAll long seed)
      throws IOException {
    String part = List.copyOf(whole.keySet()).get(kind);
    byte[] bytes = whole.get(part).clone();
    Random random = new Random(seed);
    for (int place : places) {
      bytes[place % bytes.length] = (byte) random.nextInt(256);
    }
    check(part, bytes);
  }

  @Property(tries = 400)
  void cutDoubledOrShifted(
      @ForAll @IntRange(max = 8) int kind, @ForAll @IntRange(max = 1 << 20) int at, @ForAll int how)
      throws IOException {
    String part = List.copyOf(whole.keySet()).get(kind);
    byte[] bytes = whole.get(part);
    int place = at % bytes.length;
    byte[] head = java.util.Arrays.copyOf(bytes, place);
    byte[] tail = java.util.Arrays.copyOfRange(bytes, place, bytes.length);
    var out = new java.io.ByteArrayOutputStream();
    out.writeBytes(head);
    if (how % 3 != 0) {
      out.writeBytes(how % 3 == 1 ? tail : new byte[] {(byte) how});
      out.writeBytes(tail);
    }
    check(part, out.toByteArray());
  }

  @Property(tries = 200)
  void randomBytes(@ForAll @IntRange(max = 8) int kind, @ForAll byte[] bytes) throws IOException {
    check(List.copyOf(whole.keySet()).get(kind), bytes);
  }

  /** Reads a file of which one part was changed. */
  private static void check(String part, byte[] bytes) throws IOException {
    for (String name : new String[] {"shp", "shx", "dbf"}) {
      Files.write(folder.resolve("a." + name), name.equals(part) ? bytes : whole.get(name));
    }
    Path file = folder.resolve((part.equals("mif") ? "m." : "a.") + part);
    Files.write(file, bytes);
    Path opened = part.equals("shx") || part.equals("dbf") ? folder.resolve("a.shp") : file;
    long start = System.nanoTime();
    List<Finding> findings = new ArrayList<>();
    Reading reading = Reading.of(opened, ReadOptions.DEFAULT.limits(LIMITS));
    findings.addAll(reading.findings());
    assertThat(System.nanoTime() - start).isLessThan(MOST_NANOS);
    for (RawArea area : reading.areas()) {
      for (var corner : area.geometry().getCoordinates()) {
        assertThat(Double.isFinite(corner.x) && Double.isFinite(corner.y)).isTrue();
      }
    }
    assertThat(reading.fault() != null || !reading.areas().isEmpty() || !findings.isEmpty())
        .isTrue();
  }
}
