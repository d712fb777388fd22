package org.fengqiao.dispatch;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.dispatch.domain.Bodies;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.dispatch.domain.BodyFaults;
import org.fengqiao.dispatch.domain.DispatchRefusal.Conflict;
import org.fengqiao.dispatch.domain.DispatchRefusal.Faulty;
import org.fengqiao.dispatch.domain.DispatchRefusal.Missing;
import org.fengqiao.dispatch.domain.Mediator;
import org.fengqiao.dispatch.domain.Mediators;
import org.fengqiao.dispatch.domain.Roster;
import org.fengqiao.grid.Grids;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Refusal.Field;

/** The book of bodies: who exists, since when, who follows whom, who sits where, who mediates. */
@Singleton
public class BodyRegister {
  private final Bodies bodies;
  private final Mediators mediators;
  private final BodyBook book;
  private final Dispatch dispatch;
  private final Grids grids;

  BodyRegister(Bodies bodies, Mediators mediators, BodyBook book, Dispatch dispatch, Grids grids) {
    this.bodies = bodies;
    this.mediators = mediators;
    this.book = book;
    this.dispatch = dispatch;
    this.grids = grids;
  }

  /** A body the actor's territory touches; ended ones too. */
  public Outcome<Body> find(Actor actor, String code) {
    Optional<Body> body =
        known(actor.district(), code).filter(b -> actor.territory().touches(b.territory()));
    return body.isPresent()
        ? Outcome.done(body.get())
        : Outcome.refused(new Missing("body-not-found"));
  }

  /** Every body of the district, ended ones too. */
  public List<Body> all(String district) {
    return bodies.all(district);
  }

  /** Every roster of the district, by body. */
  public Map<String, Roster> rosters(String district) {
    return bodies.rosters(district);
  }

  /** Every mediator of the district. */
  public List<Mediator> mediators(String district) {
    return mediators.all(district);
  }

  /** Mediators of a body the actor's territory touches. */
  public Outcome<List<Mediator>> mediators(Actor actor, String code) {
    return find(actor, code).map(b -> mediators.of(actor.district(), code));
  }

  /**
   * Who mediates for a body on this day. The caller has found an item that the body handles; names
   * are for its reader only.
   */
  public List<Mediators.Choice> choices(String district, String code, LocalDate day) {
    return BodyFaults.code(code) ? mediators.choices(district, code, day) : List.of();
  }

  /** The roster of a body the actor's territory touches. */
  public Outcome<Roster> roster(Actor actor, String code) {
    return find(actor, code)
        .map(b -> bodies.rosters(actor.district()).getOrDefault(code, Roster.NONE));
  }

  /** What is wrong with a body as written; {@code coming} are codes stored together with it. */
  public List<Field> faults(String district, Body body, Set<String> coming) {
    Set<String> known = bodies.all(district).stream().map(Body::code).collect(Collectors.toSet());
    known.addAll(coming);
    return judge(district, known).of(body);
  }

  /** A judge by the bodies that are stored. */
  BodyFaults judge(String district) {
    return judge(
        district, bodies.all(district).stream().map(Body::code).collect(Collectors.toSet()));
  }

  /** A judge of many bodies that are stored together. */
  public BodyFaults judge(String district, Set<String> known) {
    Set<String> all = new HashSet<>(known);
    return new BodyFaults(code -> grids.find(district, code), all::contains);
  }

  /** Adds a body in the actor's territory. */
  public Outcome<Body> create(Actor actor, Body body) {
    return fit(actor, body).then(b -> book.create(actor, b)).map(b -> changed(actor, b));
  }

  /** Replaces a body, if nobody else did since {@code version}. */
  public Outcome<Body> change(Actor actor, Body body, long version) {
    return within(actor, body.code())
        .then(before -> fit(actor, body))
        .then(b -> book.change(actor, b, version))
        .map(b -> changed(actor, b));
  }

  /** Replaces a roster, if nobody else did since {@code version}. */
  public Outcome<Body> roster(Actor actor, String code, Roster roster, long version) {
    return within(actor, code)
        .then(b -> book.roster(actor, code, roster, version))
        .map(b -> changed(actor, b));
  }

  /** Stores what an import has planned, all or nothing. */
  public void store(Actor by, List<Body> added, List<Body> changed) {
    book.store(by, added, changed);
    dispatch.changed(by.district());
  }

  /** Replaces rosters as an import has planned, all or nothing. */
  public void storeRosters(Actor by, Map<String, Roster> rosters) {
    book.storeRosters(by, rosters);
    dispatch.changed(by.district());
  }

  /** Adds and changes mediators as an import has planned, all or nothing. */
  public void storeMediators(Actor by, List<Mediator> written) {
    book.storeMediators(by, written);
  }

  /** A body inside the actor's territory: one that may be changed. */
  public Outcome<Body> within(Actor actor, String code) {
    Optional<Body> body =
        known(actor.district(), code).filter(b -> actor.territory().covers(b.territory()));
    return body.isPresent()
        ? Outcome.done(body.get())
        : Outcome.refused(new Missing("body-not-found"));
  }

  private Outcome<Body> fit(Actor actor, Body body) {
    List<Field> faults = new java.util.ArrayList<>(faults(actor.district(), body, Set.of()));
    if (faults.isEmpty() && !actor.territory().covers(body.territory())) {
      faults.add(new Field("/territory", "outside"));
    }
    return faults.isEmpty()
        ? Outcome.done(body)
        : Outcome.refused(new Faulty("body-faulty", faults));
  }

  private Body changed(Actor actor, Body body) {
    dispatch.changed(actor.district());
    return body;
  }

  /** What is no code is not even looked for: the database takes no zero bytes. */
  private Optional<Body> known(String district, String code) {
    return BodyFaults.code(code) ? bodies.find(district, code) : Optional.empty();
  }

  /** What a change of something that has moved on is answered with. */
  static Conflict stale(Body now) {
    return new Conflict("body-stale", now.version(), now.code());
  }
}
