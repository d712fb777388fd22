package org.fengqiao.gis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fengqiao.gis.UnreadableGeoJson.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.MultiPolygon;

class GeoJsonAreasTest {
  private static final String RING = "[[113.1,23.1],[113.2,23.1],[113.2,23.2],[113.1,23.1]]";
  private static final String POLYGON = "{\"type\":\"Polygon\",\"coordinates\":[" + RING + "]}";

  @Test
  void readsPropertiesAndGeometry() throws UnreadableGeoJson {
    GeoJsonAreas.Area area = read(file(POLYGON).getBytes(StandardCharsets.UTF_8)).getFirst();
    assertThat(area.text("name")).isEqualTo("枫桥");
    assertThat(area.text("households")).isEqualTo("412");
    assertThat(area.text("absent")).isEmpty();
    assertThat(area.geometry().getNumPoints()).isEqualTo(4);
  }

  @Test
  void toleratesWhatStrangersWrite() throws UnreadableGeoJson {
    assertThat(read(("\uFEFF" + file(POLYGON)).getBytes(StandardCharsets.UTF_8))).hasSize(1);
    List<GeoJsonAreas.Area> gb = read(file(POLYGON).getBytes(Charset.forName("GB18030")));
    assertThat(gb.getFirst().text("name")).isEqualTo("枫桥");
    String heights = POLYGON.replace("23.1]", "23.1,4.5]").replace("23.2]", "23.2,1,2]");
    assertThat(read(file(heights).getBytes(StandardCharsets.UTF_8))).hasSize(1);
    String two =
        "{\"type\":\"GeometryCollection\",\"geometries\":[" + POLYGON + "," + POLYGON + "]}";
    assertThat(read(file(two).getBytes(StandardCharsets.UTF_8)).getFirst().geometry())
        .isInstanceOf(MultiPolygon.class);
  }

  @Test
  void convertsTheDatum() throws UnreadableGeoJson {
    var area = GeoJsonAreas.read(file(POLYGON).getBytes(StandardCharsets.UTF_8), Datum.GCJ02);
    LonLat expected = Datums.toCgcs2000(Datum.GCJ02, new LonLat(113.1, 23.1));
    assertThat(area.getFirst().geometry().getCoordinate().x).isEqualTo(expected.lon());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NOT_JSON                 | {"type":"FeatureCollection","features":[
          NOT_JSON                 | not json at all
          NOT_A_FEATURE_COLLECTION | []
          NOT_A_FEATURE_COLLECTION | {"type":"Topology","objects":{}}
          NOT_A_FEATURE_COLLECTION | {"type":"FeatureCollection","features":[7]}
          UNSUPPORTED_CRS | {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4547"}},"features":[]}
          """)
  void refusesOtherFiles(Reason reason, String text) {
    assertThat(refusal(text).reason()).isEqualTo(reason);
    assertThat(refusal(text).feature()).isBetween(0, 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NO_GEOMETRY     | null
          NO_GEOMETRY     | {"type":"Polygon","coordinates":[]}
          NOT_AN_AREA     | {"type":"Point","coordinates":[113,23]}
          BROKEN_RING     | {"type":"Polygon","coordinates":[[[113,23],[113.1,23],[113.1,23.1]]]}
          BROKEN_RING     | {"type":"Polygon","coordinates":[[[113,23],[113.1,23],[113.1,23.1],[113,23.1]]]}
          BROKEN_POSITION | {"type":"Polygon","coordinates":[[[113],[113.1,23],[113.1,23.1],[113,23]]]}
          BROKEN_POSITION | {"type":"Polygon","coordinates":[[["a",23],[113.1,23],[113.1,23.1],[113,23]]]}
          BROKEN_POSITION | {"type":"Polygon","coordinates":7}
          AXES_SWAPPED    | {"type":"Polygon","coordinates":[[[23,113],[23,113.1],[23.1,113.1],[23,113]]]}
          OUTSIDE_CHINA   | {"type":"Polygon","coordinates":[[[2,48],[2.1,48],[2.1,48.1],[2,48]]]}
          OUTSIDE_CHINA   | {"type":"Polygon","coordinates":[[[439977,2550000],[439978,2550000],[439978,2550001],[439977,2550000]]]}
          """)
  void refusesOtherGeometriesAndSaysWhichFeature(Reason reason, String geometry) {
    UnreadableGeoJson refusal = refusal(file(geometry));
    assertThat(refusal.reason()).isEqualTo(reason);
    assertThat(refusal.feature()).isEqualTo(1);
  }

  @Test
  void doesNotSinkInDepth() {
    String deep = "[".repeat(200_000) + "]".repeat(200_000);
    assertThat(refusal(deep).reason()).isEqualTo(Reason.NOT_A_FEATURE_COLLECTION);
    String nest =
        "{\"type\":\"GeometryCollection\",\"geometries\":[".repeat(50_000) + "]}".repeat(50_000);
    assertThat(refusal(file(nest)).reason()).isEqualTo(Reason.NO_GEOMETRY);
  }

  private static UnreadableGeoJson refusal(String text) {
    UnreadableGeoJson refusal =
        catchThrowableOfType(
            UnreadableGeoJson.class, () -> read(text.getBytes(StandardCharsets.UTF_8)));
    assertThat(refusal).as("refused").isNotNull();
    return refusal;
  }

  private static List<GeoJsonAreas.Area> read(byte[] file) throws UnreadableGeoJson {
    return GeoJsonAreas.read(file, Datum.CGCS2000);
  }

  private static String file(String geometry) {
    return "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":"
        + "{\"code\":\"1\",\"name\":\"枫桥\",\"households\":412},\"geometry\":"
        + geometry
        + "}]}";
  }
}
