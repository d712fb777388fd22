package org.fengqiao.gis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaussKrugerTest {

  @Test
  void agreesWithPublishedSoftwareFor4547() {
    double[] metres = GaussKruger.around(114.3055).project(114.3055, 30.5928);
    assertThat(metres[0]).isCloseTo(529299.860317495, offset(1e-6));
    assertThat(metres[1]).isCloseTo(3385869.453411844, offset(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"113.3175,23.0838", "112.5,22.5", "115.5,53.9", "103.9024,28.9567", "120.0,0.0"})
  void comesBack(double lon, double lat) {
    GaussKruger strip = GaussKruger.around(lon);
    double[] metres = strip.project(lon, lat);
    LonLat back = strip.unproject(metres[0], metres[1]);
    assertThat(back.lon()).isCloseTo(lon, offset(1e-11));
    assertThat(back.lat()).isCloseTo(lat, offset(1e-11));
  }

  @Test
  void theLocalScaleMeasuresTheSame() {
    GaussKruger strip = GaussKruger.around(113.3);
    double[] a = strip.project(113.30, 23.08);
    double[] b = strip.project(113.31, 23.09);
    double plane = new LonLat(113.30, 23.08).distanceM(new LonLat(113.31, 23.09));
    assertThat(plane / Math.hypot(b[0] - a[0], b[1] - a[1])).isCloseTo(1, offset(2e-4));
  }
}
