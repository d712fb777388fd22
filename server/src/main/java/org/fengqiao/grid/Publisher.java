package org.fengqiao.grid;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fengqiao.audit.Audit;
import org.fengqiao.gis.DemoDistrict;
import org.fengqiao.gis.Packs;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.grid.domain.GridStore;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.grid.domain.PublicationStep;
import org.fengqiao.grid.domain.Snapshot;
import org.fengqiao.grid.domain.VersionDiff;
import org.fengqiao.grid.domain.VersionRow;
import org.fengqiao.grid.domain.VersionState;
import org.fengqiao.grid.domain.VersionStore;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outbox;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Tier;

/**
 * Publishes a version: prepare beside the requests, publish in one short transaction, then let what
 * others work on follow. Each part may come again after a fault.
 */
@Singleton
public class Publisher {
  private final GridStore store;
  private final VersionStore versions;
  private final Snapshots snapshots;
  private final Layers layers;
  private final List<PublicationStep> steps;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  Publisher(
      GridStore store,
      VersionStore versions,
      Snapshots snapshots,
      Layers layers,
      List<PublicationStep> steps,
      Outbox outbox,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.versions = versions;
    this.snapshots = snapshots;
    this.layers = layers;
    this.steps = steps.stream().sorted(Comparator.comparingInt(PublicationStep::order)).toList();
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** Compares a version with the published one and keeps what differs. Needs a transaction. */
  void compare(String district, long id) {
    OptionalLong base = store.published(district);
    if (base.isPresent() && base.getAsLong() != id) {
      long old = base.getAsLong();
      versions.inheritExposure(district, id, old);
      versions.compare(district, id, old, VersionDiff.of(side(district, old), side(district, id)));
    }
  }

  private VersionDiff.Side side(String district, long id) {
    return new VersionDiff.Side(store.cells(district, id), store.shapes(district, id));
  }

  /** Builds a version beside the requests. */
  Ahead ahead(VersionRow version) {
    String district = version.district();
    GridSet set =
        new GridSet(
            district,
            version.id(),
            store.cells(district, version.id()),
            store.neighbours(district, version.id()),
            version.demo());
    Long base = version.base();
    List<GridCell> before = base == null ? List.of() : store.cells(district, base);
    return new Ahead(store, versions, set, before, clock.now());
  }

  /** Does ahead of the date what takes long. */
  void prepare(Ahead ahead) {
    steps.forEach(step -> step.prepare(ahead));
  }

  /**
   * Makes the version the one that answers, with everything that must change at the same instant.
   *
   * @param from the state it must be in
   * @return false when it is not, or was built against another version than today's
   */
  @Transactional
  public boolean publish(Ahead ahead, VersionState from, Actor actor) {
    String district = ahead.district();
    long id = ahead.grids().version();
    versions.queue(district);
    VersionRow row = versions.lock(district, id).orElse(null);
    OptionalLong before = store.published(district);
    if (row == null || row.state() != from || !ofToday(row, before)) {
      return false;
    }
    List<Place> added = missing(ahead.grids());
    store.addPlaces(district, added, clock.today());
    Map<String, String> ended = ended(ahead);
    versions.endPlaces(district, ended, clock.today());
    steps.forEach(step -> step.publish(ahead));
    store.publish(district, id, clock.now());
    store.flush();
    audit.record(
        actor.role() == Role.SYSTEM ? Actor.system(district) : actor,
        "grid.publish",
        Long.toString(id),
        facts(row, ahead, added, ended));
    outbox.publish(
        new Outbox.Message(
            district, Outbox.Topic.GRID, district, Map.of("version", id, "grids", row.grids())));
    Snapshot next = new Snapshot(ahead.grids(), ahead.index(), store.places(district, id));
    layers.warm(next);
    store.afterCommit(() -> {
      snapshots.swap(next);
      layers.forget(district, id);
    });
    return true;
  }

  private static boolean ofToday(VersionRow row, OptionalLong before) {
    Long base = row.base();
    return base == null ? before.isEmpty() : before.isPresent() && before.getAsLong() == base;
  }

  private static Map<String, Object> facts(
      VersionRow row, Ahead ahead, List<Place> added, Map<String, String> ended) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("grids", ahead.grids().size());
    facts.put("demo", row.demo());
    facts.put("newPlaces", added.size());
    facts.put("endedPlaces", ended.size());
    if (row.base() != null) {
      facts.put("before", row.base());
    }
    return facts;
  }

  /** Lets open items and the like follow. Outside of a transaction each takes small ones. */
  void follow(String district, long version) {
    steps.forEach(step -> step.follow(district, version));
  }

  /** District, streets and communities the codes speak of and nobody knows yet, district first. */
  List<Place> missing(GridSet grids) {
    Set<String> known = new HashSet<>();
    store.places(grids.district(), 0).forEach(place -> known.add(place.code()));
    List<Place> missing = new ArrayList<>();
    Map<String, String> names = names(grids.district());
    Set<String> wanted = new TreeSet<>(names.keySet());
    wanted.add(grids.district());
    for (GridCell cell : grids.cells()) {
      wanted.add(cell.street());
      wanted.add(cell.community());
    }
    for (String code : wanted) {
      if (known.add(code)) {
        missing.add(place(code, names.getOrDefault(code, code)));
      }
    }
    return missing;
  }

  /** Places nobody has a grid of any more and somebody took over, with who did. */
  private Map<String, String> ended(Ahead ahead) {
    Map<String, String> ended = new TreeMap<>();
    for (Place place : store.places(ahead.district(), 0)) {
      if (!ahead.territories().stands(place.code())) {
        ahead.territories().heir(place.code()).ifPresent(heir -> ended.put(place.code(), heir));
      }
    }
    return ended;
  }

  private static Map<String, String> names(String district) {
    Map<String, String> names = new java.util.HashMap<>();
    if (Packs.has(district)) {
      Packs.divisions(district).forEach(d -> names.put(d.code(), DemoDistrict.shortName(d.name())));
    }
    return names;
  }

  private static Place place(String code, String name) {
    return switch (code.length()) {
      case 6 -> new Place(code, name, Tier.DISTRICT, null, 0, 0);
      case 9 -> new Place(code, name, Tier.STREET, code.substring(0, 6), 0, 0);
      default -> new Place(code, name, Tier.COMMUNITY, code.substring(0, 9), 0, 0);
    };
  }
}
