package org.fengqiao.gis.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengqiao.gis.finding.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  private static final String AREA = "POLYGON((113 23,114 23,114 24,113 23))";

  @TempDir Path folder;

  private Reading read(String text) throws IOException {
    return read(text, StandardCharsets.UTF_8);
  }

  private Reading read(String text, Charset set) throws IOException {
    return Reading.of(Files.write(folder.resolve("a.csv"), text.getBytes(set)));
  }

  @ParameterizedTest
  @CsvSource({"',', UTF-8", ";, GBK", "'\t', UTF-16LE", "|, GB18030", "'\t', UTF-16BE"})
  void separatorsAndEncodings(char separator, String set) throws IOException {
    String text =
        "\uFEFF编码_名称_边界\r\n0440105_枫桥_\"%s\"\r\n_\"浣东,;|镇\"_\"%s\"\r\n"
            .formatted(AREA, AREA)
            .replace('_', separator);
    Charset charset = Charset.forName(set);
    boolean mark = set.startsWith("UTF");
    Reading reading = read(mark ? text : text.substring(1), charset);
    assertThat(reading.fault()).isNull();
    assertThat(reading.info().format()).isEqualTo(Format.CSV_WKT);
    assertThat(reading.info().encoding().from())
        .isEqualTo(mark ? Encoding.From.BOM : Encoding.From.DETECTED);
    assertThat(reading.areas().getFirst().attributes())
        .containsEntry("编码", "0440105")
        .containsEntry("名称", "枫桥")
        .hasSize(2);
    assertThat(reading.areas().get(1).text("名称")).isEqualTo("浣东,;|镇");
  }

  @ParameterizedTest
  @CsvSource({"wkt", "WKT", "the_geom", "几何", "边界", "geometry", "whatever"})
  void findsTheColumn(String name) throws IOException {
    assertThat(read("name," + name + "\na,\"" + AREA + "\"\n").areas()).hasSize(1);
  }

  @Test
  void oneColumnWithoutQuotationMarks() throws IOException {
    assertThat(read("wkt\n" + AREA + "\nSRID=4490;" + AREA + "\n").areas()).hasSize(1);
    assertThat(read("wkt\n" + AREA + "\n" + AREA + "\n").areas()).hasSize(2);
  }

  @Test
  void theSystemBeforeTheOutline() throws IOException {
    Reading reading = read("wkt\n\"SRID=4547;" + AREA + "\"\n\"SRID=4490;" + AREA + "\"\n");
    assertThat(reading.info().crs()).isEqualTo(new DeclaredCrs("SRID=4547", 4547, "crs"));
    assertThat(reading.areas()).hasSize(1);
    assertThat(reading.finding(FindingCode.CRS_CONTRADICTED).feature()).isEqualTo(2);
    assertThat(reading.finding(FindingCode.CRS_CONTRADICTED).error()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NO_GEOMETRY    | ''
          NO_GEOMETRY    | POLYGON EMPTY
          NOT_POLYGON    | POINT (1 2)
          MALFORMED      | POLYGON ((1 2
          MALFORMED      | SQUARE (1 2)
          MALFORMED      | POLYGON ((a b, c d, e f, a b))
          BAD_ORDINATE   | POLYGON ((NaN 0, 1 0, 1 1, NaN 0))
          RING_TOO_SHORT | POLYGON ((0 0, 1 0, 0 0))
          RING_CLOSED    | POLYGON ((0 0, 1 0, 1 1, 0 1))
          Z_DROPPED      | POLYGON Z ((0 0 1, 1 0 1, 1 1 1, 0 0 1))
          TOO_MUCH       | GEOMETRYCOLLECTION(GEOMETRYCOLLECTION(GEOMETRYCOLLECTION(GEOMETRYCOLLECTION(GEOMETRYCOLLECTION(GEOMETRYCOLLECTION(POLYGON((0 0,1 0,1 1,0 0))))))))
          COLLECTION_FLATTENED | GEOMETRYCOLLECTION (POLYGON ((0 0,1 0,1 1,0 0)), POLYGON ((5 5,6 5,6 6,5 5)))
          """)
  void outlinesOfEveryKind(FindingCode code, String outline) throws IOException {
    Reading reading = read("name,wkt\na,\"" + AREA + "\"\nb,\"" + outline + "\"\n");
    assertThat(reading.fault()).isNull();
    assertThat(reading.codes()).containsExactly(code);
    assertThat(reading.areas().getFirst().geometry().getArea()).isEqualTo(0.5);
  }

  @Test
  void nestedWithoutEnd() throws IOException {
    Reading reading =
        read("wkt\n\"" + AREA + "\"\n\"" + "GEOMETRYCOLLECTION(".repeat(50_000) + "\"\n");
    assertThat(reading.codes()).containsExactly(FindingCode.TOO_MUCH);
  }

  @Test
  void aQuotationMarkThatIsNeverClosed() throws IOException {
    Path file = folder.resolve("b.csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("name,wkt\na,\"" + AREA + "\"\nb,\"");
      for (int i = 0; i < 40_000; i++) {
        out.write("x".repeat(1000));
      }
    }
    Reading reading = Reading.of(file);
    assertThat(reading.areas()).hasSize(1);
    assertThat(reading.refused()).isEqualTo(FindingCode.MALFORMED);
    assertThat(reading.fault().feature()).isEqualTo(2);
  }

  @Test
  void tablesWithoutOutlines() throws IOException {
    assertThat(read("code,name\n1,a\n").refused()).isEqualTo(FindingCode.NO_GEOMETRY);
    assertThat(read("code,wkt\n").codes()).containsExactly(FindingCode.NO_FEATURES);
    assertThat(read("\n\n").refused()).isEqualTo(FindingCode.NO_FEATURES);
  }

  @Test
  void aTableWithoutNamesLosesNoArea() throws IOException {
    Reading reading = read("440105001001,枫桥,\"" + AREA + "\"\n440105001002,浣东,\"" + AREA + "\"\n");
    assertThat(reading.areas()).hasSize(2);
    assertThat(reading.areas().getFirst().attributes())
        .containsEntry("column1", "440105001001")
        .containsEntry("column2", "枫桥")
        .hasSize(2);
    assertThat(read(AREA + "\n" + AREA + "\n").areas()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sep=;\r\n",
        "\"sep=;\"\n",
        "海珠区网格表\n",
        "海珠区网格表;;\n2026年;;\n",
        "海珠区网格表\n\n2026年\n"
      })
  void titlesAndTheWordOfExcelStandBeforeTheTable(String before) throws IOException {
    Reading reading = read(before + "编码;名称;边界\n0440105;枫桥;" + AREA + "\n");
    assertThat(reading.fault()).isNull();
    assertThat(reading.areas().getFirst().attributes())
        .containsEntry("编码", "0440105")
        .containsEntry("名称", "枫桥")
        .hasSize(2);
  }

  @Test
  void curvesAreNamed() throws IOException {
    Reading reading = read("wkt\n\"CURVEPOLYGON(CIRCULARSTRING(0 0,1 1,2 0,1 -1,0 0))\"\n");
    assertThat(reading.finding(FindingCode.NOT_POLYGON).facts())
        .containsEntry("type", "CURVEPOLYGON");
  }
}
