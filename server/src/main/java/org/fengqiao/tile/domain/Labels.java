package org.fengqiao.tile.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.fengqiao.gazetteer.domain.Entry;
import org.fengqiao.gazetteer.domain.PlaceKind;
import org.fengqiao.gis.tile.TileAddress;
import org.fengqiao.gis.tile.TilePoint;

/** Which names stand on which tile. Names of streets and communities come with their outlines. */
public final class Labels {
  /** More names than these nobody can read on a tile. */
  private static final int MOST = 300;

  private Labels() {}

  /** The names of a tile, the weightier first; their ids are their ranks on this tile. */
  public static List<TilePoint> in(List<Entry> places, TileAddress at) {
    double[] box = box(at);
    List<Entry> found = new ArrayList<>();
    for (Entry place : places) {
      Entry.Spot spot = place.at();
      if (spot != null
          && from(place.kind()) <= at.z()
          && spot.lon() >= box[0]
          && spot.lon() <= box[2]
          && spot.lat() >= box[1]
          && spot.lat() <= box[3]) {
        found.add(place);
      }
    }
    found.sort(
        Comparator.comparingInt((Entry e) -> from(e.kind()))
            .thenComparing(Entry::name)
            .thenComparing(Entry::id));
    List<TilePoint> points = new ArrayList<>();
    for (Entry place : found.subList(0, Math.min(MOST, found.size()))) {
      Entry.Spot spot = place.at();
      if (spot != null) {
        Map<String, String> words = Map.of("kind", place.kind().name(), "name", place.name());
        points.add(new TilePoint(points.size(), spot.lon(), spot.lat(), words));
      }
    }
    return points;
  }

  /** The zoom from which on a kind is named. */
  private static int from(PlaceKind kind) {
    return switch (kind) {
      case LANDMARK -> 13;
      case ROAD, ESTATE -> 14;
      case OTHER -> 16;
      case BUILDING -> 17;
      case COMMUNITY, STREET -> Integer.MAX_VALUE;
    };
  }

  /** West, south, east, north in degrees, without a buffer: a name belongs to one tile. */
  private static double[] box(TileAddress at) {
    double tiles = 1 << at.z();
    return new double[] {
      at.x() / tiles * 360 - 180,
      latitude((at.y() + 1) / tiles),
      (at.x() + 1) / tiles * 360 - 180,
      latitude(at.y() / tiles)
    };
  }

  private static double latitude(double down) {
    return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * down))));
  }
}
