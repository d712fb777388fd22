package org.fengqiao.prevention;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.audit.Audit;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Refusal.Field;
import org.fengqiao.prevention.ConferenceChecks.Ready;
import org.fengqiao.prevention.domain.Conference;
import org.fengqiao.prevention.domain.Conference.Link;
import org.fengqiao.prevention.domain.ConferenceDecision;
import org.fengqiao.prevention.domain.ConferenceDecision.Standing;
import org.fengqiao.prevention.domain.ConferenceRefusal;
import org.fengqiao.prevention.domain.ConferenceStore;
import org.fengqiao.prevention.domain.ConferenceStore.Body;
import org.fengqiao.prevention.domain.ConferenceStore.Entry;
import org.fengqiao.prevention.domain.ConferenceStore.Event;
import org.fengqiao.prevention.domain.ConferenceStore.Row;
import org.jspecify.annotations.Nullable;

/**
 * Joint conferences (HZ-11): what several bodies decided, each decision a task with owner and day,
 * and how often a matter comes back. Nothing is counted by person.
 */
@Singleton
public class Conferences {
  private static final int MOST_DECISIONS = 200;

  private final ConferenceStore store;
  private final ConferenceChecks checks;
  private final ConferenceLinks links;
  private final ConferenceTasks tasks;
  private final ConferenceReader reader;
  private final Audit audit;
  private final Clock clock;

  Conferences(
      ConferenceStore store,
      ConferenceChecks checks,
      ConferenceLinks links,
      ConferenceTasks tasks,
      ConferenceReader reader,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.checks = checks;
    this.links = links;
    this.tasks = tasks;
    this.reader = reader;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What a writer gives.
   *
   * @param place code of a street or of the district
   * @param bodies codes of bodies, two and more
   * @param minutes in the words of the office; sealed where they are kept
   */
  public record Text(
      @Nullable String title,
      @Nullable LocalDate heldOn,
      @Nullable String place,
      List<String> bodies,
      List<Link> links,
      @Nullable String minutes) {
    public Text {
      bodies = List.copyOf(bodies);
      links = List.copyOf(links);
    }
  }

  /**
   * A decision as a writer gives it.
   *
   * @param place within the conference's; null: that of the warning, of the decision carried over,
   *     of the body if it lies within, else the conference's
   * @param kind null: that of the warning or of the decision carried over
   * @param carriedFrom decision of an earlier conference about the same matter
   */
  public record Wanted(
      @Nullable String what,
      @Nullable String body,
      @Nullable LocalDate dueOn,
      @Nullable UUID warning,
      @Nullable String place,
      @Nullable String kind,
      @Nullable UUID carriedFrom) {}

  /** Idempotency key, and the version the person saw. */
  public record Change(UUID key, long version) {}

  /**
   * Conferences of the territory.
   *
   * @param unsettled decisions that are open, or declined and not carried over
   * @param bodies who may be asked to one, for whoever records them
   * @param loops a matter carried over this often goes in circles
   */
  public record Board(
      List<Row> conferences, List<Standing> unsettled, List<Body> bodies, int loops) {
    public Board {
      conferences = List.copyOf(conferences);
      unsettled = List.copyOf(unsettled);
      bodies = List.copyOf(bodies);
    }
  }

  /**
   * One conference as its reader may see it.
   *
   * @param links without those of things he may not see
   */
  public record Shown(
      Conference conference,
      List<Body> bodies,
      List<ConferenceLinks.Shown> links,
      List<Standing> decisions,
      List<Entry> history,
      int loops) {
    public Shown {
      bodies = List.copyOf(bodies);
      links = List.copyOf(links);
      decisions = List.copyOf(decisions);
      history = List.copyOf(history);
    }
  }

  /** The conferences of the territory, the newest first. */
  @Transactional
  public Board board(Actor actor) {
    return reader.board(actor);
  }

  /** One with its minutes; audited. */
  @Transactional
  public Outcome<Shown> read(Actor actor, UUID id) {
    return reader
        .find(actor, id)
        .map(c -> {
          audit.record(actor, "conference.read", "conference/" + id, Map.of("place", c.place()));
          return Outcome.done(reader.show(actor, c));
        })
        .orElseGet(() -> Outcome.refused(new ConferenceRefusal.NotFound()));
  }

  /** Decisions by the task they became; the caller has judged who may see the tasks. */
  @Transactional
  public Map<UUID, Standing> ofTasks(String district, Collection<UUID> ids) {
    return ids.isEmpty() ? Map.of() : store.ofTasks(district, ids);
  }

  /**
   * Records a conference and turns its decisions into tasks; the same again answers what is there.
   */
  @Transactional
  public Outcome<Shown> record(Actor actor, UUID id, Text text, List<Wanted> wanted) {
    byte[] hash = hash(text, wanted);
    Optional<Conference> known = store.lock(actor.district(), id);
    if (known.isPresent()) {
      boolean same =
          ConferenceReader.sees(actor, known.get())
              && Arrays.equals(store.hash(actor.district(), id), hash);
      return same
          ? Outcome.done(reader.show(actor, known.get()))
          : Outcome.refused(new ConferenceRefusal.KeyReused());
    }
    if (store.eventByKey(actor.district(), id).isPresent()) {
      return Outcome.refused(new ConferenceRefusal.KeyReused());
    }
    List<Field> faults = checks.ofFrame(actor, text);
    if (!faults.isEmpty()) {
      return Outcome.refused(new ConferenceRefusal.Incomplete(faults));
    }
    String place = Objects.requireNonNull(text.place());
    LocalDate on = Objects.requireNonNull(text.heldOn());
    faults.addAll(checks.ofText(actor, text, place));
    List<Ready> ready = checks.decisions(actor, id, place, on, wanted, faults);
    if (!faults.isEmpty()) {
      return Outcome.refused(new ConferenceRefusal.Incomplete(faults));
    }
    List<Field> unknown = checks.ofLinks(actor, text.links());
    if (!unknown.isEmpty()) {
      return Outcome.refused(new ConferenceRefusal.UnknownLink(unknown));
    }
    Instant at = clock.now();
    Conference conference =
        new Conference(
            actor.district(),
            id,
            Objects.requireNonNull(text.title()).strip(),
            on,
            place,
            text.bodies().stream().distinct().toList(),
            text.links().stream().distinct().toList(),
            Objects.requireNonNull(text.minutes()).strip(),
            Conference.State.OPEN,
            at,
            at,
            1);
    store.add(conference, hash);
    decide(actor, conference, 0, ready);
    return Outcome.done(told(actor, conference, Event.RECORD, id, null));
  }

  private void decide(Actor actor, Conference conference, int before, List<Ready> ready) {
    int ordinal = before;
    for (Ready r : ready) {
      ordinal++;
      r.carried().ifPresent(earlier -> tasks.carryOver(actor, earlier));
      ConferenceDecision decision = r.decided(conference, ordinal);
      tasks.propose(actor, decision, r.level());
      store.add(decision);
    }
  }

  /** Writes title, bodies, links and minutes anew while it is open; day and place stay. */
  @Transactional
  public Outcome<Shown> edit(Actor actor, UUID id, Change change, Text text) {
    return changed(
        actor,
        id,
        Event.EDIT,
        change,
        before -> {
          List<Field> faults = checks.ofText(actor, text, before.place());
          if (!faults.isEmpty()) {
            return Outcome.refused(new ConferenceRefusal.Incomplete(faults));
          }
          List<Field> unknown = checks.ofLinks(actor, text.links());
          if (!unknown.isEmpty()) {
            return Outcome.refused(new ConferenceRefusal.UnknownLink(unknown));
          }
          // What the writer may not see was linked by somebody who may: it stays.
          Set<Link> all = new LinkedHashSet<>(text.links());
          before.links().stream().filter(l -> links.show(actor, l).isEmpty()).forEach(all::add);
          return Outcome.done(
              before.written(
                  Objects.requireNonNull(text.title()).strip(),
                  text.bodies().stream().distinct().toList(),
                  List.copyOf(all),
                  Objects.requireNonNull(text.minutes()).strip(),
                  clock.now()));
        });
  }

  /** Adds decisions while it is open. */
  @Transactional
  public Outcome<Shown> decide(Actor actor, UUID id, Change change, List<Wanted> wanted) {
    return changed(
        actor,
        id,
        Event.DECIDE,
        change,
        before -> {
          List<Field> faults = new ArrayList<>();
          List<Ready> ready =
              checks.decisions(actor, id, before.place(), before.heldOn(), wanted, faults);
          int there = store.decisions(actor.district(), id).size();
          if (faults.isEmpty() && there + ready.size() > MOST_DECISIONS) {
            faults.add(new Field("/decisions", "too-many"));
          }
          if (!faults.isEmpty()) {
            return Outcome.refused(new ConferenceRefusal.Incomplete(faults));
          }
          decide(actor, before, there, ready);
          return Outcome.done(before.moved(before.state(), clock.now()));
        });
  }

  /** Closes it for good. */
  @Transactional
  public Outcome<Shown> close(Actor actor, UUID id, Change change) {
    return changed(
        actor,
        id,
        Event.CLOSE,
        change,
        before -> Outcome.done(before.moved(Conference.State.CLOSED, clock.now())));
  }

  /** Puts the minutes of a closed one right by a further entry. */
  @Transactional
  public Outcome<Shown> correct(Actor actor, UUID id, UUID key, @Nullable String words) {
    Outcome<Conference> may = writable(actor, id);
    return may.then(conference -> {
      Optional<Entry> known = store.eventByKey(actor.district(), key);
      if (known.isPresent()) {
        return known(actor, conference, known.get(), Event.CORRECT);
      }
      if (conference.state() != Conference.State.CLOSED) {
        return Outcome.refused(new ConferenceRefusal.WrongState(conference.state()));
      }
      List<Field> faults = new ArrayList<>();
      ConferenceChecks.words(words, "/text", ConferenceChecks.LONGEST, faults);
      if (!faults.isEmpty()) {
        return Outcome.refused(new ConferenceRefusal.Incomplete(faults));
      }
      String said = Objects.requireNonNull(words).strip();
      return Outcome.done(told(actor, conference, Event.CORRECT, key, said));
    });
  }

  @FunctionalInterface
  private interface Step {
    Outcome<Conference> of(Conference before);
  }

  private Outcome<Shown> changed(Actor actor, UUID id, Event event, Change change, Step step) {
    return writable(actor, id)
        .then(before -> {
          Optional<Entry> known = store.eventByKey(actor.district(), change.key());
          if (known.isPresent()) {
            return known(actor, before, known.get(), event);
          }
          if (before.state() == Conference.State.CLOSED) {
            return Outcome.refused(new ConferenceRefusal.WrongState(before.state()));
          }
          if (before.version() != change.version()) {
            return Outcome.refused(new ConferenceRefusal.Stale(before.version()));
          }
          return step.of(before)
              .map(after -> {
                store.write(after);
                return told(actor, after, event, change.key(), null);
              });
        });
  }

  private Outcome<Shown> known(Actor actor, Conference now, Entry entry, Event event) {
    return entry.conference().equals(now.id()) && entry.event() == event
        ? Outcome.done(reader.show(actor, now))
        : Outcome.refused(new ConferenceRefusal.KeyReused());
  }

  private Outcome<Conference> writable(Actor actor, UUID id) {
    Conference before = reader.find(actor, id).orElse(null);
    if (before == null) {
      return Outcome.refused(new ConferenceRefusal.NotFound());
    }
    return actor.may(Permission.CONFERENCE_RECORD, before.place())
        ? Outcome.done(before)
        : Outcome.refused(new ConferenceRefusal.NotPermitted());
  }

  private Shown told(Actor actor, Conference after, Event event, UUID key, @Nullable String words) {
    store.add(
        after.district(), new Entry(after.id(), key, event, clock.now(), actor.role(), words));
    Shown shown = reader.show(actor, after);
    audit.record(
        actor,
        "conference." + event.name().toLowerCase(java.util.Locale.ROOT),
        "conference/" + after.id(),
        Map.of("place", after.place(), "decisions", shown.decisions().size()));
    return shown;
  }

  /** What a repetition must say again. */
  private static byte[] hash(Text text, List<Wanted> wanted) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((text + "\u001f" + wanted).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
