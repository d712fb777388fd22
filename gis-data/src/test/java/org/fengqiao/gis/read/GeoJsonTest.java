package org.fengqiao.gis.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoJsonTest {
  private static final String RING = "[[113.1,23.1],[113.2,23.1],[113.2,23.2],[113.1,23.1]]";
  private static final String POLYGON = "{\"type\":\"Polygon\",\"coordinates\":[" + RING + "]}";

  @TempDir Path folder;

  private Reading read(String text) throws IOException {
    return read(text, StandardCharsets.UTF_8);
  }

  private Reading read(String text, Charset set) throws IOException {
    Path file = folder.resolve("a.geojson");
    Files.write(file, text.getBytes(set));
    return Reading.of(file);
  }

  private static String feature(String geometry) {
    return "{\"type\":\"Feature\",\"properties\":{\"name\":\"枫桥\"},\"geometry\":" + geometry + "}";
  }

  private static String file(String geometry) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + feature(geometry) + "]}";
  }

  @Test
  void collectionsFeaturesAndBareGeometries() throws IOException {
    for (String text :
        new String[] {
          file(POLYGON),
          feature(POLYGON),
          POLYGON,
          // members in the other order
          "{\"features\":[{\"geometry\":{\"coordinates\":["
              + RING
              + "],\"type\":\"Polygon\"},\"type\":\"Feature\"}],\"type\":\"FeatureCollection\"}",
          "{\"coordinates\":[" + RING + "],\"type\":\"Polygon\"}"
        }) {
      Reading reading = read(text);
      assertThat(reading.fault()).as(text).isNull();
      assertThat(reading.findings()).as(text).isEmpty();
      assertThat(reading.areas()).hasSize(1);
      assertThat(reading.areas().getFirst().geometry().getNumPoints()).isEqualTo(4);
    }
  }

  @Test
  void oneFeatureOnEveryLine() throws IOException {
    Reading reading = read(feature(POLYGON) + "\n" + feature(POLYGON) + "\n" + POLYGON + "\n");
    assertThat(reading.areas()).extracting(RawArea::number).containsExactly(1, 2, 3);
    assertThat(reading.areas().get(1).text("name")).isEqualTo("枫桥");
  }

  @Test
  void attributesOfEveryKind() throws IOException {
    String properties =
        "{\"s\":\" x \",\"n\":440105001001,\"long\":12345678901234567890123,\"d\":1.25,"
            + "\"t\":true,\"no\":null,\"empty\":\"\",\"list\":[113.1,23.1],\"nan\":NaN}";
    String text =
        "{\"type\":\"Feature\",\"id\":7,\"properties\":"
            + properties
            + ",\"geometry\":"
            + POLYGON
            + "}";
    assertThat(read(text).areas().getFirst().attributes())
        .containsEntry("s", "x")
        .containsEntry("n", 440105001001L)
        .containsEntry("long", "12345678901234567890123")
        .containsEntry("d", 1.25)
        .containsEntry("t", true)
        .containsEntry("list", "[113.1,23.1]")
        .containsEntry("id", 7L)
        .doesNotContainKeys("no", "empty", "nan");
  }

  @Test
  void encodings() throws IOException {
    assertThat(read("\uFEFF" + file(POLYGON)).info().encoding().from())
        .isEqualTo(Encoding.From.BOM);
    Reading gb = read(file(POLYGON), Charset.forName("GB18030"));
    assertThat(gb.codes()).containsExactly(FindingCode.ENCODING_GUESSED);
    assertThat(gb.areas().getFirst().text("name")).isEqualTo("枫桥");
    Reading wide = read("\uFEFF" + file(POLYGON), StandardCharsets.UTF_16LE);
    assertThat(wide.areas().getFirst().text("name")).isEqualTo("枫桥");
    assertThat(read(file(POLYGON), StandardCharsets.UTF_16BE).areas()).hasSize(1);
  }

  @Test
  void theOldCrsMemberBeforeOrBehind() throws IOException {
    String crs =
        "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::4547\"}}";
    DeclaredCrs expected = new DeclaredCrs("urn:ogc:def:crs:EPSG::4547", 4547, "crs");
    String rest = "\"type\":\"FeatureCollection\",\"features\":[" + feature(POLYGON) + "]";
    assertThat(read("{" + crs + "," + rest + "}").info().crs()).isEqualTo(expected);
    assertThat(read("{" + rest + "," + crs + "}").info().crs()).isEqualTo(expected);
    assertThat(read("{" + rest + "}").info().crs())
        .isEqualTo(new DeclaredCrs(null, 4326, "format"));
    String code = "\"crs\":{\"type\":\"EPSG\",\"properties\":{\"code\":4490}}";
    assertThat(read("{" + code + "," + rest + "}").info().crs().epsg()).isEqualTo(4490);
    assertThat(read("{\"crs\":null," + rest + "}").info().crs().epsg()).isEqualTo(4326);
  }

  @Test
  void collectionsInCollections() throws IOException {
    String inner = POLYGON;
    for (int depth = 1; depth <= 4; depth++) {
      inner = "{\"type\":\"GeometryCollection\",\"geometries\":[" + inner + "," + POLYGON + "]}";
      Reading reading = read(file(inner));
      assertThat(reading.codes()).containsExactly(FindingCode.COLLECTION_FLATTENED);
      assertThat(reading.areas().getFirst().geometry().getNumGeometries()).isEqualTo(depth + 1);
    }
    String five = "{\"type\":\"GeometryCollection\",\"geometries\":[" + inner + "]}";
    assertThat(read(file(five)).codes()).containsExactly(FindingCode.TOO_MUCH);
    String bomb = "[".repeat(5000);
    assertThat(read("{\"type\":\"Polygon\",\"coordinates\":" + bomb).refused())
        .isEqualTo(FindingCode.TOO_MUCH);
  }

  @Test
  void aLabelBesideItsAreaIsLeftOut() throws IOException {
    String text =
        "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[1,2]},"
            + POLYGON
            + "]}";
    Reading reading = read(file(text));
    assertThat(reading.areas()).hasSize(1);
    assertThat(reading.finding(FindingCode.NOT_POLYGON).error()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NO_GEOMETRY    | null
          NO_GEOMETRY    | {"type":"Polygon","coordinates":[]}
          NO_GEOMETRY    | {"type":"GeometryCollection","geometries":[]}
          NOT_POLYGON    | {"type":"Point","coordinates":[113,23]}
          NOT_POLYGON    | {"type":"LineString","coordinates":[[113,23],[114,23]]}
          NOT_POLYGON    | {"coordinates":[[113,23],[114,23]],"type":"LineString"}
          RING_TOO_SHORT | {"type":"Polygon","coordinates":[[[113,23],[113.1,23],[113,23]]]}
          BAD_ORDINATE   | {"type":"Polygon","coordinates":[[[113],[113.1,23],[113.1,23.1],[113,23]]]}
          BAD_ORDINATE   | {"type":"Polygon","coordinates":[[["a",23],[113.1,23],[113.1,23.1],[113,23]]]}
          BAD_ORDINATE   | {"type":"Polygon","coordinates":[[[NaN,23],[113.1,23],[113.1,23.1],[113,23]]]}
          BAD_ORDINATE   | {"type":"Polygon","coordinates":[[[113,-Infinity],[113.1,23],[113.1,23.1],[113,23]]]}
          BAD_ORDINATE   | {"type":"Polygon","coordinates":[[[1e999,23],[113.1,23],[113.1,23.1],[113,23]]]}
          BAD_ORDINATE   | {"type":"Polygon","coordinates":[[[null,null],[113.1,23],[113.1,23.1],[113,23]]]}
          MALFORMED      | {"type":"Polygon","coordinates":7}
          MALFORMED      | {"type":"Polygon","coordinates":[[113,23],[113.1,23],[113.1,23.1],[113,23]]}
          MALFORMED      | {"type":"MultiPolygon","coordinates":[[[113,23],[113.1,23],[113.1,23.1],[113,23]]]}
          MALFORMED      | {"type":"Circle","coordinates":[]}
          MALFORMED      | {"coordinates":[]}
          MALFORMED      | 7
          """)
  void featuresThatAreNoAreasAreToldAndTheRestIsRead(FindingCode code, String geometry)
      throws IOException {
    String text =
        "{\"type\":\"FeatureCollection\",\"features\":["
            + feature(geometry)
            + ","
            + feature(POLYGON)
            + "]}";
    Reading reading = read(text);
    assertThat(reading.fault()).isNull();
    assertThat(reading.codes()).containsExactly(code);
    assertThat(reading.findings().getFirst().feature()).isEqualTo(1);
    assertThat(reading.areas()).extracting(RawArea::number).containsExactly(2);
  }

  @Test
  void openRingsAreClosed() throws IOException {
    Reading reading =
        read(file("{\"type\":\"Polygon\",\"coordinates\":[[[113,23],[114,23],[114,24]]]}"));
    assertThat(reading.codes()).containsExactly(FindingCode.RING_CLOSED);
    assertThat(reading.areas().getFirst().geometry().getNumPoints()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NOT_THIS_FORMAT | []
          NOT_THIS_FORMAT | {"type":"Topology","objects":{}}
          NOT_THIS_FORMAT | {"type":"FeatureCollection"}
          MALFORMED       | not json at all
          MALFORMED       | {"type":"FeatureCollection","features":7}
          MALFORMED       | {"type":"FeatureCollection","features":[{"a":1,}]}
          TRUNCATED       | {"type":"FeatureCollection","features":[
          """)
  void refusesOtherFiles(FindingCode code, String text) throws IOException {
    Finding fault = read(text).fault();
    assertThat(fault.code()).isEqualTo(code);
    assertThat(fault.facts()).containsKeys("line", "column");
  }

  @Test
  void theMistakeIsShownWhereItIs() throws IOException {
    String text =
        "{\"type\":\"FeatureCollection\",\"features\":[\n"
            + feature(POLYGON)
            + ",\n  {\"a\": tru}]}";
    Finding fault = read(text).fault();
    assertThat(fault.code()).isEqualTo(FindingCode.MALFORMED);
    assertThat(fault.feature()).isEqualTo(2);
    assertThat(fault.facts()).containsEntry("line", 3);
  }

  @Test
  void cutAnywhereItIsRefused() throws IOException {
    String text = file(POLYGON);
    for (int length = 0; length < text.length(); length++) {
      Reading reading = read(text.substring(0, length));
      assertThat(reading.refused())
          .as(text.substring(0, length))
          .isIn(FindingCode.TRUNCATED, FindingCode.MALFORMED);
    }
  }

  @Test
  void noFeatures() throws IOException {
    assertThat(read("{\"type\":\"FeatureCollection\",\"features\":[]}").codes())
        .containsExactly(FindingCode.NO_FEATURES);
    assertThat(read("{\"type\":\"FeatureCollection\",\"features\":[7]}").codes())
        .containsExactly(FindingCode.MALFORMED);
  }

  @Test
  void aSequenceWithASignBeforeEachText() throws IOException {
    String text =
        "\u001E"
            + feature(POLYGON)
            + "\n\u001E{\n\"type\":\"Feature\",\"geometry\":"
            + POLYGON
            + "}\n";
    assertThat(read(text).fault()).isNull();
    assertThat(read(text).areas()).hasSize(2);
    assertThat(read(text, Charset.forName("GBK")).texts("name")).contains("枫桥");
    assertThat(read("\uFEFF" + text, StandardCharsets.UTF_16LE).areas()).hasSize(2);
  }

  @Test
  void aNumberAloneNamesASystem() throws IOException {
    String crs = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":4547}}";
    Reading reading = read("{" + crs + "," + file(POLYGON).substring(1));
    assertThat(reading.info().crs()).isEqualTo(new DeclaredCrs("EPSG:4547", 4547, "crs"));
  }

  @Test
  void esriJsonIsNamed() throws IOException {
    Reading reading =
        read(
            "{\"geometryType\":\"esriGeometryPolygon\",\"features\":[{\"attributes\":{},"
                + "\"geometry\":{\"rings\":["
                + RING
                + "]}}]}");
    assertThat(reading.refused()).isEqualTo(FindingCode.NOT_THIS_FORMAT);
    assertThat(reading.fault().facts()).containsEntry("found", "Esri JSON");
  }
}
