package org.fengqiao.hotspot.domain.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.fengqiao.hotspot.domain.Links;

class ForecasterProperties {
  private static final int SIDE = 12;
  private static final int CELLS = SIDE * SIDE;
  private static final int DAYS = 120;
  private static final Area AREA = Area.of(Towns.square(SIDE), Towns.equal(CELLS));

  private static Towns.Happened town(long seed) {
    return Towns.happened(seed, SIDE, DAYS, 0.03, new Excitation(0.3, 0.7, 0.6));
  }

  private static Forecaster fit(Area area, Occurrences all, int to) {
    return Forecaster.fit(area, all, 0, to, Settings.DEFAULT, 7, 14);
  }

  @Property(tries = 15)
  void whatArrivesLaterIsNotSeen(@ForAll @LongRange(max = 1000) long seed) {
    Towns.Happened town = town(seed);
    SplittableRandom random = new SplittableRandom(seed);
    int[] arrival = Arrays.stream(town.day()).map(d -> d + random.nextInt(20)).toArray();
    Occurrences all = Occurrences.of(town.cell(), town.day(), arrival);
    int origin = 90;
    Forecaster before = fit(AREA, all, 60);
    double[] mean = before.forecast(all, origin, 7).mean();
    int[] seen =
        java.util.stream.IntStream.range(0, arrival.length)
            .filter(i -> arrival[i] < origin)
            .toArray();
    Occurrences only =
        Occurrences.of(
            Arrays.stream(seen).map(i -> town.cell()[i]).toArray(),
            Arrays.stream(seen).map(i -> town.day()[i]).toArray(),
            Arrays.stream(seen).map(i -> arrival[i]).toArray());
    assertThat(fit(AREA, only, 60).forecast(only, origin, 7).mean()).isEqualTo(mean);
  }

  @Property(tries = 15)
  void theOrderOfMattersChangesNoBit(@ForAll @LongRange(max = 1000) long seed) {
    Towns.Happened town = town(seed);
    int n = town.cell().length;
    int[] cell = new int[n];
    int[] day = new int[n];
    for (int i = 0; i < n; i++) {
      cell[i] = town.cell()[n - 1 - i];
      day[i] = town.day()[n - 1 - i];
    }
    double[] one = fit(AREA, town.occurrences(), DAYS).forecast(14).mean();
    double[] other = fit(AREA, Occurrences.of(cell, day), DAYS).forecast(14).mean();
    assertThat(other).isEqualTo(one);
  }

  @Property(tries = 15)
  void newNamesForCellsGiveTheSameForecast(@ForAll @LongRange(max = 1000) long seed) {
    Towns.Happened town = town(seed);
    int[] name = shuffled(seed);
    Links links = Towns.square(SIDE);
    int[] from = new int[CELLS * 8];
    int[] to = new int[CELLS * 8];
    int used = 0;
    for (int g = 0; g < CELLS; g++) {
      for (int o = links.from(g); o < links.to(g); o++) {
        from[used] = name[g];
        to[used++] = name[links.at(o)];
      }
    }
    Links renamed = Links.ofPairs(CELLS, Arrays.copyOf(from, used), Arrays.copyOf(to, used));
    int[] cell = Arrays.stream(town.cell()).map(g -> name[g]).toArray();
    Forecast one = fit(AREA, town.occurrences(), DAYS).forecast(7);
    Forecast other =
        fit(Area.of(renamed, Towns.equal(CELLS)), Occurrences.of(cell, town.day()), DAYS)
            .forecast(7);
    for (int g = 0; g < CELLS; g++) {
      assertThat(other.mean()[name[g]]).isCloseTo(one.mean()[g], within(1e-9));
    }
  }

  private static int[] shuffled(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] name = new int[CELLS];
    Arrays.setAll(name, i -> i);
    for (int i = CELLS - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = name[i];
      name[i] = name[j];
      name[j] = kept;
    }
    return name;
  }

  @Property(tries = 10)
  void intervalsCoverWhatTheyPromise(@ForAll @LongRange(max = 1000) long seed) {
    Towns.Happened town = Towns.happened(seed, SIDE, 240, 0.05, new Excitation(0.3, 0.7, 0.6));
    Occurrences all = town.occurrences();
    Forecaster learned = fit(AREA, all, 120);
    int covered = 0;
    double promised = 0;
    int windows = 0;
    for (int origin = 120; origin + 14 <= 240; origin += 14) {
      Forecast forecast = learned.forecast(all, origin, 14);
      int[] found = new int[CELLS];
      for (int i = 0; i < all.size(); i++) {
        if (all.day(i) >= origin && all.day(i) < origin + 14) {
          found[all.cell(i)]++;
        }
      }
      for (int g = 0; g < CELLS; g++) {
        covered += found[g] >= forecast.low()[g] && found[g] <= forecast.high()[g] ? 1 : 0;
        promised += forecast.held()[g];
        windows++;
      }
    }
    assertThat(promised / windows).isBetween(0.9, 0.99);
    assertThat(covered / (double) windows).isCloseTo(promised / windows, within(0.03));
  }

  @Property(tries = 10)
  void sharesSumToOneAndTotalsAreOfTheRightSize(@ForAll @LongRange(max = 1000) long seed) {
    Towns.Happened town = town(seed);
    Forecaster learned = fit(AREA, town.occurrences(), DAYS);
    double[] shares = learned.shares(town.occurrences(), DAYS, 7);
    assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-9));
    assertThat(Arrays.stream(shares).min().orElse(0)).isPositive();
    Forecast forecast = learned.forecast(7);
    assertThat(Arrays.stream(forecast.mean()).sum()).isCloseTo(forecast.total(), within(1e-6));
    double usual = town.cell().length * 7.0 / DAYS;
    assertThat(forecast.total()).isBetween(usual / 2, usual * 2);
    assertThat(Arrays.stream(learned.weights(7)).sum()).isCloseTo(1, within(1e-9));
    assertThat(learned.weights(7)[0]).isGreaterThanOrEqualTo(0.4);
  }
}
