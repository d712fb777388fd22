package org.fengqiao.support;

import io.micronaut.context.ApplicationContext;
import org.fengqiao.dispatch.DemoBodies;
import org.fengqiao.dispatch.Dispatch;
import org.fengqiao.grid.Grids;
import org.fengqiao.kernel.Actor;

/** The demonstration district with its bodies, for tests that need real places. */
public final class DemoPlaces {
  /** Its code. */
  public static final String DISTRICT = "440105";

  private DemoPlaces() {}

  /** Loads grids and bodies into an empty database. */
  public static Grids load(ApplicationContext context) {
    Grids grids = context.getBean(Grids.class);
    grids.loadDemo(Actor.system(DISTRICT));
    context.getBean(Dispatch.class).add(DISTRICT, DemoBodies.of(grids, DISTRICT), true);
    return grids;
  }
}
