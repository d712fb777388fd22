package org.fengqiao.tool.stat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fengqiao.hotspot.domain.points.Knox;
import org.fengqiao.hotspot.domain.scan.ScanPlaces;
import org.fengqiao.hotspot.domain.scan.ScanResult;
import org.fengqiao.hotspot.domain.scan.ScanSettings;
import org.fengqiao.hotspot.domain.scan.SpaceTimePermutationScan;
import org.fengqiao.hotspot.domain.scan.SpatialScan;

/** Folders of points: cases and controls, events in space and time, dated cases at locations. */
final class PointSets {
  private static final double REFERENCE_RADIUS_KM = 3;
  private static final int REFERENCE_CASES_CONTROLS = 5;
  private static final int REFERENCE_CLUSTERS = 6;

  private PointSets() {}

  /** {@code points.csv} with cases and controls, or with times. */
  static void points(Wishes wishes, PrintStream out) throws IOException {
    Rows points = Rows.read(wishes.folder().resolve("points.csv"));
    if (points.has("cases") && points.has("controls")) {
      bernoulli(points, wishes, out);
    } else if (points.has("t")) {
      knox(points, wishes, out);
    } else {
      throw new IOException(
          "points.csv has neither cases and controls nor t among " + points.table().header());
    }
  }

  private static void bernoulli(Rows points, Wishes wishes, PrintStream out) throws IOException {
    List<String> ids = Rows.names(points.ids(points.column("id")));
    int[] cases = points.counts(points.column("cases"));
    int[] controls = points.counts(points.column("controls"));
    ScanSettings settings =
        Scanning.settings(wishes, Double.POSITIVE_INFINITY, REFERENCE_CASES_CONTROLS).nextBest();
    ScanPlaces places =
        ScanPlaces.planar(points.numbers(points.column("x")), points.numbers(points.column("y")));
    ScanResult result = SpatialScan.bernoulli(places, cases, controls, settings);
    try (Answer answer = new Answer(out)) {
      answer.put("method", "Bernoulli, purely spatial, circles, high rates");
      answer.put("total_cases", result.totalCases());
      answer.put("total", result.totalCases() + Arrays.stream(controls).asLongStream().sum());
      Scanning.chance(answer, result);
      Scanning.spatial(answer, result.clusters(), ids::get);
    }
  }

  /** Numbers of one pair of distances. */
  private record Pair(double time, double space, Knox knox) {}

  private static void knox(Rows points, Wishes wishes, PrintStream out) throws IOException {
    double[] t = times(points, points.column("t"));
    double[] x = points.numbers(points.column("x"));
    double[] y = points.numbers(points.column("y"));
    double[] inTime = wishes.numbers("eps-t", 7, 14, 30);
    double[] inSpace = wishes.numbers("eps-s", 10, 25, 50, 100);
    List<Pair> pairs = new ArrayList<>();
    for (double time : inTime) {
      for (double space : inSpace) {
        pairs.add(new Pair(time, space, Knox.of(t, x, y, time, space)));
      }
    }
    Pair middle = pairs.get(inTime.length / 2 * inSpace.length + inSpace.length / 2);
    int replications = wishes.whole("replications", 9999, 0, 999_999);
    int seed = wishes.whole("seed", 20_261_123, 0, Integer.MAX_VALUE);
    double p =
        replications == 0
            ? Double.NaN
            : Knox.permuted(t, x, y, middle.time, middle.space, replications, seed);
    try (Answer answer = new Answer(out)) {
      answer.put("method", "close pairs; expected = n_close_t * n_close_s / n_pairs");
      answer.objects("cases", pairs, PointSets::pair);
      answer.object(
          "mc",
          mc ->
              mc.put("eps_t", middle.time)
                  .put("eps_s", middle.space)
                  .put("B", replications)
                  .put("statistic", middle.knox.close())
                  .put("null_mean", middle.knox.expected())
                  .put("p", middle.knox.pairsDealt())
                  .put("p_events", p));
    }
  }

  private static void pair(Answer to, Pair pair) throws IOException {
    to.put("eps_t", pair.time)
        .put("eps_s_km", pair.space)
        .put("close_pairs", pair.knox.close())
        .put("expected", pair.knox.expected())
        .put("p_poisson_greater", pair.knox.more())
        .put("p_poisson_as_many", pair.knox.p())
        .put("n_close_t", pair.knox.closeInTime())
        .put("n_close_s", pair.knox.closeInSpace())
        .put("n_pairs", pair.knox.pairs());
  }

  private static double[] times(Rows rows, int column) throws IOException {
    double[] times = new double[rows.size()];
    for (int r = 0; r < times.length; r++) {
      java.time.LocalDate date = Rows.date(rows.text(r, column));
      times[r] = date == null ? rows.number(r, column) : date.toEpochDay();
    }
    return times;
  }

  /** {@code cases.csv} and {@code locations.csv}: space-time permutation scan. */
  static void cases(Wishes wishes, PrintStream out) throws IOException {
    Rows locations = Rows.read(wishes.folder().resolve("locations.csv"));
    Map<String, Integer> ordinals = locations.ids(locations.column("id"));
    List<String> ids = Rows.names(ordinals);
    boolean sphere = locations.has("lat", "latitude");
    ScanPlaces places = places(locations, sphere);
    Path file = wishes.folder().resolve("cases.csv");
    if (!Files.exists(file)) {
      throw new java.nio.file.NoSuchFileException(file.toString());
    }
    int[][] dated = dated(Rows.read(file), ordinals);
    ScanSettings settings = Scanning.settings(wishes, REFERENCE_RADIUS_KM, REFERENCE_CLUSTERS);
    int last = Arrays.stream(dated[1]).max().orElse(0);
    ScanResult result =
        SpaceTimePermutationScan.prospective(places, dated[0], dated[1], last, settings);
    String radius = sphere ? "radius_km" : "radius";
    try (Answer answer = new Answer(out)) {
      answer.put("method", "space-time permutation, prospective, circles, high rates");
      answer.put("total_cases", result.totalCases());
      Scanning.chance(answer, result);
      Scanning.spaceTime(answer, result.clusters(), ids::get, radius);
      answer.put(
          "secondary_rule",
          "best cylinder of each centre, ranked, dropped if it shares a location with a better"
              + " one");
      answer.put(
          "max_" + radius, wishes.number("max-radius", REFERENCE_RADIUS_KM, 0, Double.MAX_VALUE));
    }
  }

  private static ScanPlaces places(Rows locations, boolean sphere) throws IOException {
    if (!sphere) {
      return ScanPlaces.planar(
          locations.numbers(locations.column("x")), locations.numbers(locations.column("y")));
    }
    int lat = locations.column("lat", "latitude");
    int lon = locations.column("lon", "lng", "longitude");
    for (int r = 0; r < locations.size(); r++) {
      if (Math.abs(locations.number(r, lat)) > 90) {
        throw locations.wrong(r, lat, "lies beyond a pole");
      }
    }
    return ScanPlaces.onSphere(locations.numbers(lat), locations.numbers(lon));
  }

  /** Places and days, a case each. */
  private static int[][] dated(Rows cases, Map<String, Integer> ordinals) throws IOException {
    int id = cases.column("id");
    int number = cases.find("n");
    int day = cases.column("t", "d", "date", "day");
    int[][] dated = new int[2][1024];
    int used = 0;
    for (int r = 0; r < cases.size(); r++) {
      Integer place = ordinals.get(cases.text(r, id));
      if (place == null) {
        throw cases.wrong(r, id, cases.text(r, id) + " is not in locations.csv");
      }
      int times = number < 0 ? 1 : cases.whole(r, number, 0);
      int on = cases.day(r, day);
      if (used + (long) times > 10_000_000) {
        throw new IOException("cases.csv holds more than ten million cases");
      }
      while (used + times > dated[0].length) {
        dated[0] = Arrays.copyOf(dated[0], 2 * dated[0].length);
        dated[1] = Arrays.copyOf(dated[1], 2 * dated[1].length);
      }
      Arrays.fill(dated[0], used, used + times, place);
      Arrays.fill(dated[1], used, used + times, on);
      used += times;
    }
    return new int[][] {Arrays.copyOf(dated[0], used), Arrays.copyOf(dated[1], used)};
  }
}
