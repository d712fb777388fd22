package org.fengqiao.dispatch;

import jakarta.inject.Singleton;
import java.util.Map;
import org.fengqiao.audit.Audit;
import org.fengqiao.dispatch.domain.Bodies;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.dispatch.domain.Resource;
import org.fengqiao.dispatch.domain.ResourceStore;
import org.fengqiao.grid.domain.Publication;
import org.fengqiao.grid.domain.PublicationStep;
import org.fengqiao.grid.domain.Territories;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;

/**
 * Bodies and helpers whose place ended in a new version of the grids serve the place that took it
 * over. Their codes stay. A place that is new serves itself from the tier above until somebody
 * founds a body there.
 */
@Singleton
final class TerritoryStep implements PublicationStep {
  private final Bodies bodies;
  private final ResourceStore resources;
  private final Audit audit;
  private final Clock clock;

  TerritoryStep(Bodies bodies, ResourceStore resources, Audit audit, Clock clock) {
    this.bodies = bodies;
    this.resources = resources;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public void publish(Publication publication) {
    String district = publication.district();
    int changed = bodies(district, publication.territories());
    changed += helpers(district, publication.territories());
    if (changed > 0) {
      audit.record(
          Actor.system(district),
          "dispatch.territories",
          Long.toString(publication.grids().version()),
          Map.of("served", changed));
    }
  }

  private int bodies(String district, Territories territories) {
    int changed = 0;
    for (Body body : bodies.all(district)) {
      String place = territories.heir(body.territory()).orElse(body.territory());
      if (!place.equals(body.territory())) {
        hit(bodies.change(district, body.serving(place), body.version(), clock.now()), body.code());
        changed++;
      }
    }
    return changed;
  }

  private int helpers(String district, Territories territories) {
    int changed = 0;
    for (Resource helper : resources.all(district)) {
      String place = territories.heir(helper.area()).orElse(helper.area());
      if (!place.equals(helper.area())) {
        hit(resources.keep(district, helper.serving(place), false, clock.now()), helper.code());
        changed++;
      }
    }
    return changed;
  }

  /** The whole publication is tried again. */
  private static void hit(boolean done, String code) {
    if (!done) {
      throw new IllegalStateException(code + " was changed meanwhile");
    }
  }
}
