package org.fengqiao.prevention;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.audit.Audit;
import org.fengqiao.grid.Grids;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Refusal.Field;
import org.fengqiao.kernel.Role;
import org.fengqiao.prevention.domain.SafeguardStore;
import org.fengqiao.prevention.domain.SafeguardStore.Duty;
import org.fengqiao.prevention.domain.SafeguardStore.Safeguard;
import org.fengqiao.prevention.domain.SweepRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Safeguard periods by place (HZ-17): days, places, who is on duty by body and role, and the open
 * red matters of each grid. No list of persons.
 */
@Singleton
public class Safeguards {
  private static final int MOST_PLACES = 50;
  private static final int MOST_DUTY = 200;
  private static final int LONGEST = 60;

  private final SafeguardStore store;
  private final Grids grids;
  private final Audit audit;
  private final Clock clock;

  Safeguards(SafeguardStore store, Grids grids, Audit audit, Clock clock) {
    this.store = store;
    this.grids = grids;
    this.audit = audit;
    this.clock = clock;
  }

  /** What a writer gives. */
  public record Text(
      @Nullable String name,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      List<String> places,
      List<Duty> duty) {
    public Text {
      places = List.copyOf(places);
      duty = List.copyOf(duty);
    }
  }

  /** A period with open red matters by grid, of the reader's own places only. */
  public record Board(Safeguard safeguard, Map<String, Long> red) {
    public Board {
      red = Map.copyOf(red);
    }
  }

  /** Periods that touch the territory, the newest first. */
  @Transactional
  public List<Safeguard> list(Actor actor) {
    return store.list(actor.district()).stream().filter(s -> sees(actor, s)).toList();
  }

  /** One period as a board. */
  @Transactional
  public Outcome<Board> board(Actor actor, UUID id) {
    return store
        .lock(actor.district(), id)
        .filter(s -> sees(actor, s))
        .map(s -> Outcome.done(new Board(s, red(actor, s))))
        .orElseGet(() -> Outcome.refused(new SweepRefusal.NotFound()));
  }

  private Map<String, Long> red(Actor actor, Safeguard s) {
    if (!actor.permissions().contains(Permission.ITEM_READ)) {
      return Map.of();
    }
    List<String> prefixes = new ArrayList<>();
    for (String place : s.places()) {
      for (String own : actor.territory().prefixes()) {
        if (place.startsWith(own)) {
          prefixes.add(place);
        } else if (own.startsWith(place)) {
          prefixes.add(own);
        }
      }
    }
    return prefixes.isEmpty() ? Map.of() : store.openRed(actor.district(), prefixes);
  }

  /**
   * Begins a period or writes it anew; the same id with version 0 again answers what is there.
   *
   * @param version 0 to begin, else the version the writer saw
   */
  @Transactional
  public Outcome<Board> write(Actor actor, UUID id, long version, Text text) {
    Optional<Safeguard> before = store.lock(actor.district(), id);
    if (before.isPresent() ? !sees(actor, before.get()) : version != 0) {
      return Outcome.refused(new SweepRefusal.NotFound());
    }
    if (before.isPresent() && !covers(actor, before.get().places())) {
      return Outcome.refused(new SweepRefusal.NotPermitted());
    }
    long now = before.map(Safeguard::version).orElse(0L);
    if (before.isPresent() && version == 0 && now == 1) {
      return Outcome.done(new Board(before.get(), red(actor, before.get())));
    }
    if (now != version) {
      return Outcome.refused(new SweepRefusal.Stale(now));
    }
    List<Field> faults = faults(actor, text);
    if (!faults.isEmpty()) {
      return Outcome.refused(new SweepRefusal.Incomplete(faults));
    }
    Safeguard after =
        new Safeguard(
            actor.district(),
            id,
            Objects.requireNonNull(text.name()).strip(),
            Objects.requireNonNull(text.from()),
            Objects.requireNonNull(text.to()),
            text.places(),
            text.duty(),
            clock.now(),
            now + 1);
    store.write(after);
    audit.record(
        actor,
        "safeguard.write",
        "safeguard/" + id,
        Map.of("places", String.join(",", after.places()), "version", after.version()));
    return Outcome.done(new Board(after, red(actor, after)));
  }

  private List<Field> faults(Actor actor, Text text) {
    List<Field> faults = new ArrayList<>();
    String name = text.name();
    if (name == null || name.strip().length() < 2 || name.length() > LONGEST) {
      faults.add(new Field("/name", "missing"));
    }
    LocalDate from = text.from();
    LocalDate to = text.to();
    if (from == null || to == null || to.isBefore(from)) {
      faults.add(new Field("/to", "out-of-range"));
    }
    if (text.places().isEmpty() || text.places().size() > MOST_PLACES) {
      faults.add(new Field("/places", "missing"));
    } else if (!covers(actor, text.places()) || !known(actor, text.places())) {
      faults.add(new Field("/places", "unknown"));
    }
    boolean sound =
        text.duty().size() <= MOST_DUTY && text.duty().stream().allMatch(d -> sound(d, from, to));
    if (!sound) {
      faults.add(new Field("/duty", "out-of-range"));
    }
    return faults;
  }

  private static boolean sound(Duty d, @Nullable LocalDate from, @Nullable LocalDate to) {
    boolean days = from == null || to == null || !(d.on().isBefore(from) || d.on().isAfter(to));
    return days
        && d.body().strip().length() >= 2
        && d.body().length() <= LONGEST
        && Arrays.stream(Role.values()).anyMatch(r -> r.name().equals(d.role()));
  }

  private boolean known(Actor actor, List<String> places) {
    return places.stream().allMatch(p -> grids.find(actor.district(), p).isPresent());
  }

  private static boolean covers(Actor actor, List<String> places) {
    return places.stream().allMatch(p -> actor.may(Permission.TASK_DECIDE, p));
  }

  private static boolean sees(Actor actor, Safeguard s) {
    return actor.permissions().contains(Permission.TASK_READ)
        && s.places().stream().anyMatch(actor.territory()::touches);
  }
}
