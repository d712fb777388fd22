package org.fengqiao.gis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measured shifts of five places of the source reports, published implementation, six decimals. */
class DatumsTest {
  // The metres were measured on a sphere, ours are on the ellipsoid: 0.2 % apart.

  @ParameterizedTest
  @CsvSource({
    "GCJ02, 113.3175, 23.0838, 113.322905, 23.081175, 625",
    "GCJ02, 113.5252, 22.8016, 113.530399, 22.798713, 622",
    "GCJ02, 113.5972, 24.8104, 113.602390, 24.807339, 625",
    "GCJ02, 103.9024, 28.9567, 103.904406, 28.953375, 418",
    "GCJ02, 106.6446, 29.5008, 106.648360, 29.497923, 485",
    "BD09, 113.3175, 23.0838, 113.329465, 23.086966, 1274",
    "BD09, 113.5252, 22.8016, 113.536839, 22.805004, 1252",
    "BD09, 113.5972, 24.8104, 113.608899, 24.813203, 1221",
    "BD09, 103.9024, 28.9567, 103.910866, 28.959594, 884",
    "BD09, 106.6446, 29.5008, 106.654850, 29.503890, 1050"
  })
  void shiftsByThePublishedAmount(
      Datum to, double lon, double lat, double shiftedLon, double shiftedLat, double metres) {
    LonLat shifted = Datums.fromCgcs2000(to, new LonLat(lon, lat));
    assertThat(shifted.lon()).isCloseTo(shiftedLon, within(6e-7));
    assertThat(shifted.lat()).isCloseTo(shiftedLat, within(6e-7));
    assertThat(shifted.distanceM(new LonLat(lon, lat))).isCloseTo(metres, within(3));
  }

  @ParameterizedTest
  @CsvSource({"WGS84", "CGCS2000", "UNKNOWN"})
  void leavesTheCanonicalPairAlone(Datum datum) {
    LonLat here = new LonLat(113.3175, 23.0838);
    assertThat(Datums.toCgcs2000(datum, here)).isEqualTo(here);
  }

  @ParameterizedTest
  @CsvSource({"2.3522, 48.8566", "-0.1276, 51.5072"})
  void doesNotShiftOutsideChina(double lon, double lat) {
    LonLat here = new LonLat(lon, lat);
    assertThat(Datums.fromCgcs2000(Datum.GCJ02, here)).isEqualTo(here);
  }

  private static org.assertj.core.data.Offset<Double> within(double by) {
    return org.assertj.core.data.Offset.offset(by);
  }
}
