package org.fengqiao.gis.crs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.crs.SourceCrs.Degrees;
import org.fengqiao.gis.crs.SourceCrs.OldNational;
import org.fengqiao.gis.crs.SourceCrs.Strip;
import org.fengqiao.gis.crs.SourceCrs.WebMercator;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.fengqiao.gis.finding.Severity;
import org.fengqiao.gis.read.DeclaredCrs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Districts of known ground written in every system, and what is made of them. */
class CrsDetectionTest {
  private static final KnownGround HAIZHU = KnownGround.ofPack("440105");
  private static final DeclaredCrs WGS84_PRJ =
      new DeclaredCrs(
          "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563"
              + "]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]",
          null,
          ".prj");

  /** The district in squares, drawn sixty metres off. */
  private static final List<Geometry> TRUE_AREAS = squares();

  private static List<Geometry> squares() {
    Geometry outline =
        AffineTransformation.translationInstance(0.0005, -0.0003)
            .transform(Objects.requireNonNull(HAIZHU.outline()));
    Envelope box = outline.getEnvelopeInternal();
    List<Geometry> areas = new ArrayList<>();
    double step = box.getWidth() / 12;
    for (double x = box.getMinX(); x < box.getMaxX(); x += step) {
      for (double y = box.getMinY(); y < box.getMaxY(); y += step) {
        Geometry cell = new GeometryFactory().toGeometry(new Envelope(x, x + step, y, y + step));
        Geometry part = cell.intersection(outline);
        if (part.getDimension() == 2 && part.getArea() > 0) {
          areas.add(part);
        }
      }
    }
    return areas;
  }

  private static List<Geometry> in(SourceCrs crs) {
    Placing placing = Objects.requireNonNull(Placing.of(crs, null));
    return TRUE_AREAS.stream().map(placing::fromCgcs2000).toList();
  }

  private static List<Geometry> turned(List<Geometry> areas) {
    return areas.stream()
        .map(area -> {
          Geometry copy = area.copy();
          copy.apply(
              (CoordinateFilter)
                  c -> c.setCoordinate(new org.locationtech.jts.geom.Coordinate(c.y, c.x)));
          copy.geometryChanged();
          return copy;
        })
        .toList();
  }

  private static CrsProposal propose(DeclaredCrs declared, List<Geometry> areas) {
    return CrsDetection.propose(declared, areas, HAIZHU, null);
  }

  private static CrsChoice choose(
      CrsProposal proposal, @Nullable String given, List<Geometry> areas) {
    return CrsChoice.of(proposal, given == null ? null : SourceCrs.given(given), areas, null);
  }

  private static DeclaredCrs number(int epsg) {
    return new DeclaredCrs(null, epsg, "gpkg_spatial_ref_sys");
  }

  @Test
  void a_lying_prj_is_found_out_by_the_known_ground() {
    List<Geometry> areas = in(new Degrees(Datum.GCJ02));
    CrsProposal found = propose(WGS84_PRJ, areas);
    assertThat(found.proposed()).isEqualTo(new Degrees(Datum.GCJ02));
    assertThat(found.declared()).isEqualTo(new Degrees(Datum.WGS84));
    assertThat(found.conclusive()).isTrue();
    assertThat(found.findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.CRS_CONTRADICTED);
    assertThat(found.evidence().getFirst().hypothesis()).isEqualTo("GCJ02");
    CrsChoice choice = choose(found, null, areas);
    assertThat(choice.findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.CRS_CONTRADICTED, FindingCode.DATUM_APPROXIMATE);
  }

  @Test
  void without_known_ground_the_same_file_is_not_conclusive() {
    List<Geometry> areas = in(new Degrees(Datum.GCJ02));
    CrsProposal found = CrsDetection.propose(WGS84_PRJ, areas, KnownGround.NONE, null);
    assertThat(found.proposed()).isEqualTo(new Degrees(Datum.WGS84));
    assertThat(found.conclusive()).isFalse();
    CrsChoice choice = choose(found, null, areas);
    assertThat(choice.settled()).isFalse();
    assertThat(choice.findings().getFirst().severity()).isEqualTo(Severity.WARNING);
    assertThat(choose(found, "GCJ02", areas).settled()).isTrue();
  }

  @Test
  void each_datum_of_degrees_is_told_apart() {
    for (Datum datum : new Datum[] {Datum.CGCS2000, Datum.GCJ02, Datum.BD09}) {
      CrsProposal found = propose(DeclaredCrs.SILENT, in(new Degrees(datum)));
      assertThat(found.proposed()).isEqualTo(new Degrees(datum));
      assertThat(found.conclusive()).isTrue();
    }
  }

  @Test
  void one_street_alone_says_nothing_of_the_datum() {
    List<Geometry> one = in(new Degrees(Datum.GCJ02)).subList(40, 44);
    CrsProposal found = propose(WGS84_PRJ, one);
    assertThat(found.conclusive()).isFalse();
    assertThat(found.proposed()).isEqualTo(new Degrees(Datum.WGS84));
  }

  @Test
  void turned_axes_are_turned_back() {
    List<Geometry> areas = turned(TRUE_AREAS);
    CrsProposal found = propose(WGS84_PRJ, areas);
    assertThat(found.northFirst()).isTrue();
    assertThat(found.conclusive()).isTrue();
    assertThat(found.findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.SWAPPED_AXES);
    CrsChoice choice = choose(found, "WGS84", areas);
    assertThat(choice.northFirst()).isTrue();
    Geometry back = Objects.requireNonNull(choice.placing()).toCgcs2000(areas.getFirst(), true);
    assertThat(back.equalsExact(TRUE_AREAS.getFirst(), 1e-12)).isTrue();
  }

  @Test
  void a_declared_strip_is_conclusive_when_its_numbers_fall_into_it() {
    for (boolean zoned : new boolean[] {false, true}) {
      Strip strip = new Strip(114, 3, zoned);
      CrsProposal found =
          CrsDetection.propose(number(strip.epsg()), in(strip), KnownGround.NONE, null);
      assertThat(found.proposed()).isEqualTo(strip);
      assertThat(found.conclusive()).isTrue();
      assertThat(found.findings()).isEmpty();
    }
  }

  @Test
  void the_two_look_alikes_are_told_by_the_number_before_the_easting() {
    CrsProposal found = propose(number(4547), in(new Strip(114, 3, true)));
    assertThat(found.proposed()).isEqualTo(new Strip(114, 3, true));
    assertThat(found.conclusive()).isTrue();
    assertThat(found.findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.CRS_CONTRADICTED);
    assertThat(propose(number(4526), in(new Strip(114, 3, false))).proposed())
        .isEqualTo(new Strip(114, 3, false));
  }

  @Test
  void metres_without_a_declaration_are_proposed_and_left_to_a_person() {
    List<Geometry> areas = in(new Strip(114, 3, false));
    CrsProposal found = propose(DeclaredCrs.SILENT, areas);
    assertThat(found.proposed()).isEqualTo(new Strip(114, 3, false));
    assertThat(found.conclusive()).isFalse();
    assertThat(choose(found, "CGCS2000", areas).used()).isEqualTo(new Strip(114, 3, false));
    assertThat(choose(found, "GCJ02", areas).placing()).isNull();
    assertThat(propose(DeclaredCrs.SILENT, in(new Strip(114, 3, true))).proposed())
        .isEqualTo(new Strip(114, 3, true));
    assertThat(propose(DeclaredCrs.SILENT, turned(areas)).northFirst()).isTrue();
  }

  @Test
  void web_mercator() {
    List<Geometry> areas = in(new WebMercator());
    CrsProposal found = propose(number(3857), areas);
    assertThat(found.proposed()).isEqualTo(new WebMercator());
    assertThat(found.conclusive()).isTrue();
    assertThat(propose(DeclaredCrs.SILENT, areas).proposed()).isEqualTo(new WebMercator());
  }

  @Test
  void old_datums_are_refused_with_advice_unless_there_are_parameters() {
    List<Geometry> areas = in(new Strip(114, 3, false));
    CrsProposal found = propose(number(2383), areas);
    assertThat(found.proposed()).isInstanceOf(OldNational.class);
    assertThat(choose(found, null, areas).findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.CRS_NEEDS_PARAMETERS);
    SevenParameters local = SevenParameters.parse("24,-123,-94,0.02,-0.25,-0.13,1.1");
    CrsProposal again = CrsDetection.propose(number(2383), areas, HAIZHU, local);
    CrsChoice choice = CrsChoice.of(again, null, areas, local);
    assertThat(choice.placing()).isNotNull();
    assertThat(choice.settled()).isTrue();
    assertThat(choose(found, "EPSG:4547", areas).placing()).isNotNull();
  }

  @Test
  void what_lies_nowhere_in_china_is_told() {
    List<Geometry> america = move(TRUE_AREAS, -190, 18);
    assertThat(propose(WGS84_PRJ, america).findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.WRONG_EXTENT);
    CrsChoice choice = choose(propose(WGS84_PRJ, america), "WGS84", america);
    assertThat(choice.placing()).isNull();
    assertThat(choice.findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.WRONG_EXTENT);
  }

  @Test
  void degrees_under_a_projected_declaration_are_degrees() {
    CrsProposal found = propose(number(4547), TRUE_AREAS);
    assertThat(found.proposed()).isEqualTo(new Degrees(Datum.CGCS2000));
    assertThat(found.findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.CRS_CONTRADICTED);
    assertThat(choose(found, "EPSG:4547", TRUE_AREAS).findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.CRS_CONTRADICTED);
    assertThat(choose(found, "EPSG:4547", TRUE_AREAS).placing()).isNull();
  }

  @Test
  void an_unsupported_system_is_refused_until_somebody_says_better() {
    CrsProposal found = propose(number(27700), TRUE_AREAS);
    assertThat(choose(found, null, TRUE_AREAS).findings())
        .extracting(Finding::code)
        .contains(FindingCode.CRS_UNSUPPORTED);
    assertThat(choose(found, "CGCS2000", TRUE_AREAS).placing()).isNotNull();
    assertThat(choose(found, "EPSG:27700", TRUE_AREAS).findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.CRS_UNSUPPORTED);
  }

  @Test
  void a_few_areas_far_off_change_nothing() {
    List<Geometry> areas = new ArrayList<>(TRUE_AREAS);
    areas.add(move(TRUE_AREAS.subList(0, 1), -100, 0).getFirst());
    CrsProposal found = propose(WGS84_PRJ, areas);
    assertThat(found.proposed()).isEqualTo(new Degrees(Datum.WGS84));
    assertThat(found.conclusive()).isTrue();
  }

  private static List<Geometry> move(List<Geometry> areas, double east, double north) {
    AffineTransformation by = AffineTransformation.translationInstance(east, north);
    return areas.stream().map(by::transform).toList();
  }
}
