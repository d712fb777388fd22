package org.fengqiao.prevention;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fengqiao.grid.Grids;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Refusal.Field;
import org.fengqiao.prevention.Conferences.Text;
import org.fengqiao.prevention.Conferences.Wanted;
import org.fengqiao.prevention.domain.Conference;
import org.fengqiao.prevention.domain.ConferenceDecision;
import org.fengqiao.prevention.domain.ConferenceDecision.Standing;
import org.fengqiao.prevention.domain.ConferenceStore;
import org.fengqiao.prevention.domain.ConferenceStore.Body;
import org.fengqiao.warning.domain.Warning;
import org.jspecify.annotations.Nullable;

/** What a conference and its decisions must be before they are written. */
@Singleton
class ConferenceChecks {
  static final int LONGEST = 10_000;
  private static final int LONGEST_TITLE = 80;
  private static final int LONGEST_WHAT = 500;
  private static final int MOST_BODIES = 60;
  private static final int MOST_LINKS = 50;
  private static final int MOST_DECISIONS = 30;
  private static final int FEWEST_BODIES = 2;
  private static final int MOST_YEARS = 3;
  private static final String MISSING = "missing";
  private static final String UNKNOWN = "unknown";
  private static final String RANGE = "out-of-range";

  private final ConferenceStore store;
  private final ConferenceLinks links;
  private final Grids grids;
  private final Clock clock;

  ConferenceChecks(ConferenceStore store, ConferenceLinks links, Grids grids, Clock clock) {
    this.store = store;
    this.links = links;
    this.grids = grids;
    this.clock = clock;
  }

  /**
   * A decision that may be written.
   *
   * @param carried what it carries over
   * @param level of the warning it concerns, NONE without one
   */
  record Ready(
      Wanted wanted, String place, int kind, Level level, Optional<ConferenceDecision> carried) {

    /** The decision it becomes. */
    ConferenceDecision decided(Conference c, int ordinal) {
      UUID id = ConferenceDecision.idOf(c.id(), ordinal);
      return new ConferenceDecision(
          c.district(),
          id,
          c.id(),
          ordinal,
          Objects.requireNonNull(wanted.what()).strip(),
          Objects.requireNonNull(wanted.body()),
          Objects.requireNonNull(wanted.dueOn()),
          wanted.warning(),
          place,
          kind,
          ConferenceDecision.taskOf(id),
          carried.map(ConferenceDecision::matter).orElse(id),
          carried.map(d -> d.loops() + 1).orElse(0),
          wanted.carriedFrom());
    }
  }

  /** Of the day and the place; what is told once and not edited. */
  List<Field> ofFrame(Actor actor, Text text) {
    List<Field> faults = new ArrayList<>();
    LocalDate on = text.heldOn();
    if (on == null) {
      faults.add(new Field("/heldOn", MISSING));
    } else if (on.isAfter(clock.today())) {
      faults.add(new Field("/heldOn", RANGE));
    }
    String place = text.place();
    if (place == null) {
      faults.add(new Field("/place", MISSING));
    } else if (!place.matches("[0-9]{6}([0-9]{3})?")
        || !actor.may(Permission.CONFERENCE_RECORD, place)
        || grids.find(actor.district(), place).isEmpty()) {
      faults.add(new Field("/place", UNKNOWN));
    }
    return faults;
  }

  /** Of the words and the bodies; {@code place} is where it was held. */
  List<Field> ofText(Actor actor, Text text, String place) {
    List<Field> faults = new ArrayList<>();
    String title = text.title();
    if (title == null || title.strip().length() < 2) {
      faults.add(new Field("/title", MISSING));
    } else if (title.strip().length() > LONGEST_TITLE) {
      faults.add(new Field("/title", "too-long"));
    }
    words(text.minutes(), "/minutes", LONGEST, faults);
    Set<String> codes = Set.copyOf(text.bodies());
    if (codes.size() < FEWEST_BODIES) {
      faults.add(new Field("/bodies", MISSING));
    } else if (codes.size() > MOST_BODIES) {
      faults.add(new Field("/bodies", "too-many"));
    } else {
      Map<String, Body> known = bodies(actor, codes);
      for (int i = 0; i < text.bodies().size(); i++) {
        if (!serves(known.get(text.bodies().get(i)), place)) {
          faults.add(new Field("/bodies/" + i, UNKNOWN));
        }
      }
    }
    if (text.links().size() > MOST_LINKS) {
      faults.add(new Field("/links", "too-many"));
    }
    return faults;
  }

  static void words(@Nullable String text, String pointer, int longest, List<Field> faults) {
    if (text == null || text.strip().length() < 2) {
      faults.add(new Field(pointer, MISSING));
    } else if (text.length() > longest) {
      faults.add(new Field(pointer, "too-long"));
    }
  }

  /** Links the actor cannot see: there is nothing of the kind, as far as he is told. */
  List<Field> ofLinks(Actor actor, List<Conference.Link> given) {
    List<Field> faults = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      if (links.show(actor, given.get(i)).isEmpty()) {
        faults.add(new Field("/links/" + i, UNKNOWN));
      }
    }
    return faults;
  }

  /** Decisions that may be written; empty when {@code faults} has grown. */
  List<Ready> decisions(
      Actor actor,
      UUID conference,
      String place,
      LocalDate on,
      List<Wanted> all,
      List<Field> faults) {
    if (all.isEmpty()) {
      faults.add(new Field("/decisions", MISSING));
    } else if (all.size() > MOST_DECISIONS) {
      faults.add(new Field("/decisions", "too-many"));
    }
    if (!faults.isEmpty()) {
      return List.of();
    }
    Set<String> codes = new HashSet<>();
    all.forEach(w -> {
      String body = w.body();
      if (body != null) {
        codes.add(body);
      }
    });
    Map<String, Body> known = bodies(actor, codes);
    Set<UUID> taken = new HashSet<>();
    List<Ready> ready = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Wanted wanted = all.get(i);
      String at = "/decisions/" + i;
      words(wanted.what(), at + "/what", LONGEST_WHAT, faults);
      due(wanted.dueOn(), on, at, faults);
      String code = wanted.body();
      Body body = code == null ? null : known.get(code);
      if (body == null || !serves(body, place)) {
        faults.add(new Field(at + "/body", code == null ? MISSING : UNKNOWN));
      }
      Optional<ConferenceDecision> carried =
          carried(actor, conference, on, wanted.carriedFrom(), taken, at, faults);
      if (body != null) {
        ready.add(placed(actor, place, wanted, body, carried, at, faults));
      }
    }
    return faults.isEmpty() ? ready : List.of();
  }

  private static void due(@Nullable LocalDate due, LocalDate on, String at, List<Field> faults) {
    if (due == null) {
      faults.add(new Field(at + "/dueOn", MISSING));
    } else if (due.isBefore(on) || due.isAfter(on.plusYears(MOST_YEARS))) {
      faults.add(new Field(at + "/dueOn", RANGE));
    }
  }

  /** A matter is taken on once only, by a later conference, from one the actor may see. */
  private Optional<ConferenceDecision> carried(
      Actor actor,
      UUID conference,
      LocalDate on,
      @Nullable UUID from,
      Set<UUID> taken,
      String at,
      List<Field> faults) {
    if (from == null) {
      return Optional.empty();
    }
    Standing earlier =
        store
            .decision(actor.district(), from)
            .filter(s -> actor.may(Permission.TASK_DECIDE, s.heldAt()))
            .filter(s -> !s.decision().conference().equals(conference))
            .orElse(null);
    if (earlier == null) {
      faults.add(new Field(at + "/carriedFrom", UNKNOWN));
      return Optional.empty();
    }
    if (earlier.heldOn().isAfter(on)) {
      faults.add(new Field(at + "/carriedFrom", RANGE));
    }
    if (earlier.next() != null || !taken.add(from)) {
      faults.add(new Field(at + "/carriedFrom", "reused"));
    }
    return Optional.of(earlier.decision());
  }

  /**
   * Where it is to be done, about which kind: as told, else of the warning, the earlier, the owner.
   */
  private Ready placed(
      Actor actor,
      String held,
      Wanted wanted,
      Body body,
      Optional<ConferenceDecision> carried,
      String at,
      List<Field> faults) {
    UUID id = wanted.warning();
    Optional<Warning> warning =
        id == null
            ? Optional.empty()
            : links.warning(actor, id.toString()).filter(w -> w.grid().startsWith(held));
    if (id != null && warning.isEmpty()) {
      faults.add(new Field(at + "/warning", UNKNOWN));
    }
    String told = wanted.place();
    if (told != null && (!told.startsWith(held) || grids.find(actor.district(), told).isEmpty())) {
      faults.add(new Field(at + "/place", UNKNOWN));
    }
    String place =
        told != null
            ? told
            : warning
                .map(Warning::grid)
                .or(() -> carried.map(ConferenceDecision::place).filter(p -> p.startsWith(held)))
                .orElse(body.territory().startsWith(held) ? body.territory() : held);
    String name = wanted.kind();
    int kind =
        name != null
            ? RunResult.indexOf(name)
            : warning
                .map(Warning::kind)
                .or(() -> carried.map(ConferenceDecision::kind))
                .orElse(RunResult.TOTAL);
    if (kind < 0) {
      faults.add(new Field(at + "/kind", UNKNOWN));
    }
    return new Ready(wanted, place, kind, warning.map(Warning::level).orElse(Level.NONE), carried);
  }

  private Map<String, Body> bodies(Actor actor, Set<String> codes) {
    return store.bodies(actor.district(), codes, clock.today()).stream()
        .collect(Collectors.toMap(Body::code, Function.identity()));
  }

  private static boolean serves(@Nullable Body body, String place) {
    return body != null
        && body.atWork()
        && (body.territory().startsWith(place) || place.startsWith(body.territory()));
  }
}
