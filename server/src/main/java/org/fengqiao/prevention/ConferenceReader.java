package org.fengqiao.prevention;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Permission;
import org.fengqiao.prevention.Conferences.Board;
import org.fengqiao.prevention.Conferences.Shown;
import org.fengqiao.prevention.domain.Conference;
import org.fengqiao.prevention.domain.ConferenceStore;
import org.fengqiao.prevention.domain.ConferenceStore.Body;
import org.fengqiao.prevention.domain.TaskStore;

/** Joint conferences as one reader may see them; joins the caller's transaction. */
@Singleton
class ConferenceReader {
  private static final int MOST = 200;

  private final ConferenceStore store;
  private final ConferenceLinks links;
  private final TaskStore rules;
  private final Clock clock;

  ConferenceReader(ConferenceStore store, ConferenceLinks links, TaskStore rules, Clock clock) {
    this.store = store;
    this.links = links;
    this.rules = rules;
    this.clock = clock;
  }

  /** The conferences of the territory, the newest first. */
  Board board(Actor actor) {
    String district = actor.district();
    List<String> prefixes = actor.territory().prefixes();
    LocalDate today = clock.today();
    Set<Body> near = new LinkedHashSet<>();
    if (actor.permissions().contains(Permission.CONFERENCE_RECORD)) {
      prefixes.forEach(p -> near.addAll(store.near(district, p, today)));
    }
    return new Board(
        store.list(district, prefixes, today, MOST),
        store.unsettled(district, prefixes, MOST),
        List.copyOf(near),
        loops(district));
  }

  /** One, without links to what the reader may not see. */
  Shown show(Actor actor, Conference c) {
    return new Shown(
        c,
        store.bodies(c.district(), c.bodies(), clock.today()),
        c.links().stream().flatMap(l -> links.show(actor, l).stream()).toList(),
        store.decisions(c.district(), c.id()),
        store.events(c.district(), c.id()),
        loops(c.district()));
  }

  private int loops(String district) {
    return rules.rule(district, clock.today()).conferenceLoops();
  }

  /** One the reader may see, its row locked. */
  Optional<Conference> find(Actor actor, UUID id) {
    return store.lock(actor.district(), id).filter(c -> sees(actor, c));
  }

  /** Whether the actor may read it. */
  static boolean sees(Actor actor, Conference c) {
    return actor.may(Permission.TASK_DECIDE, c.place());
  }
}
