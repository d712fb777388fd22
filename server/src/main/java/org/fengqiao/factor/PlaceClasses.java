package org.fengqiao.factor;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.audit.Audit;
import org.fengqiao.factor.domain.FactorRefusal;
import org.fengqiao.factor.domain.FactorStore;
import org.fengqiao.factor.domain.PlaceClass;
import org.fengqiao.factor.domain.PlaceMark;
import org.fengqiao.grid.Grids;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Refusal.Field;
import org.jspecify.annotations.Nullable;

/** Which grids hold places of a class, and who said so: whether, never how many and never whose. */
@Singleton
public class PlaceClasses {
  private static final int LONGEST = 100;

  private final FactorStore store;
  private final Grids grids;
  private final Audit audit;
  private final Clock clock;

  PlaceClasses(FactorStore store, Grids grids, Audit audit, Clock clock) {
    this.store = store;
    this.grids = grids;
    this.audit = audit;
    this.clock = clock;
  }

  /** Grids of the actor's territory that hold places of a class, by class and code. */
  @Transactional
  public List<PlaceMark> marks(Actor actor) {
    return store.marks(actor.district()).stream()
        .filter(m -> actor.may(Permission.TASK_READ, m.grid()))
        .sorted(Comparator.comparing(PlaceMark::of).thenComparing(PlaceMark::grid))
        .toList();
  }

  /**
   * Says whether a grid holds places of a class; the same again changes nothing.
   *
   * @param source an office or a list, 2 to 100 characters
   */
  @Transactional
  public Outcome<Boolean> mark(
      Actor actor, String grid, PlaceClass of, @Nullable Boolean present, @Nullable String source) {
    boolean known =
        grids.findCurrent(actor.district()).stream().anyMatch(s -> s.ordinal(grid) >= 0);
    if (!known || !actor.may(Permission.TASK_DECIDE, grid)) {
      return Outcome.refused(new FactorRefusal.NotFound());
    }
    List<Field> faults = new ArrayList<>();
    ProjectPlans.words(faults, "/source", source, LONGEST);
    if (present == null) {
      faults.add(new Field("/present", "missing"));
    }
    if (present == null || !faults.isEmpty()) {
      return Outcome.refused(new FactorRefusal.Incomplete(faults));
    }
    store.write(
        actor.district(), grid, of, present, Objects.requireNonNull(source).strip(), clock.now());
    audit.record(
        actor, "factor.place", "grid/" + grid, Map.of("factor", of.name(), "present", present));
    return Outcome.done(present);
  }
}
