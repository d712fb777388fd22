package org.fengqiao.gis.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.fengqiao.gis.finding.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real files beside the project: right counts, names, encodings and notes. */
class SharedSamplesTest {
  private static Reading read(String path) throws IOException {
    return Reading.of(SharedFiles.need("data/" + path));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          import-samples/gbk_shp/haizhu_gbk.shp               | SHAPEFILE | 18 | 街道名称 | 赤岗街道 | GBK     | CPG      | -
          import-samples/gbk_shp/haizhu_gbk.dbf               | SHAPEFILE | 18 | 街道名称 | 赤岗街道 | GBK     | CPG      | -
          import-samples/gbk_shp_nocpg/haizhu_gbk.shp         | SHAPEFILE | 18 | 街道名称 | 赤岗街道 | GB18030 | DETECTED | ENCODING_GUESSED
          import-samples/utf8_shp/haizhu_utf8.shp             | SHAPEFILE | 18 | name     | 赤岗街道 | UTF-8   | CPG      | -
          import-samples/cgcs2000/haizhu_4547.shp             | SHAPEFILE | 18 | name     | 赤岗街道 | GBK     | CPG      | -
          import-samples/geotools/chinese_poly.shp            | SHAPEFILE | 1  | NAME     | 黑龙江省 | GB18030 | DETECTED | ENCODING_GUESSED
          import-samples/gpkg/haizhu_4490.gpkg                | GEOPACKAGE| 18 | name     | 赤岗街道 | UTF-8   | FORMAT   | -
          import-samples/kml/东街街道.kml                     | KML       | 1  | name     | 东街街道 | UTF-8   | DECLARED | -
          import-samples/kml/五凤街道.kml                     | KML       | 1  | name     | 五凤街道 | UTF-8   | DECLARED | -
          import-samples/kml/红星农场.kml                     | KML       | 1  | name     | 红星农场 | UTF-8   | DECLARED | -
          import-samples/geojson/fuzhou_gulou_10streets.geojson         | GEOJSON | 10 | - | - | UTF-8 | FORMAT | -
          import-samples/geojson/streets_utf8_bom.geojson               | GEOJSON | 18 | name | 赤岗街道 | UTF-8 | BOM | -
          import-samples/geojson/streets_gb18030.geojson                | GEOJSON | 18 | name | 赤岗街道 | GB18030 | DETECTED | ENCODING_GUESSED
          import-samples/geojson/streets_crs_4490_legacy_member.geojson | GEOJSON | 18 | name | 赤岗街道 | UTF-8 | FORMAT | -
          import-samples/geojson/street_with_z.geojson                  | GEOJSON | 1  | name | 南华西街道 | UTF-8 | FORMAT | Z_DROPPED
          import-samples/geojson/street_with_z_m_4ordinates.geojson     | GEOJSON | 1  | name | 南华西街道 | UTF-8 | FORMAT | Z_DROPPED M_DROPPED
          import-samples/invalid/real_self_intersections_3.geojson      | GEOJSON | 3  | name | 花山镇 | UTF-8 | FORMAT | -
          haizhu_streets.geojson                | GEOJSON | 18   | name | 赤岗街道 | UTF-8 | FORMAT | -
          haizhu_streets_gcj02_raw.geojson      | GEOJSON | 18   | - | - | UTF-8 | FORMAT | -
          haizhu_communities_synthetic.geojson  | GEOJSON | 267  | - | - | UTF-8 | FORMAT | -
          haizhu_grids_synthetic.geojson        | GEOJSON | 1855 | - | - | UTF-8 | FORMAT | -
          """)
  void readsTheSamples(
      String path,
      Format format,
      int count,
      String nameField,
      String first,
      String encoding,
      Encoding.From from,
      String codes)
      throws IOException {
    Reading reading = read(path);
    assertThat(reading.fault()).isNull();
    assertThat(reading.info().format()).isEqualTo(format);
    assertThat(reading.info().encoding()).isEqualTo(new Encoding(encoding, from));
    assertThat(reading.areas()).hasSize(count);
    if (nameField != null) {
      assertThat(reading.texts(nameField)).contains(first).noneMatch(n -> n.contains("\uFFFD"));
    }
    assertThat(reading.codes().stream().map(FindingCode::name))
        .containsExactlyInAnyOrder(codes == null ? new String[0] : codes.split(" "));
  }

  @Test
  void collectionsOfPolygonsBecomeOneAreaEach() throws IOException {
    Reading reading = read("import-samples/invalid/real_geometrycollection_cangshan.geojson");
    assertThat(reading.fault()).isNull();
    assertThat(reading.areas()).hasSize(8);
    assertThat(reading.codes()).hasSize(8).containsOnly(FindingCode.COLLECTION_FLATTENED);
    assertThat(reading.areas()).allMatch(a -> a.geometry().getNumGeometries() > 1);
  }

  @ParameterizedTest
  @CsvSource({
    "import-samples/csv/haizhu_codes_utf8bom.csv, NO_GEOMETRY",
    "import-samples/csv/haizhu_codes_gb18030.csv, NO_GEOMETRY",
    "import-samples/csv/haizhu_codes_gbk_semicolon.csv, NO_GEOMETRY",
    "import-samples/xlsx/haizhu_codes_ledger.xlsx, NOT_THIS_FORMAT",
    "import-samples/invalid/jts_TestValid.xml, NOT_THIS_FORMAT",
    "intl/burkitt.shp, NOT_POLYGON",
    "haizhu_school_zones_2026.csv, NO_GEOMETRY"
  })
  void saysWhatIsNoFileOfAreas(String path, FindingCode code) throws IOException {
    assertThat(read(path).refused()).isEqualTo(code);
  }

  @Test
  void declarationsAreHandedOnAsWritten() throws IOException {
    DeclaredCrs gauss = read("import-samples/cgcs2000/haizhu_4547.shp").info().crs();
    assertThat(gauss.text()).startsWith("PROJCS[\"CGCS2000_3_Degree_GK_CM_114E\"");
    assertThat(gauss.origin()).isEqualTo(".prj");
    assertThat(read("import-samples/gpkg/haizhu_4490.gpkg").info().crs())
        .extracting(DeclaredCrs::epsg, DeclaredCrs::origin)
        .containsExactly(4490, "gpkg_spatial_ref_sys");
    assertThat(read("import-samples/geojson/streets_crs_4490_legacy_member.geojson").info().crs())
        .isEqualTo(new DeclaredCrs("urn:ogc:def:crs:EPSG::4490", 4490, "crs"));
    assertThat(read("import-samples/gbk_shp_nocpg/haizhu_gbk.shp").info().crs())
        .isEqualTo(DeclaredCrs.SILENT);
  }

  @Test
  void theSameStreetsFromEveryFormat() throws IOException {
    Reading gbk = read("import-samples/gbk_shp/haizhu_gbk.shp");
    Reading gpkg = read("import-samples/gpkg/haizhu_4490.gpkg");
    Reading json = read("haizhu_streets.geojson");
    assertThat(gbk.texts("街道代码")).isEqualTo(gpkg.texts("code")).isEqualTo(json.texts("code"));
    for (int i = 0; i < 18; i++) {
      var shape = json.areas().get(i).geometry();
      assertThat(gbk.areas().get(i).geometry().symDifference(shape).getArea()).isLessThan(1e-12);
      assertThat(gpkg.areas().get(i).geometry().symDifference(shape).getArea()).isLessThan(1e-12);
    }
  }

  @Test
  void everyCornerIsPackedInTwoOrdinates() throws IOException {
    var sequence =
        read("import-samples/geojson/street_with_z_m_4ordinates.geojson")
            .areas()
            .getFirst()
            .geometry()
            .getGeometryN(0);
    assertThat(String.format(Locale.ROOT, "%.6f", sequence.getCoordinate().x))
        .isEqualTo("113.239624");
    assertThat(sequence.getCoordinate().getZ()).isNaN();
  }
}
