package org.fengqiao.gazetteer.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.gis.LonLat;
import org.jspecify.annotations.Nullable;

/** Things by place, asked for the nearest one within a reach of some metres. Not thread-safe. */
final class Neighbourhood<T> {
  /**
   * Metres of a degree of latitude at least; of longitude the poles are left out by the country.
   */
  private static final double LEAST_M_PER_DEGREE = 50_000;

  private final double reachM;
  private final double cell;
  private final Map<Long, List<Thing<T>>> cells = new HashMap<>();

  private record Thing<T>(LonLat at, T value) {}

  Neighbourhood(double reachM) {
    this.reachM = reachM;
    this.cell = reachM / LEAST_M_PER_DEGREE;
  }

  void add(LonLat at, T value) {
    cells.computeIfAbsent(key(x(at), y(at)), k -> new ArrayList<>(1)).add(new Thing<>(at, value));
  }

  @Nullable T nearest(LonLat at) {
    @Nullable T found = null;
    double best = reachM;
    for (long x = x(at) - 1; x <= x(at) + 1; x++) {
      for (long y = y(at) - 1; y <= y(at) + 1; y++) {
        for (Thing<T> thing : cells.getOrDefault(key(x, y), List.of())) {
          double metres = thing.at.distanceM(at);
          if (metres <= best) {
            best = metres;
            found = thing.value;
          }
        }
      }
    }
    return found;
  }

  private long x(LonLat at) {
    return (long) Math.floor(at.lon() / cell);
  }

  private long y(LonLat at) {
    return (long) Math.floor(at.lat() / cell);
  }

  private static long key(long x, long y) {
    return (x << 32) ^ (y & 0xFFFF_FFFFL);
  }
}
