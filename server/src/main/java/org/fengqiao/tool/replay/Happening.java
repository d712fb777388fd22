package org.fengqiao.tool.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fengqiao.classify.Classifier;
import org.fengqiao.kernel.Clock;

/**
 * A report as the engine sees it.
 *
 * @param at when it arrived
 * @param grid ordinal of its grid
 * @param kind ordinal of the kind the classifier gave it
 * @param text same-text hash
 * @param spot where it happened
 */
record Happening(Instant at, int grid, int kind, String text, Spot spot) {
  /** The same words at the same place within so many days are one matter. */
  private static final int SAME_TEXT_DAYS = 30;

  /** Longitude and latitude in degrees. */
  record Spot(double lon, double lat) {
    private static final double METRES_PER_DEGREE = 111_195;

    /** Metres to another one, on a sphere laid flat: good to a thousandth within a city. */
    double metres(Spot other) {
      double middle = Math.toRadians((lat + other.lat) / 2);
      double x = (lon - other.lon) * Math.cos(middle);
      return Math.hypot(x, lat - other.lat) * METRES_PER_DEGREE;
    }
  }

  /** Epoch day in Asia/Shanghai. */
  int day() {
    return (int) at.atZone(Clock.ZONE).toLocalDate().toEpochDay();
  }

  /** Locates and classifies a series; reports outside every grid are left out. */
  static List<Happening> of(Series series, Town town, Classifier classifier) {
    List<Happening> all = new ArrayList<>(series.rows().size());
    for (Series.Row row : series.rows()) {
      int grid = town.locate(row.lon(), row.lat());
      if (grid >= 0) {
        int kind = classifier.rank(row.title()).best().ordinal();
        Spot spot = new Spot(row.lon(), row.lat());
        all.add(new Happening(row.at(), grid, kind, classifier.sameText(row.title()), spot));
      }
    }
    return List.copyOf(all);
  }

  /** The same reports with their places dealt out anew: times, kinds and loads stay. */
  static List<Happening> shuffled(List<Happening> series, long seed) {
    List<Happening> places = new ArrayList<>(series);
    Collections.shuffle(places, new Random(seed));
    List<Happening> copy = new ArrayList<>(series.size());
    for (int i = 0; i < series.size(); i++) {
      Happening h = series.get(i);
      copy.add(new Happening(h.at, places.get(i).grid, h.kind, h.text, places.get(i).spot));
    }
    return copy;
  }

  /** Distinct matters: the same words again at the same place count once. */
  static List<Happening> distinct(List<Happening> series) {
    Map<String, Instant> seen = new HashMap<>();
    List<Happening> kept = new ArrayList<>(series.size());
    for (Happening h : series) {
      Instant before = seen.put(h.grid + "/" + h.text, h.at);
      if (before == null || before.isBefore(h.at.minus(Duration.ofDays(SAME_TEXT_DAYS)))) {
        kept.add(h);
      }
    }
    return kept;
  }
}
