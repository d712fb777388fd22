package org.fengqiao.gis.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fengqiao.gis.finding.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {
  private static final String JSON =
      "{\"type\":\"Polygon\",\"coordinates\":[[[113,23],[114,23],[114,24],[113,23]]]}";
  private static final String KML =
      "<kml><Placemark><name>枫桥</name><Polygon><outerBoundaryIs><LinearRing><coordinates>113,23"
          + " 114,23 114,24 113,23</coordinates></LinearRing></outerBoundaryIs></Polygon>"
          + "</Placemark></kml>";

  @TempDir Path folder;

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Reading read(Map<String, byte[]> entries) throws IOException {
    return Reading.of(Written.zip(folder.resolve("a.zip"), entries, StandardCharsets.UTF_8));
  }

  private Map<String, byte[]> shapefile(String base) throws IOException {
    Written.shapefile(folder, Written.GBK, "枫桥", "浣东");
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (String part : new String[] {"dbf", "shp", "shx"}) {
      entries.put(base + "." + part, Files.readAllBytes(folder.resolve("a." + part)));
    }
    return entries;
  }

  private static long left() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(f -> f.getFileName().toString().startsWith("fengqiao-read")).count();
    }
  }

  @Test
  void aShapefileInAFolderWithAGbkName() throws IOException {
    long before = left();
    Map<String, byte[]> entries = shapefile("网格数据/枫桥镇");
    entries.put("网格数据/说明.txt", utf8("x"));
    entries.put("__MACOSX/网格数据/._枫桥镇.shp", utf8("x"));
    entries.put("网格数据/.DS_Store", utf8("x"));
    for (var set : new java.nio.charset.Charset[] {Written.GBK, StandardCharsets.UTF_8}) {
      Reading reading = Reading.of(Written.zip(folder.resolve("z.zip"), entries, set));
      assertThat(reading.fault()).isNull();
      assertThat(reading.info().layer()).isEqualTo("枫桥镇");
      assertThat(reading.info().format()).isEqualTo(Format.SHAPEFILE);
      assertThat(reading.texts("名称")).containsExactly("枫桥", "浣东");
    }
    assertThat(left()).isEqualTo(before);
  }

  @Test
  void otherFormatsInAZip() throws IOException {
    assertThat(read(Map.of("a.geojson", utf8(JSON))).info().format()).isEqualTo(Format.GEOJSON);
    assertThat(read(Map.of("a.kml", utf8(KML))).info().format()).isEqualTo(Format.KMZ);
    Map<String, byte[]> kmz = new LinkedHashMap<>();
    kmz.put("files/icon.png", new byte[10]);
    kmz.put("files/other.kml", utf8("<kml/>"));
    kmz.put("doc.kml", utf8(KML));
    Path file = Written.zip(folder.resolve("a.kmz"), kmz, StandardCharsets.UTF_8);
    assertThat(Reading.of(file).texts("name")).containsExactly("枫桥");
  }

  @Test
  void severalSetsNeedAName() throws IOException {
    Map<String, byte[]> entries = shapefile("x/one");
    entries.putAll(shapefile("x/two"));
    Reading reading = read(entries);
    assertThat(reading.refused()).isEqualTo(FindingCode.SEVERAL_LAYERS);
    assertThat(reading.fault().facts().toString()).contains("one", "two");
    Path zip = folder.resolve("a.zip");
    assertThat(Reading.of(zip, ReadOptions.DEFAULT.layer("two")).info().layer()).isEqualTo("two");
    entries.put("x/three.geojson", utf8(JSON));
    read(entries);
    assertThat(Reading.of(zip, ReadOptions.DEFAULT.layer("three")).info().format())
        .isEqualTo(Format.GEOJSON);
  }

  @Test
  void missingPartsInAZip() throws IOException {
    Map<String, byte[]> entries = shapefile("a");
    entries.remove("a.dbf");
    assertThat(read(entries).refused()).isEqualTo(FindingCode.MISSING_PART);
    Map<String, byte[]> table = shapefile("a");
    table.remove("a.shp");
    assertThat(read(table).fault().facts()).containsEntry("part", ".shp");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../a.geojson",
        "x/../../a.geojson",
        "/etc/a.geojson",
        "..\\a.geojson",
        "C:\\a.geojson",
        "x/.."
      })
  void pathsThatLeaveTheFolder(String name) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("good.geojson", utf8(JSON));
    entries.put(name, utf8(JSON));
    Reading reading = read(entries);
    assertThat(reading.refused()).isEqualTo(FindingCode.UNSAFE_PATH);
    assertThat(reading.areas()).isEmpty();
  }

  @Test
  void bombsByRatioAndByBytes() throws IOException {
    Path zip = folder.resolve("bomb.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("a.geojson"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        out.write(zeros);
      }
    }
    long before = left();
    Reading reading = Reading.of(zip);
    assertThat(reading.refused()).isEqualTo(FindingCode.ZIP_BOMB);
    assertThat((Long) reading.fault().facts().get("bytes")).isLessThan(64L << 20);
    ReadOptions small = ReadOptions.DEFAULT.limits(Limits.DEFAULT.bytes(1 << 20, 50));
    Path plain = Written.zip(folder.resolve("p.zip"), Map.of("a.json", utf8(JSON)), Written.GBK);
    assertThat(Reading.of(plain, small).refused()).isEqualTo(FindingCode.ZIP_BOMB);
    assertThat(left()).isEqualTo(before);
  }

  @Test
  void nestedAndEncryptedArchivesAndOtherContents() throws IOException {
    ByteArrayOutputStream inner = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(inner)) {
      out.putNextEntry(new ZipEntry("a.geojson"));
      out.write(utf8(JSON));
    }
    Reading nested = read(Map.of("inner.zip", inner.toByteArray()));
    assertThat(nested.refused()).isEqualTo(FindingCode.NOT_THIS_FORMAT);
    assertThat(nested.fault().facts()).containsEntry("found", "nestedArchive");
    assertThat(read(Map.of("a.geojson", inner.toByteArray())).refused())
        .isEqualTo(FindingCode.NOT_THIS_FORMAT);
    byte[] zip = inner.toByteArray();
    zip[6] |= 1;
    int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
    zip[directory + 8] |= 1;
    Reading encrypted = Reading.of(Files.write(folder.resolve("e.zip"), zip));
    assertThat(encrypted.fault().facts()).containsEntry("found", "encrypted");
    assertThat(read(Map.of("word/document.docx", utf8("x"))).refused())
        .isEqualTo(FindingCode.NOT_THIS_FORMAT);
  }

  @Test
  void cutAnywhereItIsRefused() throws IOException {
    byte[] whole =
        Files.readAllBytes(
            Written.zip(folder.resolve("a.zip"), Map.of("a.json", utf8(JSON)), Written.GBK));
    for (int length = 4; length < whole.length; length++) {
      Reading reading =
          Reading.of(Files.write(folder.resolve("c.zip"), Arrays.copyOf(whole, length)));
      assertThat(reading.refused())
          .as("%d bytes", length)
          .isIn(FindingCode.TRUNCATED, FindingCode.MALFORMED);
    }
  }

  @Test
  void aDirectoryOfMillionsIsNotReadIntoMemory() throws IOException {
    // 46 bytes each: a directory of 9 MB is refused by its size alone.
    byte[] entry = new byte[46];
    System.arraycopy(new byte[] {'P', 'K', 1, 2}, 0, entry, 0, 4);
    Path zip = folder.resolve("many.zip");
    try (var out = Files.newOutputStream(zip)) {
      out.write(new byte[] {'P', 'K', 3, 4});
      for (int i = 0; i < 200_000; i++) {
        out.write(entry);
      }
      byte[] end = new byte[22];
      System.arraycopy(new byte[] {'P', 'K', 5, 6}, 0, end, 0, 4);
      end[16] = 4;
      out.write(end);
    }
    assertThat(Reading.of(zip).refused()).isEqualTo(FindingCode.TOO_MUCH);
  }
}
