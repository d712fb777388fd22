package org.fengqiao.tile;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.gazetteer.Projects;
import org.fengqiao.gazetteer.domain.Project;
import org.fengqiao.gis.tile.AreaTiles;
import org.fengqiao.gis.tile.PointTiles;
import org.fengqiao.gis.tile.TileAddress;
import org.fengqiao.gis.tile.TileArea;
import org.fengqiao.gis.tile.TilePoint;
import org.locationtech.jts.geom.Point;

/**
 * Projects as tiles of two layers: {@code projectAreas} with the outlines and {@code projects} with
 * a point, name, kind and stage of each. Taken apart once for each list of projects.
 */
@Singleton
class ProjectTiles {
  private final Projects projects;
  private final Map<String, Held> held = new ConcurrentHashMap<>();

  ProjectTiles(Projects projects) {
    this.projects = projects;
  }

  private record Held(List<Project> from, AreaTiles areas, List<TilePoint> points) {}

  /** A tile, not zipped; no bytes where there are none. */
  byte[] tile(String district, TileAddress at) {
    Held now = held(district);
    byte[] areas = now.areas().tile(at);
    byte[] points = PointTiles.tile("projects", now.points(), at);
    // A tile is its layers one after the other.
    ByteArrayOutputStream both = new ByteArrayOutputStream(areas.length + points.length);
    both.writeBytes(areas);
    both.writeBytes(points);
    return both.toByteArray();
  }

  @SuppressWarnings("ReferenceEquality") // a list read again is another object, and meant
  private Held held(String district) {
    List<Project> today = projects.today(district);
    Held now = held.get(district);
    if (now == null || now.from() != today) {
      now = made(today);
      held.put(district, now);
    }
    return now;
  }

  private static Held made(List<Project> today) {
    List<TileArea> areas = new ArrayList<>();
    List<TilePoint> points = new ArrayList<>();
    for (Project p : today) {
      if (!(p.shape() instanceof Point)) {
        areas.add(new TileArea(p.id(), p.name(), null, null, p.shape()));
      }
      Point at = p.shape().getInteriorPoint();
      Map<String, String> words = new HashMap<>();
      words.put("name", p.name());
      words.put("kind", p.kind().name());
      words.put("stage", p.stage().name());
      points.add(new TilePoint(points.size(), at.getX(), at.getY(), words));
    }
    return new Held(today, AreaTiles.build("projectAreas", areas), points);
  }
}
