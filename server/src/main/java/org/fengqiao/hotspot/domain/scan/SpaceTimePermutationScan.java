package org.fengqiao.hotspot.domain.scan;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Prospective space-time permutation scan (Kulldorff, Heffernan, Hartman, Assuncao and Mostashari
 * 2005): cylinders of a circle and the last days. Needs no population: a cylinder expects {@code
 * cases of its places * cases of its days / all cases}, so that busy places and busy days are not
 * unusual by themselves. Replications deal the days to the cases anew.
 *
 * <p>{@link #prospective} is what the product calls every night; its signature is settled. For a
 * district: {@code
 * ScanSettings.standard().radius(3000).window(28).aroundCases().among(kinds).stopAfter(100)
 * .clusters(50)}.
 */
public final class SpaceTimePermutationScan {
  private SpaceTimePermutationScan() {}

  /**
   * Scans. Cost of a replication: cases times cases within the largest radius.
   *
   * @param places where the places are, places without a case too
   * @param place place ordinal of each case of the study period
   * @param day day number of each case, any origin, none after {@code lastDay}; the study begins
   *     wherever the caller's cases begin
   * @param lastDay day on which every time window ends
   * @return clusters; members are ordinals of {@code places}
   * @throws IllegalArgumentException when a place is unknown, a day lies after the last, or circles
   *     of so many places do not fit into memory
   */
  public static ScanResult prospective(
      ScanPlaces places, int[] place, int[] day, int lastDay, ScanSettings settings) {
    Dated cases = Dated.of(places.size(), place, day, lastDay);
    int total = cases.total();
    if (total < settings.minCases()) {
      return ScanResult.nothing(total);
    }
    int days = settings.windowDays();
    double[] weight = cases.perItem();
    double[] perCase = cases.shareOfDays(days);
    double[] baseline = new double[weight.length * days];
    for (int i = 0; i < baseline.length; i++) {
      baseline[i] = weight[i / days] * perCase[i % days];
    }
    int[] centres = settings.everyCentre() ? Study.everyPlace(places.size()) : cases.items();
    Zones zones =
        Zones.of(
            places,
            cases.items(),
            centres,
            weight,
            settings.maxShare() * total,
            settings.maxRadius());
    Likelihood likelihood = new Likelihood.Rate(total, 1);
    Cylinders cylinders = new Cylinders(zones, days, baseline, likelihood, settings.minCases());
    Optional<PermutationSweep.Shape> shape =
        PermutationSweep.Shape.of(zones, cases, perCase, likelihood, settings.minCases());
    Study study =
        new Study(
            places,
            cases.items(),
            cylinders,
            likelihood,
            cases.table(days),
            total,
            false,
            true,
            shape.<Sieve>map(PermutationSweep::new).orElse(Sieve.NONE));
    ScanSettings affordable = settings.within(zones.entries.length);
    return study.scan(
        affordable,
        observed ->
            Replications.run(
                affordable,
                observed,
                shape.isPresent()
                    ? () -> new PermutationSweep(shape.get())
                    : slowly(study, cases, perCase, settings)));
  }

  /** For windows too long or circles too large for the quick way. */
  private static Supplier<Replications.Worker> slowly(
      Study study, Dated cases, double[] perCase, ScanSettings settings) {
    Zones circles = study.cylinders().zones.parts(cases.first());
    if (PermutationKernel.Shape.largest(circles) <= PermutationKernel.MOST) {
      PermutationKernel.Shape shape =
          new PermutationKernel.Shape(
              circles, cases.age(), perCase, study.likelihood(), settings.minCases());
      return () -> new PermutationKernel(shape);
    }
    Chance shuffled = (random, table) -> shuffle(cases, perCase.length, random, table);
    return () -> Chance.worker(study, shuffled);
  }

  private static void shuffle(Dated cases, int days, SplittableRandom random, int[] table) {
    int[] age = cases.age().clone();
    deal(age, random);
    cases.fill(table, age, days);
  }

  /** Puts the ages in a random order (Fisher and Yates). */
  static void deal(int[] age, SplittableRandom random) {
    for (int i = age.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = age[i];
      age[i] = age[j];
      age[j] = swap;
    }
  }
}
