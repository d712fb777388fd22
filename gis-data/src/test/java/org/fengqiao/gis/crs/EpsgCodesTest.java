package org.fengqiao.gis.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.LonLat;
import org.fengqiao.gis.crs.SourceCrs.Degrees;
import org.fengqiao.gis.crs.SourceCrs.OldNational;
import org.fengqiao.gis.crs.SourceCrs.Strip;
import org.fengqiao.gis.crs.SourceCrs.Unsupported;
import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our table of numbers against the register that GeoTools carries. */
class EpsgCodesTest {
  @BeforeAll
  static void private_register() {
    // GeoTools unpacks its database; elsewhere than in the machine's common /tmp.
    System.setProperty(
        "EPSG-HSQL.directory", Path.of("target", "epsg").toAbsolutePath().toString());
  }

  static IntStream ours() {
    return IntStream.of(
        2327, 2337, 2338, 2348, 2349, 2369, 2370, 2383, 2390, 2401, 2421, 2422, 2442, 21413, 21423,
        21453, 21463, 32643, 32649, 32653);
  }

  @Test
  void strips_lie_where_the_register_puts_them() throws Exception {
    for (int epsg = 4491; epsg <= 4554; epsg++) {
      Strip strip = (Strip) EpsgCodes.of(epsg);
      assertThat(strip.epsg()).isEqualTo(epsg);
      ParameterValueGroup values = parameters(epsg);
      assertThat(values.parameter("central_meridian").doubleValue()).isEqualTo(strip.meridian());
      assertThat(values.parameter("false_easting").doubleValue()).isEqualTo(strip.falseEasting());
    }
  }

  @ParameterizedTest
  @MethodSource("ours")
  void others_have_the_projection_and_the_datum_of_the_register(int epsg) throws Exception {
    TransverseMercator projection =
        switch (EpsgCodes.of(epsg)) {
          case OldNational old -> Objects.requireNonNull(old.projection());
          case SourceCrs.Survey survey -> survey.projection();
          default -> throw new AssertionError("not read: " + epsg);
        };
    ParameterValueGroup values = parameters(epsg);
    assertThat(values.parameter("central_meridian").doubleValue()).isEqualTo(projection.meridian());
    assertThat(values.parameter("false_easting").doubleValue())
        .isEqualTo(projection.falseEasting());
    assertThat(values.parameter("scale_factor").doubleValue()).isEqualTo(projection.scale());
    if (EpsgCodes.of(epsg) instanceof OldNational old) {
      var ellipsoid =
          ((ProjectedCRS) CRS.decode("EPSG:" + epsg, true)).getDatum()
                  instanceof org.geotools.api.referencing.datum.GeodeticDatum datum
              ? datum.getEllipsoid()
              : null;
      assertThat(Objects.requireNonNull(ellipsoid).getSemiMajorAxis())
          .isEqualTo(old.datum().semiMajorM());
      assertThat(ellipsoid.getInverseFlattening()).isEqualTo(old.datum().inverseFlattening());
    }
  }

  @Test
  void every_strip_is_placed_where_geotools_places_it() throws Exception {
    CoordinateReferenceSystem degrees = CRS.decode("EPSG:4490", true);
    for (int epsg = 4491; epsg <= 4554; epsg++) {
      Strip strip = (Strip) EpsgCodes.of(epsg);
      var there = CRS.findMathTransform(degrees, CRS.decode("EPSG:" + epsg, true));
      for (double lat : new double[] {4, 18.2, 23.1, 39.9, 53.4}) {
        double[] at = {strip.meridian() - 1.4, lat};
        double[] ours =
            Objects.requireNonNull(Placing.of(strip, null)).fromCgcs2000(new LonLat(at[0], at[1]));
        there.transform(at, 0, at, 0, 1);
        assertThat(ours[0]).as("%d east at %s", epsg, lat).isEqualTo(at[0], within(1e-4));
        assertThat(ours[1]).as("%d north at %s", epsg, lat).isEqualTo(at[1], within(1e-4));
      }
    }
  }

  @Test
  void named_numbers_and_those_of_nobody() {
    assertThat(EpsgCodes.of(4326)).isEqualTo(new Degrees(Datum.WGS84));
    assertThat(EpsgCodes.of(4490)).isEqualTo(new Degrees(Datum.CGCS2000));
    assertThat(EpsgCodes.of(27700)).isEqualTo(new Unsupported("EPSG:27700"));
    assertThat(EpsgCodes.of(4490).name()).isEqualTo("CGCS2000");
  }

  private static ParameterValueGroup parameters(int epsg) throws Exception {
    ProjectedCRS crs = (ProjectedCRS) CRS.decode("EPSG:" + epsg, true);
    return crs.getConversionFromBase().getParameterValues();
  }
}
