package org.fengqiao.hotspot.domain.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edges of series, and the seventeen classes one by one. */
class SeriesTest {
  /** Ten steps: H hot, C cold, a dot neither. */
  @ParameterizedTest
  @CsvSource({
    ".........., 0, no pattern detected",
    ".........H, 0, new hot spot",
    "..C......H, 0, new hot spot",
    ".......HHH, 1, consecutive hot spot",
    "..C....HHH, 0, consecutive hot spot",
    ".HHHHHHHHH, 1, intensifying hot spot",
    ".HHHHHHHHH, 0, persistent hot spot",
    "HHHHHHHHHH, -1, diminishing hot spot",
    ".H..H..HHH, 0, sporadic hot spot",
    ".H..C..HHH, 0, oscillating hot spot",
    "HHHHHHHHH., 0, historical hot spot",
    "HHHHHHHHHC, 0, historical hot spot",
    ".H..H..HH., 0, no pattern detected",
    ".........C, 0, new cold spot",
    ".CCCCCCCCC, -1, intensifying cold spot",
    ".CCCCCCCCC, 1, diminishing cold spot",
    "CCCCCCCCC., 0, historical cold spot"
  })
  void everyClass(String steps, int trend, String label) {
    int[] sign = steps.chars().map(c -> c == 'H' ? 1 : c == 'C' ? -1 : 0).toArray();
    assertThat(EmergingClass.of(sign, trend).label()).isEqualTo(label);
  }

  @Test
  void shortAndConstantSeries() {
    assertThat(MannKendall.of(new double[0]).p()).isEqualTo(1);
    assertThat(MannKendall.of(new double[] {3}).z()).isZero();
    MannKendall flat = MannKendall.of(new double[] {1e9, 1e9, 1e9});
    assertThat(flat.p()).isEqualTo(1);
    assertThat(flat.tau()).isNaN();
    assertThat(flat.corrected(new double[] {1e9, 1e9, 1e9}).p()).isEqualTo(1);
    assertThatThrownBy(() -> MannKendall.of(new double[] {1, Double.NaN}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(EmergingClass.of(new double[] {Double.NaN, 0}, 0.05)).isEqualTo(EmergingClass.NONE);
  }

  /**
   * An autocorrelated series without a trend is called one far too often; the correction takes some
   * of that away, blocks as long as the memory take nearly all of it.
   */
  @Test
  void autocorrelationIsCorrectedFor() {
    Random random = new Random(4);
    int plain = 0;
    int corrected = 0;
    int blocks = 0;
    for (int set = 0; set < 400; set++) {
      double[] x = new double[60];
      for (int i = 1; i < 60; i++) {
        x[i] = 0.6 * x[i - 1] + random.nextGaussian();
      }
      MannKendall test = MannKendall.of(x);
      plain += test.p() <= 0.05 ? 1 : 0;
      corrected += test.corrected(x).p() <= 0.05 ? 1 : 0;
      blocks += MannKendall.of(MannKendall.blocks(x, 6)).p() <= 0.05 ? 1 : 0;
    }
    assertThat(plain).isGreaterThan(90);
    assertThat(corrected).isLessThan(plain * 4 / 5);
    assertThat(blocks).isLessThan(plain / 2);
  }

  @Test
  void blocksEndWithTheLastStep() {
    assertThat(MannKendall.blocks(new double[] {9, 1, 3, 5, 7}, 2)).containsExactly(2, 6);
  }

  @Test
  void silentPastMakesTheFirstCaseUnusual() {
    int[] counts = new int[300];
    counts[299] = 2;
    assertThat(Ears.of(Ears.Method.C2, counts, 7, 0.001, 299).alarm()[0]).isTrue();
    assertThat(Cusum.of(counts, Cusum.K, Cusum.H, 299).alarm()[0]).isTrue();
    Farrington.Result told = Farrington.of(counts, Farrington.Settings.noufaily(52, 0.01), 299);
    assertThat(told.bounds().upper()[0]).isNaN();
    assertThat(told.bounds().alarm()[0]).isFalse();
  }

  @Test
  void anOutbreakIsToldAndAPastOneDoesNotHideIt() {
    Random random = new Random(5);
    int[] counts = random.ints(320, 0, 5).toArray();
    Arrays.fill(counts, 210, 216, 40);
    counts[319] = 15;
    Farrington.Result told = Farrington.of(counts, Farrington.Settings.noufaily(52, 0.01), 319);
    assertThat(told.bounds().alarm()[0]).isTrue();
    assertThat(told.mean()[0]).isLessThan(6);
  }

  @Test
  void quantilesAgreeWithR() {
    assertThat(Quantiles.normalUpper(0.025)).isCloseTo(1.959963984540054, within(1e-14));
    assertThat(Quantiles.normalUpper(0.001)).isCloseTo(3.090232306167813, within(1e-14));
    assertThat(Quantiles.normalUpper(0.5)).isCloseTo(0, within(1e-15));
    assertThat(Quantiles.negativeBinomial(0.01, 2.5, 0.4)).isEqualTo(14);
    assertThat(Quantiles.negativeBinomial(0.01, 300, 0.2)).isEqualTo(1387);
    assertThat(Quantiles.negativeBinomial(0.01, 0.3, 0.01)).isEqualTo(262);
    assertThat(Quantiles.studentTwoSided(2.2281388519862739, 10)).isCloseTo(0.05, within(1e-12));
  }

  @Test
  void aRangeThatHasNoPastIsRefused() {
    assertThatThrownBy(
            () -> Farrington.of(new int[100], Farrington.Settings.noufaily(52, 0.01), 90))
        .hasMessageContaining("264");
    assertThatThrownBy(() -> Ears.of(Ears.Method.C1, new int[] {1, 2, -1}, 3, 0.001, 3))
        .hasMessageContaining("negative");
  }
}
