package org.fengqiao.hotspot.domain.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The scans beside a plain search over all windows, and what must not matter. */
class ScanProperties {
  private static final ScanSettings FEW = ScanSettings.standard().chance(19, 5);

  /** Places on a small lattice: ties of distance everywhere. */
  private static double[][] lattice(Random random, int n) {
    double[][] at = new double[2][n];
    for (int i = 0; i < n; i++) {
      at[0][i] = random.nextInt(8) * 100;
      at[1][i] = random.nextInt(8) * 100;
    }
    return at;
  }

  @Property(tries = 100)
  void permutationScanFindsWhatAPlainSearchFinds(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int n) {
    Random random = new Random(seed);
    double[][] at = lattice(random, n);
    ScanPlaces places = ScanPlaces.planar(at[0], at[1]);
    int[] place = random.ints(60, 0, n).toArray();
    int[] day = random.ints(60, 0, 20).toArray();
    ScanSettings settings = FEW.radius(250).window(5);
    ScanResult all = SpaceTimePermutationScan.prospective(places, place, day, 19, settings);
    double best = plain(places, place, day, 19, 5, 250);
    double found = all.clusters().isEmpty() ? 0 : all.clusters().getFirst().llr();
    assertThat(found).isCloseTo(best, within(1e-9));
    // Circles around places with a case only hold no better window than all of them.
    ScanResult around =
        SpaceTimePermutationScan.prospective(places, place, day, 19, settings.aroundCases());
    assertThat(around.clusters().isEmpty() ? 0 : around.clusters().getFirst().llr())
        .isLessThanOrEqualTo(best + 1e-9);
    defined(all);
  }

  private static double plain(
      ScanPlaces places, int[] place, int[] day, int last, int days, double radius) {
    double best = 0;
    double total = place.length;
    for (int centre = 0; centre < places.size(); centre++) {
      for (int rim = 0; rim < places.size(); rim++) {
        double r = places.distance(centre, rim);
        for (int d = 1; d <= days && r <= radius; d++) {
          double inside = 0;
          double cases = 0;
          double ofDays = 0;
          for (int i = 0; i < place.length; i++) {
            boolean near = places.distance(centre, place[i]) <= r;
            boolean late = day[i] > last - d;
            inside += near && late ? 1 : 0;
            cases += near ? 1 : 0;
            ofDays += late ? 1 : 0;
          }
          if (inside >= 2 && cases <= 0.5 * total) {
            best =
                Math.max(best, new Likelihood.Rate(total, 1).ratio(inside, cases * ofDays / total));
          }
        }
      }
    }
    return best;
  }

  /** The quick replications against the plain ones, draw by draw. */
  @Property(tries = 30)
  void lanesGiveTheSameMaximaAsThePlainWay(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int window) {
    Random random = new Random(seed);
    double[][] at = lattice(random, 40);
    ScanPlaces places = ScanPlaces.planar(at[0], at[1]);
    Dated cases =
        Dated.of(40, random.ints(150, 0, 40).toArray(), random.ints(150, 0, 40).toArray(), 39);
    Zones zones = Zones.of(places, cases.items(), Study.everyPlace(40), cases.perItem(), 75, 300);
    double[] share = cases.shareOfDays(window);
    double[] weight = cases.perItem();
    double[] baseline = new double[weight.length * window];
    for (int i = 0; i < baseline.length; i++) {
      baseline[i] = weight[i / window] * share[i % window];
    }
    Likelihood likelihood = new Likelihood.Rate(150, 1);
    Cylinders cylinders = new Cylinders(zones, window, baseline, likelihood, 2);
    PermutationKernel quick =
        new PermutationKernel(
            new PermutationKernel.Shape(
                zones.parts(cases.first()), cases.age(), share, likelihood, 2));
    PermutationSweep sweep =
        new PermutationSweep(
            PermutationSweep.Shape.of(zones, cases, share, likelihood, 2).orElseThrow());
    for (int r = 0; r < 20; r++) {
      int[] age = cases.age().clone();
      SpaceTimePermutationScan.deal(age, new java.util.SplittableRandom(r));
      int[] table = new int[weight.length * window];
      cases.fill(table, age, window);
      assertThat(quick.largest(new java.util.SplittableRandom(r)))
          .isCloseTo(cylinders.largest(table, new Ladder(likelihood, 150)), within(1e-9));
      // Slice by slice, to the last bit what circle by circle gives.
      assertThat(sweep.largest(new java.util.SplittableRandom(r)))
          .isEqualTo(quick.largest(new java.util.SplittableRandom(r)));
    }
  }

  /** A few clusters are looked for in high windows first; all of them are looked for everywhere. */
  @Property(tries = 60)
  void aFewClustersAreTheFirstOfAll(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int most) {
    Random random = new Random(seed);
    double[][] at = lattice(random, 60);
    ScanPlaces places = ScanPlaces.planar(at[0], at[1]);
    // Some places hold more cases than eight bits can count.
    int busy = random.nextInt(60);
    int[] place = random.ints(900, 0, 60).map(p -> p < 20 ? busy : p).toArray();
    int[] day = random.ints(900, 0, 60).toArray();
    ScanSettings settings = FEW.radius(300).window(14).aroundCases();
    ScanResult all = SpaceTimePermutationScan.prospective(places, place, day, 59, settings);
    ScanResult few =
        SpaceTimePermutationScan.prospective(places, place, day, 59, settings.clusters(most));
    List<ScanCluster> first = all.clusters().subList(0, Math.min(most, all.clusters().size()));
    assertThat(told(few)).isEqualTo(told(new ScanResult(first, 900, all.simulated())));
    assertThat(few.simulated()).isEqualTo(all.simulated());
    // Longer windows are searched the slow way.
    ScanResult longer =
        SpaceTimePermutationScan.prospective(places, place, day, 59, settings.window(40));
    defined(longer);
  }

  /** An early end is the same replications, cut off behind the one that was enough. */
  @Property(tries = 40)
  void anEarlyEndCutsTheSameReplicationsShort(@ForAll long seed) {
    Random random = new Random(seed);
    double[][] at = lattice(random, 30);
    ScanPlaces places = ScanPlaces.planar(at[0], at[1]);
    int[] place = random.ints(120, 0, 30).toArray();
    int[] day = random.ints(120, 0, 40).toArray();
    ScanSettings settings = ScanSettings.standard().radius(300).window(7).chance(199, 3);
    ScanResult whole = SpaceTimePermutationScan.prospective(places, place, day, 39, settings);
    ScanResult early =
        SpaceTimePermutationScan.prospective(places, place, day, 39, settings.stopAfter(5));
    if (whole.clusters().isEmpty()) {
      return;
    }
    double observed = whole.clusters().getFirst().llr();
    double equal = observed * (1 - 1e-12);
    long reached = Arrays.stream(early.simulated()).filter(x -> x >= equal).count();
    assertThat(reached).isEqualTo(early.simulated().length < 199 ? 5 : reached).isLessThan(6);
    assertThat(early.clusters().getFirst().llr()).isEqualTo(observed);
    assertThat(early.clusters().getFirst().p())
        .isEqualTo((reached + 1.0) / (early.simulated().length + 1.0));
  }

  @Property(tries = 50)
  void whereTheMapBeginsAndHowManyThreadsDoNotMatter(
      @ForAll long seed, @ForAll @IntRange(min = -50, max = 50) int shift) {
    Random random = new Random(seed);
    double[][] at = lattice(random, 30);
    int[] cases = random.ints(30, 0, 6).toArray();
    double[] people = random.ints(30, 10, 100).asDoubleStream().toArray();
    ScanResult here =
        SpatialScan.poisson(ScanPlaces.planar(at[0], at[1]), cases, people, FEW.nextBest());
    for (double[] axis : at) {
      for (int i = 0; i < axis.length; i++) {
        axis[i] += shift * 1000.5;
      }
    }
    ScanResult there =
        SpatialScan.poisson(ScanPlaces.planar(at[0], at[1]), cases, people, FEW.nextBest().on(1));
    assertThat(told(there)).isEqualTo(told(here));
    assertThat(there.simulated()).isEqualTo(here.simulated());
    defined(here);
  }

  @Property(tries = 50)
  void clustersShareNoPlaceAndAreRanked(@ForAll long seed) {
    Random random = new Random(seed);
    double[][] at = lattice(random, 40);
    int[] cases = random.ints(40, 0, 3).toArray();
    int[] controls = random.ints(40, 0, 3).toArray();
    ScanResult result =
        SpatialScan.bernoulli(ScanPlaces.planar(at[0], at[1]), cases, controls, FEW.nextBest());
    boolean[] taken = new boolean[40];
    double before = Double.POSITIVE_INFINITY;
    for (ScanCluster cluster : result.clusters()) {
      assertThat(cluster.llr()).isLessThanOrEqualTo(before + 1e-9);
      before = cluster.llr();
      assertThat(cluster.observed())
          .isEqualTo(Arrays.stream(cluster.members()).map(m -> cases[m]).sum());
      assertThat((double) cluster.observed()).isGreaterThan(cluster.expected());
      for (int m : cluster.members()) {
        assertThat(taken[m]).isFalse();
        taken[m] = true;
      }
    }
    defined(result);
  }

  /** Over a single day a prospective scan is a purely spatial one. */
  @Property(tries = 50)
  void spaceTimeOverOneDayIsSpatial(@ForAll long seed) {
    Random random = new Random(seed);
    double[][] at = lattice(random, 25);
    ScanPlaces places = ScanPlaces.planar(at[0], at[1]);
    int[] place = random.ints(50, 0, 25).toArray();
    boolean[] isCase = new boolean[50];
    int[] cases = new int[25];
    int[] controls = new int[25];
    for (int i = 0; i < 50; i++) {
      isCase[i] = random.nextBoolean();
      (isCase[i] ? cases : controls)[place[i]]++;
    }
    double[] people = random.ints(25, 10, 100).asDoubleStream().toArray();
    int[] day = new int[50];
    assertThat(ratios(SpaceTimeScan.bernoulli(places, place, day, isCase, 0, 0, FEW)))
        .isEqualTo(ratios(SpatialScan.bernoulli(places, cases, controls, FEW)));
    int[] all = new int[25];
    Arrays.setAll(all, i -> cases[i] + controls[i]);
    assertThat(ratios(SpaceTimeScan.poisson(places, people, place, day, 0, 0, FEW)))
        .isEqualTo(ratios(SpatialScan.poisson(places, all, people, FEW)));
  }

  private static List<Double> ratios(ScanResult result) {
    return result.clusters().stream().map(c -> Math.rint(c.llr() * 1e9) / 1e9).toList();
  }

  private static List<String> told(ScanResult result) {
    return result.clusters().stream()
        .map(c -> c.centre() + " " + Arrays.toString(c.members()) + " " + Math.rint(c.llr() * 1e9))
        .toList();
  }

  private static void defined(ScanResult result) {
    for (ScanCluster cluster : result.clusters()) {
      for (double value :
          new double[] {cluster.llr(), cluster.p(), cluster.gumbelP(), cluster.recurrenceDays()}) {
        assertThat(value).isNotNaN();
      }
      assertThat(cluster.p()).isBetween(0.0, 1.0);
      assertThat(cluster.recurrenceDays()).isGreaterThanOrEqualTo(1);
    }
  }
}
