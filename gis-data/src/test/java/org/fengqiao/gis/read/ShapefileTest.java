package org.fengqiao.gis.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.gis.read.Written.ascii;
import static org.fengqiao.gis.read.Written.reversed;
import static org.fengqiao.gis.read.Written.shape;
import static org.fengqiao.gis.read.Written.square;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.fengqiao.gis.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class ShapefileTest {
  @TempDir Path folder;

  private Path write(int type, byte[]... shapes) throws IOException {
    Path shp = Written.shapefile(folder, StandardCharsets.UTF_8, names(shapes.length));
    Files.writeString(folder.resolve("a.cpg"), "UTF-8");
    Files.write(shp, Written.shp(type, List.of(shapes)));
    Files.write(folder.resolve("a.shx"), Written.shx(type, List.of(shapes)));
    return shp;
  }

  private static String[] names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "n" + i).toArray(String[]::new);
  }

  private Geometry only(byte[] shape) throws IOException {
    Reading reading = Reading.of(write(5, shape));
    assertThat(reading.fault()).isNull();
    assertThat(reading.findings()).isEmpty();
    return reading.areas().getFirst().geometry();
  }

  @Test
  void readsNamesAndNumbers() throws IOException {
    Reading reading = Reading.of(Written.shapefile(folder, Written.GBK, "枫桥社区", "浣东街道"));
    assertThat(reading.fault()).isNull();
    assertThat(reading.texts("名称")).containsExactly("枫桥社区", "浣东街道");
    assertThat(reading.areas().get(1).attributes()).containsEntry("code", 440105001002L);
    assertThat(reading.areas()).extracting(RawArea::number).containsExactly(1, 2);
    assertThat(reading.info().layer()).isEqualTo("a");
  }

  @Test
  void holesAreFoundWhicheverWayTheRingsTurn() throws IOException {
    double[] outer = square(0, 0, 10);
    double[] hole = square(2, 2, 2);
    for (double[] around : List.of(outer, reversed(outer))) {
      for (double[] inside : List.of(hole, reversed(hole))) {
        Geometry shape = only(shape(5, List.of(inside, around)));
        assertThat(shape).isInstanceOf(Polygon.class);
        assertThat(shape.getArea()).isEqualTo(96);
      }
    }
  }

  @Test
  void islandsInHolesAndHolesOfTheRightOutline() throws IOException {
    Geometry shape =
        only(
            shape(
                5,
                List.of(
                    square(0, 0, 10),
                    reversed(square(1, 1, 6)),
                    square(2, 2, 2),
                    square(20, 0, 10),
                    reversed(square(21, 1, 1)))));
    assertThat(shape.getNumGeometries()).isEqualTo(3);
    assertThat(shape.getArea()).isEqualTo(100 - 36 + 4 + 100 - 1);
    assertThat(shape.isValid()).isTrue();
  }

  @Test
  void aHoleMayTouchItsOutline() throws IOException {
    double[] touching = {0, 5, 2, 6, 2, 4, 0, 5};
    assertThat(only(shape(5, List.of(square(0, 0, 10), touching))).getArea()).isEqualTo(98);
  }

  @Test
  void overlappingOutlinesStayTwo() throws IOException {
    Geometry shape = only(shape(5, List.of(square(0, 0, 10), square(8, 8, 5))));
    assertThat(shape.getNumGeometries()).isEqualTo(2);
  }

  @Test
  void heightsAndMeasuresAreDroppedWithOneNote() throws IOException {
    byte[] z = shape(15, List.of(square(0, 0, 1)));
    Reading reading = Reading.of(write(15, z, z));
    assertThat(reading.areas()).hasSize(2);
    assertThat(reading.codes()).containsExactly(FindingCode.Z_DROPPED, FindingCode.M_DROPPED);
    assertThat(reading.finding(FindingCode.Z_DROPPED).facts()).containsEntry("features", 2);
    Reading measured = Reading.of(write(25, shape(25, List.of(square(0, 0, 1)))));
    assertThat(measured.codes()).containsExactly(FindingCode.M_DROPPED);
  }

  @Test
  void featuresThatAreNoAreasAreToldAndTheRestIsRead() throws IOException {
    byte[] good = shape(5, List.of(square(0, 0, 1)));
    byte[] nan = shape(5, List.of(new double[] {0, 0, 0, Double.NaN, 1, 1, 0, 0}));
    byte[] open = shape(5, List.of(Arrays.copyOf(square(0, 0, 1), 8)));
    byte[] line = shape(5, List.of(new double[] {0, 0, 1, 1}));
    byte[] counts = shape(5, List.of(square(0, 0, 1)));
    counts[40] = 77;
    Reading reading =
        Reading.of(write(5, good, Written.nullShape(), nan, open, line, counts, good));
    assertThat(reading.fault()).isNull();
    assertThat(reading.areas()).extracting(RawArea::number).containsExactly(1, 4, 7);
    assertThat(reading.findings().stream().map(f -> f.feature() + " " + f.code()))
        .containsExactly(
            "2 NO_GEOMETRY", "3 BAD_ORDINATE", "4 RING_CLOSED", "5 RING_TOO_SHORT", "6 MALFORMED");
  }

  @Test
  void otherShapesAreRefusedAtOnce() throws IOException {
    assertThat(Reading.of(write(1, new byte[20])).refused()).isEqualTo(FindingCode.NOT_POLYGON);
  }

  @Test
  void deletedRowsAreSkippedInBoth() throws IOException {
    Path shp = Written.shapefile(folder, StandardCharsets.UTF_8, "a", "b", "c");
    byte[] dbf = Files.readAllBytes(folder.resolve("a.dbf"));
    dbf[97 + 56] = '*';
    Files.write(folder.resolve("a.dbf"), dbf);
    Reading reading = Reading.of(shp);
    assertThat(reading.texts("名称")).containsExactly("a", "c");
    assertThat(reading.areas().get(1).geometry().getEnvelopeInternal().getMinX()).isEqualTo(115);
  }

  @Test
  void theIndexSaysWhichShapesCount() throws IOException {
    // As editors leave it: the first shape was written anew at the end, the old one stays.
    byte[] old = shape(5, List.of(square(0, 0, 1)));
    byte[] second = shape(5, List.of(square(5, 5, 1)));
    byte[] anew = shape(5, List.of(square(0, 0, 3)));
    Path shp = write(5, old, second);
    Files.write(shp, Written.shp(5, List.of(old, second, anew)));
    byte[] shx = Written.shx(5, List.of(old, second));
    int offset = 100 + 2 * (8 + old.length);
    ByteBuffer.wrap(shx).putInt(100, offset / 2).putInt(104, anew.length / 2);
    Files.write(folder.resolve("a.shx"), shx);
    Reading reading = Reading.of(shp);
    assertThat(reading.fault()).isNull();
    assertThat(reading.areas().getFirst().geometry().getArea()).isEqualTo(9);
    assertThat(reading.areas().getLast().geometry().getArea()).isEqualTo(1);
  }

  @Test
  void missingParts() throws IOException {
    Path shp = Written.shapefile(folder, Written.GBK, "枫桥");
    Files.delete(folder.resolve("a.shx"));
    Reading reading = Reading.of(shp);
    Finding told = reading.finding(FindingCode.MISSING_PART);
    assertThat(told.facts()).containsEntry("part", ".shx");
    assertThat(told.severity()).isEqualTo(Severity.WARNING);
    assertThat(reading.areas()).hasSize(1);
    Files.move(folder.resolve("a.dbf"), folder.resolve("b.dbf"));
    assertThat(Reading.of(shp).fault().facts()).containsEntry("part", ".dbf");
    assertThat(Reading.of(folder.resolve("b.dbf")).refused()).isEqualTo(FindingCode.MISSING_PART);
    assertThat(Reading.of(folder.resolve("b.dbf")).fault().facts()).containsEntry("part", ".shp");
  }

  @Test
  void partsInOtherCase() throws IOException {
    Path shp = Written.shapefile(folder, Written.GBK, "枫桥");
    Files.move(folder.resolve("a.dbf"), folder.resolve("A.DBF"));
    Path upper = Files.move(shp, folder.resolve("a.SHP"));
    assertThat(Reading.of(upper).areas()).hasSize(1);
  }

  @Test
  void aBrokenIndexIsToldAndNotUsed() throws IOException {
    Path shp = Written.shapefile(folder, StandardCharsets.UTF_8, "a", "b");
    byte[] shx = Files.readAllBytes(folder.resolve("a.shx"));
    Files.write(folder.resolve("a.shx"), Arrays.copyOf(shx, 104));
    Reading reading = Reading.of(shp);
    assertThat(reading.areas()).hasSize(2);
    assertThat(reading.finding(FindingCode.MALFORMED).severity()).isEqualTo(Severity.WARNING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.shp", "a.dbf"})
  void cutAnywhereItIsTruncatedAndNothingElse(String part) throws IOException {
    Path shp = Written.shapefile(folder, Written.GBK, "枫桥", "浣东", "陶朱");
    byte[] whole = Files.readAllBytes(folder.resolve(part));
    // The end mark of a .dbf may be missing.
    int last = part.endsWith("dbf") ? whole.length - 1 : whole.length;
    for (boolean index : new boolean[] {true, false}) {
      for (int length = 0; length < last; length++) {
        Files.write(folder.resolve(part), Arrays.copyOf(whole, length));
        Reading reading = Reading.of(shp);
        assertThat(reading.refused()).as(part + " of " + length).isEqualTo(FindingCode.TRUNCATED);
        assertThat((Long) reading.fault().facts().get("byte")).isLessThanOrEqualTo(length);
        assertThat(reading.areas()).hasSizeLessThan(3);
      }
      Files.deleteIfExists(folder.resolve("a.shx"));
    }
  }

  @Test
  void numbersDatesAndFlags() throws IOException {
    Written.shapefile(folder, StandardCharsets.UTF_8, "a");
    List<Written.Column> columns =
        List.of(
            new Written.Column(ascii("n"), 'N', 8),
            new Written.Column(ascii("f"), 'F', 8),
            new Written.Column(ascii("long"), 'N', 22),
            new Written.Column(ascii("star"), 'N', 4),
            new Written.Column(ascii("bad"), 'N', 6),
            new Written.Column(ascii("d"), 'D', 8),
            new Written.Column(ascii("l"), 'L', 1),
            new Written.Column(ascii("n"), 'C', 5),
            new Written.Column(ascii("memo"), 'M', 10));
    List<byte[]> row =
        List.of(
            ascii("     412"),
            ascii("   1.50"),
            ascii("1234567890123456789012"),
            ascii("****"),
            ascii("x12"),
            ascii("20260105"),
            ascii("T"),
            ascii("  s"),
            ascii("7"));
    Files.write(folder.resolve("a.dbf"), Written.dbf(0, columns, List.of(row)));
    RawArea area = Reading.of(folder.resolve("a.shp")).areas().getFirst();
    assertThat(area.attributes())
        .containsEntry("n", 412L)
        .containsEntry("f", 1.5)
        .containsEntry("long", "1234567890123456789012")
        .containsEntry("bad", "x12")
        .containsEntry("d", "2026-01-05")
        .containsEntry("l", true)
        .containsEntry("n_2", "s")
        .doesNotContainKeys("star", "memo");
  }

  @Test
  void textsWithAnEndMarkAndWhatIsBehindIt() throws IOException {
    Written.shapefile(folder, StandardCharsets.UTF_8, "a");
    byte[] cell = "枫桥\0\u00B9\u00B9".getBytes(Written.GBK);
    byte[] cut = Arrays.copyOf("枫桥社区".getBytes(Written.GBK), 7);
    List<Written.Column> columns =
        List.of(new Written.Column(ascii("n"), 'C', 20), new Written.Column(ascii("c"), 'C', 8));
    Files.write(folder.resolve("a.dbf"), Written.dbf(0x4D, columns, List.of(List.of(cell, cut))));
    Reading reading = Reading.of(folder.resolve("a.shp"));
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.areas().getFirst().attributes())
        .containsEntry("n", "枫桥")
        .containsEntry("c", "枫桥社");
  }

  @Test
  void limitsHold() throws IOException {
    Path shp = Written.shapefile(folder, StandardCharsets.UTF_8, "a", "b", "c");
    Limits two = Limits.DEFAULT.features(2);
    Reading features = Reading.of(shp, ReadOptions.DEFAULT.limits(two));
    assertThat(features.refused()).isEqualTo(FindingCode.TOO_MUCH);
    Reading vertices =
        Reading.of(shp, ReadOptions.DEFAULT.limits(Limits.DEFAULT.vertices(12, 1000)));
    assertThat(vertices.refused()).isEqualTo(FindingCode.TOO_MUCH);
    assertThat(vertices.areas()).hasSize(2);
    Reading one = Reading.of(shp, ReadOptions.DEFAULT.limits(Limits.DEFAULT.vertices(1000, 4)));
    assertThat(one.codes()).contains(FindingCode.TOO_MUCH);
    Reading bytes = Reading.of(shp, ReadOptions.DEFAULT.limits(Limits.DEFAULT.bytes(100, 100)));
    assertThat(bytes.refused()).isEqualTo(FindingCode.TOO_MUCH);
  }
}
