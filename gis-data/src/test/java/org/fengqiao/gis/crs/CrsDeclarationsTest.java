package org.fengqiao.gis.crs;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengqiao.gis.Datum;
import org.fengqiao.gis.crs.SourceCrs.Degrees;
import org.fengqiao.gis.crs.SourceCrs.OldNational;
import org.fengqiao.gis.crs.SourceCrs.Strip;
import org.fengqiao.gis.crs.SourceCrs.Survey;
import org.fengqiao.gis.crs.SourceCrs.Unsupported;
import org.fengqiao.gis.crs.SourceCrs.WebMercator;
import org.fengqiao.gis.read.DeclaredCrs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What declarations of files of every make mean. */
class CrsDeclarationsTest {
  private static final String CHINA_2000 =
      "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
          + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
          + "UNIT[\"Degree\",0.0174532925199433]]";

  private static SourceCrs read(String text) {
    return CrsDeclarations.of(new DeclaredCrs(text, null, ".prj")).orElseThrow();
  }

  private static String esri(String name, String geographic, double easting, double meridian) {
    return "PROJCS[\""
        + name
        + "\","
        + geographic
        + ",PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\","
        + easting
        + "],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\","
        + meridian
        + "],PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
  }

  @Test
  void strips_of_esri_without_a_number_are_told_by_their_parameters() {
    assertThat(read(esri("CGCS2000_3_Degree_GK_CM_114E", CHINA_2000, 500000, 114)))
        .isEqualTo(new Strip(114, 3, false));
    assertThat(read(esri("CGCS2000_3_Degree_GK_Zone_38", CHINA_2000, 38500000, 114)))
        .isEqualTo(new Strip(114, 3, true))
        .extracting(SourceCrs::name)
        .isEqualTo("EPSG:4526");
    assertThat(read(esri("CGCS2000_GK_Zone_19", CHINA_2000, 19500000, 111)))
        .isEqualTo(new Strip(111, 6, true));
    assertThat(read(esri("Guangzhou_2000", CHINA_2000, 41000, 113.28))).isInstanceOf(Survey.class);
  }

  @ParameterizedTest
  @CsvSource({
    "EPSG:4326, WGS84",
    "epsg:4490, CGCS2000",
    "EPSG::4490, CGCS2000",
    "urn:ogc:def:crs:EPSG::4490, CGCS2000",
    "urn:ogc:def:crs:EPSG:9.9:4547, EPSG:4547",
    "http://www.opengis.net/def/crs/EPSG/0/4526, EPSG:4526",
    "http://www.opengis.net/gml/srs/epsg.xml#4547, EPSG:4547",
    "urn:ogc:def:crs:OGC:1.3:CRS84, WGS84",
    "OGC:CRS84, WGS84",
    "CRS84, WGS84",
    "GCJ02, GCJ02",
    "GCJ-02, GCJ02",
    "bd09ll, BD09",
    "CGCS2000, CGCS2000",
    "EPSG:900913, EPSG:3857",
    "EPSG:32649, EPSG:32649",
    "EPSG:27700, EPSG:27700",
  })
  void names_numbers_urns_and_addresses(String text, String name) {
    assertThat(read(text).name()).isEqualTo(name);
  }

  @Test
  void old_datums_are_known_for_what_they_are() {
    String xian =
        "GEOGCS[\"GCS_Xian_1980\",DATUM[\"D_Xian_1980\",SPHEROID[\"Xian_1980\",6378140.0,298.257]],"
            + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
    assertThat(read(esri("Xian_1980_3_Degree_GK_CM_114E", xian, 500000, 114)))
        .isInstanceOfSatisfying(
            OldNational.class, old -> assertThat(old.datum()).isEqualTo(OldDatum.XIAN_1980));
    String unnamed =
        "GEOGCS[\"unnamed\",DATUM[\"unknown\",SPHEROID[\"Krassowsky\",6378245,298.3]],"
            + "PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]]";
    assertThat(read(unnamed))
        .isInstanceOfSatisfying(
            OldNational.class, old -> assertThat(old.datum()).isEqualTo(OldDatum.BEIJING_1954));
    assertThat(read("EPSG:2383")).isInstanceOf(OldNational.class);
    assertThat(read("EPSG:4214")).isInstanceOf(OldNational.class);
    assertThat(read("EPSG:21420")).isInstanceOf(OldNational.class);
  }

  @Test
  void well_known_text_of_geopackages_with_numbers_of_inner_parts() {
    assertThat(
            read(
                "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,"
                    + "AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0],"
                    + "UNIT[\"degree\",0.0174532925199433],AUTHORITY[\"EPSG\",\"4326\"]]"))
        .isEqualTo(new Degrees(Datum.WGS84));
    assertThat(
            read(
                "PROJCRS[\"CGCS2000 / 3-degree Gauss-Kruger CM 114E\",BASEGEOGCRS[\"China Geodetic "
                    + "Coordinate System 2000\",DATUM[\"China 2000\",ELLIPSOID[\"CGCS2000\",6378137,"
                    + "298.257222101,LENGTHUNIT[\"metre\",1]]],PRIMEM[\"Greenwich\",0]],CONVERSION["
                    + "\"Gauss-Kruger CM 114E\",METHOD[\"Transverse Mercator\",ID[\"EPSG\",9807]],"
                    + "PARAMETER[\"Latitude of natural origin\",0],PARAMETER[\"Longitude of natural "
                    + "origin\",114],PARAMETER[\"Scale factor at natural origin\",1],PARAMETER[\"False "
                    + "easting\",500000],PARAMETER[\"False northing\",0]],CS[Cartesian,2],AXIS[\"northing"
                    + " (X)\",north,ORDER[1],LENGTHUNIT[\"metre\",1]],AXIS[\"easting (Y)\",east,ORDER[2],"
                    + "LENGTHUNIT[\"metre\",1]]]"))
        .isEqualTo(new Strip(114, 3, false));
    assertThat(
            read(
                "PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\","
                    + wgs84()
                    + ","
                    + "PROJECTION[\"Mercator_Auxiliary_Sphere\"],UNIT[\"Meter\",1.0]]"))
        .isEqualTo(new WebMercator());
    assertThat(
            read(
                "GEOGCS[\"GCS_GCJ_02\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137,"
                    + "298.257223563]],PRIMEM[\"Greenwich\",0],UNIT[\"Degree\",0.0174532925199433]]"))
        .isEqualTo(new Degrees(Datum.GCJ02));
  }

  private static String wgs84() {
    return "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,"
        + "298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
  }

  @Test
  void lines_of_mapinfo() {
    assertThat(read("CoordSys Earth Projection 1, 104")).isEqualTo(new Degrees(Datum.WGS84));
    assertThat(
            CrsDeclarations.of(new DeclaredCrs("CoordSys Earth Projection 1, 0", null, "CoordSys")))
        .isEmpty();
    assertThat(
            read(
                "CoordSys Earth Projection 8, 33, \"m\", 114, 0, 1, 500000, 0 Bounds (0, 0) (1, 1)"))
        .isEqualTo(new Strip(114, 3, false));
    assertThat(read("CoordSys Earth Projection 8, 999, 0, 0, 0, 0, \"m\", 114, 0, 1, 38500000, 0"))
        .isEqualTo(new Strip(114, 3, true));
    assertThat(
            read("CoordSys Earth Projection 8, 999, 3, 15, -120, -48, \"m\", 114, 0, 1, 500000, 0"))
        .isInstanceOf(OldNational.class);
    // As GDAL writes them, from the table of datums of MapInfo.
    assertThat(read("CoordSys Earth Projection 8, 1017, \"m\", 114, 0, 1, 500000, 0"))
        .isInstanceOfSatisfying(
            OldNational.class, old -> assertThat(old.datum()).isEqualTo(OldDatum.XIAN_1980));
    assertThat(read("CoordSys Earth Projection 1, 154"))
        .isInstanceOfSatisfying(
            OldNational.class, old -> assertThat(old.datum()).isEqualTo(OldDatum.BEIJING_1954));
    assertThat(read("CoordSys Earth Projection 3, 104, \"m\", 105, 36, 25, 47, 0, 0"))
        .isInstanceOf(Unsupported.class);
    assertThat(
            CrsDeclarations.of(new DeclaredCrs("CoordSys NonEarth Units \"m\"", null, "CoordSys")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PROJCS[",
        "PROJCS[\"a\"",
        "GEOGCS[\"a\",]]",
        "A[A[A[A[A[A[A[A[A[A[A[A[A[A[A[A[A[A[A[A[A[A[A[A[A[A[A[A[A[A[",
        "PROJCS[\"x\",GEOGCS[\"y\"],PROJECTION[\"Albers\"]]",
        "LOCAL_CS[\"here\"]",
        "+proj=longlat",
        "'; DROP TABLE grids; --",
      })
  void what_is_not_understood_is_unsupported_and_never_an_accident(String text) {
    assertThat(read(text)).isInstanceOf(Unsupported.class);
  }

  @Test
  void a_silent_file_declares_nothing() {
    assertThat(CrsDeclarations.of(DeclaredCrs.SILENT)).isEmpty();
    assertThat(CrsDeclarations.of(new DeclaredCrs(null, 4547, "gpkg_spatial_ref_sys")))
        .contains(new Strip(114, 3, false));
  }
}
