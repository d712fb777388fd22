package org.fengqiao.gis.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.fengqiao.gis.LonLat;
import org.fengqiao.gis.crs.SourceCrs.WebMercator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Positions against PROJ 9 (as PostGIS calls it), which shares no line with us or GeoTools. */
class PlacingTest {
  private static Placing of(String crs, SevenParameters parameters) {
    return Objects.requireNonNull(Placing.of(SourceCrs.given(crs), parameters));
  }

  @ParameterizedTest
  @CsvSource({
    "EPSG:4547, 114.3055, 30.5928, 529299.860317495, 3385869.453411844",
    // PROJ
  })
  void as_proj_has_it(String crs, double lon, double lat, double east, double north) {
    Placing placing = of(crs, null);
    double[] there = placing.fromCgcs2000(new LonLat(lon, lat));
    assertThat(there[0]).isEqualTo(east, within(0.001));
    assertThat(there[1]).isEqualTo(north, within(0.001));
    assertThat(placing.toCgcs2000(east, north).distanceM(new LonLat(lon, lat))).isLessThan(0.001);
  }

  @ParameterizedTest
  @CsvSource({
    "EPSG:2383, 430000, 2550000, 113.317245737853, 23.047467906644",
    "EPSG:2362, 38430000, 2550000, 113.317245737853, 23.047467906644",
  })
  void an_old_datum_with_parameters_is_right_to_half_a_centimetre(
      String crs, double east, double north, double lon, double lat) {
    Placing placing = of(crs, SevenParameters.parse("24,-123,-94,0.02,-0.25,-0.13,1.1"));
    assertThat(placing.toCgcs2000(east, north).distanceM(new LonLat(lon, lat))).isLessThan(0.005);
    double[] back = placing.fromCgcs2000(new LonLat(lon, lat));
    assertThat(back[0]).isEqualTo(east, within(0.005));
    assertThat(back[1]).isEqualTo(north, within(0.005));
  }

  @Test
  void beijing_1954_in_degrees() {
    Placing placing = of("EPSG:4214", SevenParameters.parse("15,-120,-48"));
    assertThat(
            placing.toCgcs2000(113.3, 23.1).distanceM(new LonLat(113.300328842328, 23.10003037958)))
        .isLessThan(0.005);
  }

  @Test
  void parameters_are_three_or_seven_numbers_in_their_ranges() {
    assertThat(SevenParameters.parse("1, 2,3")).isEqualTo(new SevenParameters(1, 2, 3, 0, 0, 0, 0));
    assertThat(SevenParameters.parse("1,2,3,4,5,6,7").scalePpm()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1,2", "1,2,x", "NaN,0,0", "1e9,0,0", "0,0,0,0,0,0,1000", "1,2,3,4"})
  void other_parameters_are_refused(String text) {
    assertThatThrownBy(() -> SevenParameters.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_old_datum_without_parameters_has_no_way() {
    assertThat(Placing.of(SourceCrs.given("EPSG:2383"), null)).isNull();
    assertThat(Placing.of(SourceCrs.given("EPSG:27700"), null)).isNull();
    assertThat(Placing.of(new WebMercator(), null)).isNotNull();
  }
}
