package org.fengqiao.gazetteer;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.audit.Audit;
import org.fengqiao.gazetteer.domain.Entry;
import org.fengqiao.gazetteer.domain.EntrySource;
import org.fengqiao.gazetteer.domain.GazetteerRefusal;
import org.fengqiao.gazetteer.domain.GazetteerStore;
import org.fengqiao.gazetteer.domain.KnownStack;
import org.fengqiao.gazetteer.domain.StackStore;
import org.fengqiao.gazetteer.domain.Stacks;
import org.fengqiao.gis.LonLat;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Ids;
import org.fengqiao.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Coordinates that stand for no place. Whoever knows points and addresses of matters hands them
 * over; only the point, the numbers and the reason are kept. A person decides on each.
 */
@Singleton
public class CoordinateStacks {
  /** So many matters on one coordinate are looked at. */
  public static final int LEAST = 10;

  private static final double SAME_M = 10;

  private final StackStore store;
  private final GazetteerStore places;
  private final Grids grids;
  private final Clock clock;
  private final Ids ids;
  private final Audit audit;

  CoordinateStacks(
      StackStore store, GazetteerStore places, Grids grids, Clock clock, Ids ids, Audit audit) {
    this.store = store;
    this.places = places;
    this.grids = grids;
    this.clock = clock;
    this.ids = ids;
    this.audit = audit;
  }

  /**
   * Looks for stacks among the points and keeps those that are probably no places. What somebody
   * decided on stays decided.
   *
   * @param others further points that stand for no place, such as the town hall
   * @return how many are flagged now for the first time
   */
  @Transactional
  public int look(Actor actor, List<Stacks.Spot> spots, List<Stacks.Centre> others) {
    String district = actor.district();
    List<Stacks.Centre> centres = new ArrayList<>(others);
    centres.addAll(centres(district));
    List<KnownStack> known = store.all(district);
    Instant now = clock.now();
    int flagged = 0;
    for (Stacks.Stack stack : Stacks.find(spots, centres, confirmed(district), LEAST)) {
      Stacks.Reason reason = stack.reason();
      KnownStack before = near(known, stack.at());
      if (reason == null || stack.confirmed()) {
        release(district, before, stack, now);
        continue;
      }
      String centre = reason == Stacks.Reason.CENTRE ? stack.centre() : null;
      KnownStack after =
          new KnownStack(
              before == null ? ids.next().toString() : before.id(),
              stack.at(),
              stack.items(),
              stack.addresses(),
              reason,
              centre,
              before == null ? KnownStack.State.FLAGGED : before.state(),
              now);
      if (before == null) {
        store.add(district, after);
        flagged++;
      } else {
        store.found(district, after);
      }
      store.hold(district, after.id(), stack.matters());
    }
    if (flagged > 0) {
      audit.record(actor, "gazetteer.stacks", district, Map.of("flagged", flagged));
    }
    return flagged;
  }

  /** A gate confirmed since then is a place; what somebody decided on stays decided. */
  private void release(
      String district, @Nullable KnownStack before, Stacks.Stack stack, Instant now) {
    if (before != null && before.state() == KnownStack.State.FLAGGED && stack.confirmed()) {
      boolean _ = store.decide(district, before.id(), KnownStack.State.KEPT, now);
    }
  }

  private List<Stacks.Centre> centres(String district) {
    List<Stacks.Centre> centres = new ArrayList<>();
    grids.find(district, district).ifPresent(d -> add(centres, d));
    for (Place street : grids.children(district, district)) {
      add(centres, street);
      grids.children(district, street.code()).forEach(c -> add(centres, c));
    }
    return centres;
  }

  private static void add(List<Stacks.Centre> centres, Place place) {
    if (place.lon() != 0) {
      centres.add(new Stacks.Centre(place.code(), new LonLat(place.lon(), place.lat())));
    }
  }

  private List<LonLat> confirmed(String district) {
    List<LonLat> points = new ArrayList<>();
    for (Entry entry : places.entries(district)) {
      Entry.Spot at = entry.at();
      if (entry.source() == EntrySource.CONFIRMED && at != null) {
        points.add(new LonLat(at.lon(), at.lat()));
      }
    }
    return points;
  }

  private static @Nullable KnownStack near(List<KnownStack> known, LonLat at) {
    for (KnownStack each : known) {
      if (each.at().distanceM(at) <= SAME_M) {
        return each;
      }
    }
    return null;
  }

  /** The stacks of the district, undecided ones first; at most 1,000. */
  public List<KnownStack> list(Actor actor) {
    return store.all(actor.district());
  }

  /**
   * Decides on a stack; may be decided anew.
   *
   * @param keep whether it is a place; else matters there do not count for hotspots
   */
  @Transactional
  public Outcome<Boolean> decide(Actor actor, String id, boolean keep) {
    KnownStack.State state = keep ? KnownStack.State.KEPT : KnownStack.State.LEFT_OUT;
    if (!store.decide(actor.district(), id, state, clock.now())) {
      return Outcome.refused(new GazetteerRefusal.UnknownStack());
    }
    audit.record(actor, "gazetteer.decide", id, Map.of("keep", keep));
    return Outcome.done(true);
  }

  /** Points whose matters do not count as lying there: those left out, and those undecided. */
  public List<LonLat> withheld(String district) {
    return store.all(district).stream()
        .filter(s -> s.state() != KnownStack.State.KEPT)
        .map(KnownStack::at)
        .toList();
  }
}
