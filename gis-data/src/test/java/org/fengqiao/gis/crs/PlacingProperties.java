package org.fengqiao.gis.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.LonLat;
import org.fengqiao.gis.crs.SourceCrs.Degrees;
import org.fengqiao.gis.crs.SourceCrs.Strip;

/** There and back again, over the whole country. */
class PlacingProperties {
  private static final double CENTIMETRE = 0.01;
  private static final double MILLIMETRE = 0.001;

  private static Placing of(SourceCrs crs) {
    return Objects.requireNonNull(Placing.of(crs, null));
  }

  private static double awayM(Placing placing, LonLat at) {
    double[] there = placing.fromCgcs2000(at);
    return placing.toCgcs2000(there[0], there[1]).distanceM(at);
  }

  @Property
  void shifted_datums_return_within_a_centimetre(
      @ForAll @DoubleRange(min = 73.1, max = 135.5) double lon,
      @ForAll @DoubleRange(min = 3.1, max = 54) double lat) {
    LonLat at = new LonLat(lon, lat);
    assertThat(awayM(of(new Degrees(Datum.GCJ02)), at)).isLessThan(CENTIMETRE);
    assertThat(awayM(of(new Degrees(Datum.BD09)), at)).isLessThan(CENTIMETRE);
  }

  @Property
  void strips_return_within_a_millimetre(
      @ForAll @IntRange(min = 25, max = 45) int zone,
      @ForAll @DoubleRange(min = -3, max = 3) double east,
      @ForAll @DoubleRange(min = 3.1, max = 54) double lat) {
    LonLat at = new LonLat(zone * 3 + east, lat);
    assertThat(awayM(of(new Strip(zone * 3, 3, false)), at)).isLessThan(MILLIMETRE);
    assertThat(awayM(of(new Strip(zone * 3, 3, true)), at)).isLessThan(MILLIMETRE);
    assertThat(awayM(of(new SourceCrs.WebMercator()), at)).isLessThan(MILLIMETRE);
  }

  @Property
  void the_number_before_an_easting_moves_nothing_else(
      @ForAll @IntRange(min = 25, max = 45) int zone,
      @ForAll @DoubleRange(min = -1.5, max = 1.5) double east,
      @ForAll @DoubleRange(min = 18, max = 54) double lat) {
    LonLat at = new LonLat(zone * 3 + east, lat);
    double[] plain = of(new Strip(zone * 3, 3, false)).fromCgcs2000(at);
    double[] zoned = of(new Strip(zone * 3, 3, true)).fromCgcs2000(at);
    assertThat(zoned[0] - plain[0]).isEqualTo(zone * 1e6, within(1e-7));
    assertThat(zoned[1]).isEqualTo(plain[1]);
  }
}
