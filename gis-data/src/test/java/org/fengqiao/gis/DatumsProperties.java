package org.fengqiao.gis;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class DatumsProperties {

  @Property
  void comesBackWithinACentimetre(
      @ForAll Datum datum,
      @ForAll @Scale(7) @DoubleRange(min = 73.5, max = 135) double lon,
      @ForAll @Scale(7) @DoubleRange(min = 3.5, max = 53.5) double lat) {
    LonLat here = new LonLat(lon, lat);
    LonLat back = Datums.toCgcs2000(datum, Datums.fromCgcs2000(datum, here));
    assertThat(back.distanceM(here)).isLessThan(0.001);
  }

  @Property
  void readsBackWhatWasReported(
      @ForAll Datum datum,
      @ForAll @Scale(7) @DoubleRange(min = 74, max = 134.5) double lon,
      @ForAll @Scale(7) @DoubleRange(min = 4, max = 53) double lat) {
    LonLat reported = new LonLat(lon, lat);
    LonLat again = Datums.fromCgcs2000(datum, Datums.toCgcs2000(datum, reported));
    assertThat(again.distanceM(reported)).isLessThan(0.001);
  }
}
