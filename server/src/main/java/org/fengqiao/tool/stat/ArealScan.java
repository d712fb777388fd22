package org.fengqiao.tool.stat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fengqiao.hotspot.domain.scan.ScanPlaces;
import org.fengqiao.hotspot.domain.scan.ScanResult;
import org.fengqiao.hotspot.domain.scan.SpatialScan;
import org.jspecify.annotations.Nullable;

/** Poisson scan of areas around their centroids, under the names of the reference files. */
final class ArealScan {
  private static final int REFERENCE_CLUSTERS = 6;

  private final Areas areas;
  private final String count;
  private final String population;
  private final double[][] centroids;
  private final boolean rounded;
  private final double people;
  private final ScanResult result;

  private ArealScan(
      Areas areas,
      String count,
      String population,
      double[][] centroids,
      boolean rounded,
      double people,
      ScanResult result) {
    this.areas = areas;
    this.count = count;
    this.population = population;
    this.centroids = centroids;
    this.rounded = rounded;
    this.people = people;
    this.result = result;
  }

  /** Why there can be no scan; null when there can. */
  static @Nullable String hindrance(Path folder, double[] counted, double[] exposed) {
    if (!Files.exists(folder.resolve("features.geojson"))) {
      return "no features.geojson to take centroids from";
    }
    for (int i = 0; i < counted.length; i++) {
      if (exposed[i] == 0 && counted[i] > 0) {
        return "a unit has cases and no population";
      }
    }
    return null;
  }

  /** Scans. */
  static ArealScan of(
      Areas areas,
      String count,
      String population,
      double[] counted,
      double[] exposed,
      Wishes wishes)
      throws IOException {
    double[][] centroids = centroids(areas, wishes.folder().resolve("features.geojson"));
    int[] cases = new int[counted.length];
    boolean rounded = false;
    double people = 0;
    for (int i = 0; i < cases.length; i++) {
      // Half up: estimated counts come with fractions, and a scan counts whole cases.
      cases[i] = (int) Math.floor(counted[i] + 0.5);
      rounded |= cases[i] != counted[i];
      people += exposed[i];
    }
    ScanResult result =
        SpatialScan.poisson(
            ScanPlaces.planar(centroids[0], centroids[1]),
            cases,
            exposed,
            Scanning.settings(wishes, Double.POSITIVE_INFINITY, REFERENCE_CLUSTERS).nextBest());
    return new ArealScan(areas, count, population, centroids, rounded, people, result);
  }

  private static double[][] centroids(Areas areas, Path file) throws IOException {
    Map<String, Integer> ordinals = Areas.ordinals(areas.ids());
    double[][] centroids = new double[2][areas.ids().size()];
    java.util.Arrays.fill(centroids[0], Double.NaN);
    for (Outline outline : Outline.read(file)) {
      Integer unit = ordinals.get(outline.id());
      if (unit != null) {
        double[] centre = outline.centroid();
        centroids[0][unit] = centre[0];
        centroids[1][unit] = centre[1];
      }
    }
    for (int i = 0; i < centroids[0].length; i++) {
      if (!Double.isFinite(centroids[0][i])) {
        throw new IOException("features.geojson has no area for unit " + areas.ids().get(i));
      }
    }
    return centroids;
  }

  /** Writes the keys beside the cases. */
  void write(Answer out) throws IOException {
    List<String> ids = areas.ids();
    out.put("method", "Poisson, purely spatial, circles around area centroids, high rates");
    out.put("counts", count).put("population", population);
    if (rounded) {
      out.put("rounding", count + " rounded half up");
    } else {
      out.absent("rounding");
    }
    out.put("total_cases", result.totalCases()).put("total_population", people);
    out.object(
        "centroids",
        to -> {
          for (int i = 0; i < ids.size(); i++) {
            to.put(ids.get(i), new double[] {centroids[0][i], centroids[1][i]});
          }
        });
    Scanning.chance(out, result);
    Scanning.spatial(out, result.clusters(), ids::get);
  }
}
