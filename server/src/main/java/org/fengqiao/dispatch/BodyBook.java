package org.fengqiao.dispatch;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fengqiao.audit.Audit;
import org.fengqiao.dispatch.domain.Bodies;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.dispatch.domain.DispatchRefusal.Conflict;
import org.fengqiao.dispatch.domain.Mediator;
import org.fengqiao.dispatch.domain.Mediators;
import org.fengqiao.dispatch.domain.Roster;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Ids;
import org.fengqiao.kernel.Outcome;

/** The transactions of {@link BodyRegister}; memory is refreshed after them, not within. */
@Singleton
class BodyBook {
  private final Bodies bodies;
  private final Mediators mediators;
  private final Audit audit;
  private final Clock clock;
  private final Ids ids;

  BodyBook(Bodies bodies, Mediators mediators, Audit audit, Clock clock, Ids ids) {
    this.bodies = bodies;
    this.mediators = mediators;
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
  }

  @Transactional
  Outcome<Body> create(Actor actor, Body body) {
    Body there = bodies.find(actor.district(), body.code()).orElse(null);
    if (there != null) {
      return Outcome.refused(new Conflict("body-exists", there.version(), there.code()));
    }
    add(actor, body, clock.now());
    return Outcome.done(body.withVersions(1, 0));
  }

  @Transactional
  Outcome<Body> change(Actor actor, Body body, long version) {
    if (!bodies.change(actor.district(), body, version, clock.now())) {
      return stale(actor, body.code());
    }
    audit(actor, "body.change", body, version + 1);
    return Outcome.done(bodies.find(actor.district(), body.code()).orElseThrow());
  }

  @Transactional
  Outcome<Body> roster(Actor actor, String code, Roster roster, long version) {
    if (!bodies.roster(actor.district(), code, roster, version)) {
      Body now = bodies.find(actor.district(), code).orElseThrow();
      return Outcome.refused(new Conflict("roster-stale", now.rosterVersion(), code));
    }
    audit.record(
        actor, "body.roster", code, Map.of("version", version + 1, "lines", roster.slots().size()));
    return Outcome.done(bodies.find(actor.district(), code).orElseThrow());
  }

  @Transactional
  void store(Actor by, List<Body> added, List<Body> changed) {
    Instant at = clock.now();
    added.forEach(b -> add(by, b, at));
    for (Body b : changed) {
      if (!bodies.change(by.district(), b, b.version(), at)) {
        throw new IllegalStateException(b.code() + " was changed meanwhile");
      }
      audit(by, "body.change", b, b.version() + 1);
    }
  }

  @Transactional
  void storeRosters(Actor by, Map<String, Roster> rosters) {
    rosters.forEach((code, roster) -> {
      Body body = bodies.find(by.district(), code).orElseThrow();
      if (!(roster(by, code, roster, body.rosterVersion()) instanceof Outcome.Done)) {
        throw new IllegalStateException("the roster of " + code + " was changed meanwhile");
      }
    });
  }

  @Transactional
  void storeMediators(Actor by, List<Mediator> written) {
    Instant at = clock.now();
    for (Mediator m : written) {
      mediators.put(by.district(), ids.next(), m, at);
    }
    audit.record(by, "body.mediators", by.district(), Map.of("count", written.size()));
  }

  private void add(Actor actor, Body body, Instant at) {
    bodies.add(actor.district(), List.of(body), false, at);
    audit(actor, "body.create", body, 1);
  }

  private void audit(Actor actor, String action, Body body, long version) {
    audit.record(
        actor,
        action,
        body.code(),
        Map.of("version", version, "sort", body.sort(), "capacity", body.capacity()));
  }

  private Outcome<Body> stale(Actor actor, String code) {
    return Outcome.refused(BodyRegister.stale(bodies.find(actor.district(), code).orElseThrow()));
  }
}
