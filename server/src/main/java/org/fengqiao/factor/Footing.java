package org.fengqiao.factor;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.factor.domain.Footprints;
import org.fengqiao.gazetteer.Projects;
import org.fengqiao.gazetteer.domain.Project;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.Layers;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.kernel.Tier;

/** Today's projects with the grids of the current version they lie in; worked out once. */
@Singleton
class Footing {
  private final Projects projects;
  private final Grids grids;
  private final Layers layers;
  private final Map<String, Held> held = new ConcurrentHashMap<>();

  Footing(Projects projects, Grids grids, Layers layers) {
    this.projects = projects;
    this.grids = grids;
    this.layers = layers;
  }

  private record Held(List<Project> from, long version, List<Standing> standing) {}

  /** A project and the codes of its grids, in order; none when it lies outside them all. */
  record Standing(Project project, List<String> grids) {
    Standing {
      grids = List.copyOf(grids);
    }
  }

  @SuppressWarnings("ReferenceEquality") // a list read again is another object, and meant
  List<Standing> of(String district) {
    GridSet set = grids.findCurrent(district).orElse(null);
    if (set == null) {
      return List.of();
    }
    List<Project> today = projects.today(district);
    Held now = held.get(district);
    if (now == null || now.from() != today || now.version() != set.version()) {
      Map<String, List<String>> codes =
          today.isEmpty()
              ? Map.of()
              : Footprints.of(today, layers.outlines(district, set.version(), Tier.GRID));
      now =
          new Held(
              today,
              set.version(),
              today.stream()
                  .map(p -> new Standing(p, codes.getOrDefault(p.id(), List.of())))
                  .toList());
      held.put(district, now);
    }
    return now.standing();
  }
}
