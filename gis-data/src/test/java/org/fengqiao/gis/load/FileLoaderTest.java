package org.fengqiao.gis.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.check.GridType;
import org.fengqiao.gis.crs.SevenParameters;
import org.fengqiao.gis.crs.SourceCrs;
import org.fengqiao.gis.crs.SourceCrs.Degrees;
import org.fengqiao.gis.crs.SourceCrs.Strip;
import org.fengqiao.gis.crs.SourceCrs.WebMercator;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.fengqiao.gis.read.Limits;
import org.fengqiao.gis.read.ReadOptions;
import org.json.simple.JSONObject;
import org.json.simple.JSONValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** One file from its bytes to what would be published. */
class FileLoaderTest {
  private static final double CENTIMETRE_DEG = 9e-8;

  @TempDir Path folder;

  private LoadedGrids load(String text, LoadOptions options) throws Exception {
    Path file = folder.resolve("grids.geojson");
    Files.writeString(file, text);
    return FileLoader.load(file, "grids.geojson", options);
  }

  private static LoadOptions said(String datum) {
    return LoadOptions.DEFAULT.datum(SourceCrs.given(datum));
  }

  private static List<FindingCode> codes(LoadedGrids loaded) {
    return loaded.report().findings().stream().map(Finding::code).distinct().toList();
  }

  private static void assertOnTheGround(LoadedGrids loaded) {
    List<Geometry> squares = Sheets.squares();
    assertThat(loaded.areas()).hasSameSizeAs(squares);
    for (int i = 0; i < squares.size(); i++) {
      assertThat(
              loaded
                  .areas()
                  .get(i)
                  .geometry()
                  .norm()
                  .equalsExact(squares.get(i).norm(), CENTIMETRE_DEG))
          .as("square %d", i)
          .isTrue();
    }
  }

  @Test
  void a_clean_file_is_publishable_on_the_evidence_of_the_known_outline() throws Exception {
    LoadedGrids loaded =
        load(Sheets.geoJson(new Degrees(Datum.WGS84), "", false), LoadOptions.DEFAULT);
    LoadReport report = loaded.report();
    assertThat(codes(loaded)).doesNotContain(FindingCode.CRS_UNKNOWN, FindingCode.BAD_CODE);
    assertThat(report.datum().proposed()).isEqualTo("WGS84");
    assertThat(report.datum().conclusive()).isTrue();
    assertThat(report.publishable()).isTrue();
    assertThat(report.level()).isEqualTo(Level.GRID);
    assertThat(report.district()).isEqualTo("440105");
    assertThat(loaded.areas().getFirst().name()).isEqualTo("第1网格");
    assertThat(loaded.areas().getFirst().households()).isEqualTo(400);
    assertOnTheGround(loaded);
  }

  @Test
  void the_same_ground_from_every_system() throws Exception {
    for (SourceCrs crs :
        List.of(
            new Strip(114, 3, false),
            new Strip(114, 3, true),
            new Strip(111, 6, true),
            new WebMercator())) {
      int epsg = Integer.parseInt(crs.name().substring(5));
      LoadedGrids loaded =
          load(Sheets.geoJson(crs, Sheets.member(epsg), false), LoadOptions.DEFAULT);
      assertThat(loaded.report().datum().proposed()).isEqualTo(crs.name());
      assertThat(loaded.report().publishable()).as(crs.name()).isTrue();
      assertOnTheGround(loaded);
    }
  }

  @Test
  void a_lying_declaration_is_told_and_a_persons_word_stands() throws Exception {
    String shifted = Sheets.geoJson(new Degrees(Datum.GCJ02), Sheets.member(4326), false);
    LoadedGrids loaded = load(shifted, LoadOptions.DEFAULT);
    assertThat(loaded.report().datum().used()).isEqualTo("GCJ02");
    assertThat(codes(loaded)).contains(FindingCode.CRS_CONTRADICTED, FindingCode.DATUM_APPROXIMATE);
    assertOnTheGround(loaded);
    LoadedGrids insisted = load(shifted, said("WGS84"));
    assertThat(insisted.report().datum().used()).isEqualTo("WGS84");
    assertThat(insisted.report().datum().proposed()).isEqualTo("GCJ02");
    assertThat(codes(insisted)).contains(FindingCode.CRS_CONTRADICTED);
    assertThat(insisted.report().datum().declared()).isEqualTo("WGS84");
  }

  @Test
  void turned_axes() throws Exception {
    LoadedGrids loaded =
        load(Sheets.geoJson(new Degrees(Datum.CGCS2000), "", true), LoadOptions.DEFAULT);
    assertThat(codes(loaded)).contains(FindingCode.SWAPPED_AXES);
    assertThat(loaded.report().publishable()).isTrue();
    assertOnTheGround(loaded);
  }

  @Test
  void what_is_not_confirmed_is_not_publishable() throws Exception {
    String text = Sheets.geoJson(new Degrees(Datum.WGS84), "", false).replace("440105", "350102");
    LoadedGrids loaded = load(text, LoadOptions.DEFAULT);
    assertThat(loaded.report().publishable()).isFalse();
    assertThat(codes(loaded)).contains(FindingCode.CRS_UNKNOWN);
    assertThat(load(text, said("WGS84")).report().publishable()).isTrue();
    assertThat(codes(load(text, said("WGS84").district("440105"))))
        .contains(FindingCode.FOREIGN_CODE);
  }

  @Test
  void old_datums_need_parameters() throws Exception {
    String text = Sheets.geoJson(new Strip(114, 3, false), Sheets.member(2383), false);
    LoadedGrids refused = load(text, LoadOptions.DEFAULT);
    assertThat(codes(refused)).containsExactly(FindingCode.CRS_NEEDS_PARAMETERS);
    assertThat(refused.areas()).isEmpty();
    LoadedGrids loaded =
        load(text, LoadOptions.DEFAULT.parameters(SevenParameters.parse("24,-123,-94,0,0,0,0")));
    assertThat(loaded.report().publishable()).isTrue();
    assertThat(loaded.areas()).isNotEmpty();
  }

  @Test
  void one_area_far_away_is_told_with_its_number() throws Exception {
    String text = Sheets.geoJson(new Degrees(Datum.WGS84), "", false);
    String away =
        Sheets.feature("\"网格编码\":\"" + Sheets.code(98) + "\"", "[2,48],[2.1,48],[2.1,48.1],[2,48]");
    LoadedGrids loaded =
        load(text.replace("\"features\":[", "\"features\":[" + away + ","), LoadOptions.DEFAULT);
    assertThat(loaded.report().publishable()).isFalse();
    assertThat(loaded.report().findings())
        .filteredOn(f -> f.code() == FindingCode.WRONG_EXTENT)
        .singleElement()
        .extracting(Finding::feature)
        .isEqualTo(1);
    assertThat(loaded.report().datum().conclusive()).isTrue();
  }

  @Test
  void real_errors_stay_errors_and_have_a_place() throws Exception {
    String text = Sheets.geoJson(new Degrees(Datum.WGS84), "", false);
    assertThat(codes(load(text.replace(Sheets.code(4), Sheets.code(3)), said("WGS84"))))
        .contains(FindingCode.DUP_CODE);
    String bow =
        Sheets.feature(
            "\"网格编码\":\"" + Sheets.code(90) + "\"",
            "[113.5,23.0],[113.51,23.01],[113.51,23.0],[113.5,23.01],[113.5,23.0]");
    LoadedGrids crossed = load(Sheets.collection("", List.of(bow)), said("WGS84"));
    assertThat(crossed.report().publishable()).isFalse();
    Finding invalid =
        crossed.report().findings().stream()
            .filter(f -> f.code() == FindingCode.INVALID)
            .findFirst()
            .orElseThrow();
    assertThat(invalid.at()).isNotNull();
    assertThat(invalid.at().lon()).isBetween(113.5, 113.51);
  }

  @Test
  void a_file_without_noise_keeps_every_corner_and_noise_moves_by_its_own_width() throws Exception {
    String text = Sheets.geoJson(new Degrees(Datum.WGS84), "", false);
    assertThat(load(text, said("WGS84")).report().repaired()).isZero();
    Polygon first = (Polygon) Sheets.squares().getFirst();
    double x = first.getCoordinates()[2].x;
    double y = first.getCoordinates()[2].y;
    String corner = "[" + x + "," + y + "]";
    int at = text.indexOf(corner);
    String noisy =
        text.substring(0, at)
            + "["
            + (x - 1e-6)
            + ","
            + (y - 1e-6)
            + "]"
            + text.substring(at + corner.length());
    LoadedGrids loaded = load(noisy, said("WGS84"));
    assertThat(loaded.report().repaired()).isPositive();
    assertThat(loaded.report().publishable()).isTrue();
    for (int i = 0; i < loaded.areas().size(); i++) {
      assertThat(
              loaded
                  .areas()
                  .get(i)
                  .geometry()
                  .norm()
                  .equalsExact(Sheets.squares().get(i).norm(), 2e-6))
          .isTrue();
    }
  }

  @Test
  void files_that_are_none_have_the_same_report() {
    LoadReport missing =
        FileLoader.load(folder.resolve("none.shp"), "none.shp", LoadOptions.DEFAULT).report();
    assertThat(missing.publishable()).isFalse();
    assertThat(missing.findings()).hasSize(1);
    JSONObject json = (JSONObject) JSONValue.parse(missing.json());
    assertThat(json.keySet())
        .containsAll(
            List.of(
                "file",
                "format",
                "encoding",
                "datum",
                "features",
                "findings",
                "repaired",
                "publishable"));
  }

  @Test
  void a_report_tells_so_many_findings_errors_first() throws Exception {
    String text =
        Sheets.geoJson(new Degrees(Datum.CGCS2000), "", true)
            .replace(Sheets.code(4), Sheets.code(3));
    LoadReport all = load(text, said("CGCS2000")).report();
    assertThat(all.findings()).hasSizeGreaterThan(1);
    assertThat(all.findings().getFirst().code()).isEqualTo(FindingCode.DUP_CODE);
    Limits d = Limits.DOOR;
    Limits one =
        new Limits(
            d.fileBytes(),
            d.features(),
            d.vertices(),
            d.featureVertices(),
            d.featureRings(),
            d.nesting(),
            d.textChars(),
            d.fields(),
            d.unpackedBytes(),
            d.unpackedRatio(),
            d.entries(),
            1);
    LoadOptions options = said("CGCS2000").read(ReadOptions.DEFAULT.limits(one));
    LoadReport cut = load(text, options).report();
    assertThat(cut.findings()).hasSize(2);
    assertThat(cut.findings().getFirst().code()).isEqualTo(FindingCode.DUP_CODE);
    assertThat(cut.findings().getLast().code()).isEqualTo(FindingCode.TOO_MUCH);
    assertThat(cut.publishable()).isEqualTo(all.publishable());
  }

  @Test
  void what_the_disk_says_is_told_without_its_path() {
    LoadReport folderAsFile =
        FileLoader.load(folder, "grids.geojson", LoadOptions.DEFAULT).report();
    assertThat(folderAsFile.json())
        .doesNotContain(folder.toString(), folder.getFileName().toString());
  }

  @Test
  void the_line_of_json() throws Exception {
    String text = Sheets.geoJson(new Degrees(Datum.GCJ02), "", false);
    String line = load(text, LoadOptions.DEFAULT).report().json();
    assertThat(line)
        .doesNotContain("\n")
        .startsWith("{\"file\":\"grids.geojson\",\"format\":\"geojson\"");
    JSONObject json = (JSONObject) JSONValue.parse(line);
    assertThat((JSONObject) json.get("encoding"))
        .hasToString("{\"from\":\"format\",\"used\":\"UTF-8\"}");
    Map<?, ?> datum = (Map<?, ?>) json.get("datum");
    assertThat(datum.get("proposed")).isEqualTo("GCJ02");
    assertThat((List<?>) datum.get("evidence")).isNotEmpty();
    assertThat(json.get("features")).isEqualTo((long) Sheets.squares().size());
    assertThat(json.get("publishable")).isEqualTo(true);
    Map<?, ?> first = (Map<?, ?>) ((List<?>) json.get("findings")).getFirst();
    assertThat(first.get("severity")).isIn("info", "warning", "error");
    assertThat(first.keySet().toString()).contains("code", "feature", "at");
  }

  @Test
  void what_would_be_published_is_read_again_unchanged() throws Exception {
    LoadedGrids loaded =
        load(
            Sheets.geoJson(new Strip(114, 3, false), Sheets.member(4547), false),
            LoadOptions.DEFAULT);
    StringWriter out = new StringWriter();
    GeoJsonOut.write(loaded.areas(), out);
    assertThat(out.toString()).containsPattern("\\[113\\.\\d{9},23\\.\\d{9}\\]");
    LoadedGrids again = load(out.toString(), said("CGCS2000"));
    assertThat(again.report().repaired()).isZero();
    List<Polygon> first = new ArrayList<>();
    loaded.areas().forEach(a -> first.add((Polygon) a.geometry()));
    for (int i = 0; i < first.size(); i++) {
      assertThat(again.areas().get(i).geometry().norm().equalsExact(first.get(i).norm())).isTrue();
      assertThat(again.areas().get(i).households()).isEqualTo(400);
    }
  }

  /** The kind a file tells comes before what is known; a word of another sort tells nothing. */
  @Test
  void theKindOfAGridIsToldOrKnown() throws Exception {
    String code = "440105001001001";
    LoadOptions known =
        said("CGCS2000")
            .known(district ->
                new LoadOptions.Known(
                    org.fengqiao.gis.crs.KnownGround.NONE,
                    org.fengqiao.gis.check.Parents.NONE,
                    java.util.Optional.empty(),
                    Map.of(code, GridType.DEDICATED)));
    assertThat(kind(load(typed(code, "基础网格"), known))).isEqualTo(GridType.BASIC);
    assertThat(kind(load(typed(code, ""), known))).isEqualTo(GridType.DEDICATED);
    assertThat(kind(load(typed(code, "老城区"), said("CGCS2000")))).isNull();
    assertThat(kind(load(typed(code, "专属网格"), said("CGCS2000")))).isEqualTo(GridType.DEDICATED);
  }

  private static GridType kind(LoadedGrids loaded) {
    LoadedArea only = loaded.areas().getFirst();
    assertThat(only.type()).isEqualTo(only.toldType() == null ? GridType.BASIC : only.toldType());
    return only.toldType();
  }

  private static String typed(String code, String type) {
    return """
    {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"%s","type":"%s"},
    "geometry":{"type":"Polygon","coordinates":[[[113.3,23.1],[113.304,23.1],[113.304,23.104],[113.3,23.1]]]}}]}
    """
        .formatted(code, type);
  }
}
