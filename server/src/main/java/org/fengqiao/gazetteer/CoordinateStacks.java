package org.fengqiao.gazetteer;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.audit.Audit;
import org.fengqiao.gazetteer.domain.Entry;
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

  /** Stacks looked up in one question. */
  private static final int AT_ONCE = 500;

  private static final int PAGE = 200;

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
   * @param spots all points that lie close together, or none of them
   * @param others further points that stand for no place, such as the town hall
   * @return how many are flagged now for the first time
   */
  @Transactional
  public int look(Actor actor, List<Stacks.Spot> spots, List<Stacks.Centre> others) {
    String district = actor.district();
    List<Stacks.Centre> centres = new ArrayList<>(others);
    centres.addAll(centres(district));
    List<Stacks.Stack> found =
        Stacks.find(spots, centres, confirmed(district), LEAST).stream()
            .filter(Stacks.Stack::flagged)
            .toList();
    int flagged = 0;
    for (int from = 0; from < found.size(); from += AT_ONCE) {
      flagged += keep(district, found.subList(from, Math.min(found.size(), from + AT_ONCE)));
    }
    if (flagged > 0) {
      audit.record(actor, "gazetteer.stacks", district, Map.of("flagged", flagged));
    }
    return flagged;
  }

  private int keep(String district, List<Stacks.Stack> stacks) {
    Map<Integer, KnownStack> known =
        store.beside(district, stacks.stream().map(Stacks.Stack::at).toList());
    Instant now = clock.now();
    int added = 0;
    for (int i = 0; i < stacks.size(); i++) {
      Stacks.Stack stack = stacks.get(i);
      KnownStack beside = known.get(i);
      KnownStack before =
          beside != null && beside.at().distanceM(stack.at()) <= SAME_M ? beside : null;
      KnownStack after = known(stack, before, now);
      if (before == null) {
        store.add(district, after);
        added++;
      } else {
        store.found(district, after);
      }
      store.hold(district, after.id(), stack.matters());
    }
    return added;
  }

  private KnownStack known(Stacks.Stack stack, @Nullable KnownStack before, Instant now) {
    Stacks.Reason reason = Objects.requireNonNull(stack.reason());
    return new KnownStack(
        before == null ? ids.next().toString() : before.id(),
        stack.at(),
        stack.items(),
        stack.addresses(),
        reason,
        reason == Stacks.Reason.CENTRE ? stack.centre() : null,
        before == null ? KnownStack.State.FLAGGED : before.state(),
        now);
  }

  /**
   * Keeps every undecided stack on which a confirmed place lies: it is a place. What somebody
   * decided on stays decided.
   *
   * @param actor who confirmed the place, or the system when it looks by itself
   * @return how many were kept
   */
  @Transactional
  public int release(Actor actor) {
    String district = actor.district();
    int released = 0;
    for (StackStore.Gate near : store.gates(district)) {
      if (near.stackAt().distanceM(near.gateAt()) <= Stacks.CENTRE_M
          && store.release(district, near.stack(), clock.now())) {
        audit.record(
            actor, "gazetteer.decide", near.stack(), Map.of("keep", true, "gate", near.gate()));
        released++;
      }
    }
    return released;
  }

  /**
   * Tells of which matters on stacks a person told the grid: those lie where the person said,
   * whatever their coordinate stands for.
   */
  @Transactional
  public void told(String district, List<StackStore.Told> matters) {
    if (!matters.isEmpty()) {
      store.told(district, matters);
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
    return places.confirmed(district).stream()
        .map(Entry::at)
        .filter(Objects::nonNull)
        .map(at -> new LonLat(at.lon(), at.lat()))
        .toList();
  }

  /**
   * Some stacks of the district, undecided ones first.
   *
   * @param stacks in their order
   * @param more whether others stand behind them
   */
  public record Page(List<KnownStack> stacks, boolean more, StackStore.Count count) {}

  /**
   * A page of the stacks of the district, undecided ones first, then by size.
   *
   * @param after id of the last one of the page before, null for the first
   */
  public Page list(Actor actor, @Nullable UUID after) {
    List<KnownStack> read = store.page(actor.district(), after, PAGE + 1);
    boolean more = read.size() > PAGE;
    return new Page(more ? read.subList(0, PAGE) : read, more, store.count(actor.district()));
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
}
