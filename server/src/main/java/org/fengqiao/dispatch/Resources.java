package org.fengqiao.dispatch;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.audit.Audit;
import org.fengqiao.dispatch.domain.BodyFaults;
import org.fengqiao.dispatch.domain.DispatchRefusal.Conflict;
import org.fengqiao.dispatch.domain.DispatchRefusal.Faulty;
import org.fengqiao.dispatch.domain.DispatchRefusal.Missing;
import org.fengqiao.dispatch.domain.Resource;
import org.fengqiao.dispatch.domain.ResourceStore;
import org.fengqiao.dispatch.domain.ResourceStore.Loaded;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.PlainText;
import org.fengqiao.kernel.Refusal.Field;

/** The directory of helpers. */
@Singleton
public class Resources {
  private final ResourceStore store;
  private final Grids grids;
  private final Audit audit;
  private final Clock clock;

  Resources(ResourceStore store, Grids grids, Audit audit, Clock clock) {
    this.store = store;
    this.grids = grids;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Active ones of the reader's places, by code. A place that is none, or lies outside the reader's
   * territory, is refused: who serves elsewhere is not the reader's to look up.
   */
  public Outcome<List<Loaded>> page(Actor actor, ResourceStore.Query query) {
    String place = query.place();
    if (place != null) {
      boolean known = grids.find(actor.district(), place).isPresent();
      if (!known || !actor.territory().touches(place)) {
        return Outcome.refused(new Missing("resource-place"));
      }
    }
    String words = query.words();
    return PlainText.fault(words).isEmpty()
        ? Outcome.done(store.page(actor.district(), query))
        : Outcome.done(List.of());
  }

  /** Name of the place a helper serves; its code when the place is no more. */
  public String areaName(Resource resource, String district) {
    return grids.find(district, resource.area()).map(Place::name).orElse(resource.area());
  }

  /** One whose place the actor administers. */
  public Outcome<Resource> known(Actor actor, String code) {
    return store
        .find(actor.district(), code)
        .filter(r -> actor.territory().covers(r.area()))
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new Missing("resource-not-found")));
  }

  /** Every one of the district. */
  public List<Resource> all(String district) {
    return store.all(district);
  }

  /** What is wrong with one as written. Codes: missing, malformed, unknown, ... */
  public List<Field> faults(String district, Resource r) {
    List<Field> faults = new ArrayList<>(BodyFaults.ofResource(r));
    if (grids.find(district, r.area()).isEmpty()) {
      faults.add(new Field("/area", "unknown"));
    }
    return faults;
  }

  /** Adds one in the actor's places. */
  @Transactional
  public Outcome<Resource> create(Actor actor, Resource resource) {
    Optional<Resource> there = store.find(actor.district(), resource.code());
    if (there.isPresent()) {
      return Outcome.refused(
          new Conflict("resource-exists", there.get().version(), resource.code()));
    }
    return keep(actor, resource.withVersion(0), false);
  }

  /** Replaces one of the actor's places, if nobody else did since its version. */
  @Transactional
  public Outcome<Resource> change(Actor actor, Resource resource) {
    return known(actor, resource.code())
        .then(there ->
            there.version() == resource.version() ? keep(actor, resource, false) : stale(there));
  }

  /** Adds (version 0) or replaces many, all or none: for imports and the demonstration. */
  @Transactional
  public void store(Actor by, List<Resource> written, boolean demo) {
    for (Resource r : written) {
      if (!(keep(by, r, demo) instanceof Outcome.Done)) {
        throw new IllegalStateException(r.code() + " is faulty or was changed meanwhile");
      }
    }
  }

  private Outcome<Resource> keep(Actor actor, Resource r, boolean demo) {
    List<Field> faults = faults(actor.district(), r);
    if (faults.isEmpty() && !actor.territory().covers(r.area())) {
      faults = List.of(new Field("/area", "outside"));
    }
    if (!faults.isEmpty()) {
      return Outcome.refused(new Faulty("resource-faulty", faults));
    }
    if (!store.keep(actor.district(), r, demo, clock.now())) {
      return stale(store.find(actor.district(), r.code()).orElse(r));
    }
    audit.record(
        actor,
        r.version() == 0 ? "resource.create" : "resource.change",
        r.code(),
        Map.of("version", r.version() + 1, "sort", r.sort()));
    return Outcome.done(store.find(actor.district(), r.code()).orElseThrow());
  }

  private static Outcome<Resource> stale(Resource now) {
    return Outcome.refused(new Conflict("resource-stale", now.version(), now.code()));
  }
}
