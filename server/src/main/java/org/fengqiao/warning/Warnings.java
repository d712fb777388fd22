package org.fengqiao.warning;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.audit.Audit;
import org.fengqiao.hotspot.Hotspots;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Outbox;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.law.Laws;
import org.fengqiao.warning.domain.Assessor;
import org.fengqiao.warning.domain.Change;
import org.fengqiao.warning.domain.Moment;
import org.fengqiao.warning.domain.Transitions;
import org.fengqiao.warning.domain.Warning;
import org.fengqiao.warning.domain.WarningEvent;
import org.fengqiao.warning.domain.WarningRefusal;
import org.fengqiao.warning.domain.WarningState;
import org.fengqiao.warning.domain.WarningStore;
import org.fengqiao.warning.domain.WarningStore.EventEntry;
import org.jspecify.annotations.Nullable;

/** The feature's API: judge a run, decide about a warning, look. */
@Singleton
public class Warnings {
  private final WarningStore store;
  private final Hotspots hotspots;
  private final Laws laws;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  Warnings(
      WarningStore store, Hotspots hotspots, Laws laws, Outbox outbox, Audit audit, Clock clock) {
    this.store = store;
    this.hotspots = hotspots;
    this.laws = laws;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Gives every place and kind its level, raises, moves and ends warnings, and tells on entry and
   * rise. Joins the run's transaction; the caller holds the district's run lock. Repeated with the
   * same run it changes nothing.
   *
   * @return what changed, in order of kind and grid
   */
  @Transactional
  public List<Change> assess(String district, RunResult run, Instant asOf, Telling telling) {
    LocalDate day = asOf.atZone(Clock.ZONE).toLocalDate();
    Moment now =
        new Moment(
            asOf, laws.thresholds(district, day), laws.on(district, day).alarmRules(), run.rules());
    List<Warning> watched = store.watched(district);
    List<Change> changes =
        Assessor.assess(district, new RunReadings(run), watched, now, store.alarms(district, asOf));
    store.write(changes, asOf);
    for (Change change : changes) {
      if (telling == Telling.LIVE && (change.event() != null || change.told())) {
        tell(change.after(), change.told());
      }
    }
    Levels.of(run, watched, changes)
        .forEach((kind, levels) -> hotspots.setLevels(run, kind, levels));
    return changes;
  }

  /**
   * A person decides.
   *
   * @param event {@code CONFIRM}, {@code DISMISS} or {@code CLOSE}
   * @param key idempotency key: the same key again answers as the first time
   * @param version the version the person saw
   * @param reason why; needed for everything but a confirmation
   */
  @Transactional
  public Outcome<Warning> decide(
      Actor actor, UUID id, WarningEvent event, UUID key, long version, @Nullable String reason) {
    Warning before = store.lock(actor.district(), id).filter(w -> sees(actor, w)).orElse(null);
    if (before == null) {
      return Outcome.refused(new WarningRefusal.NotFound());
    }
    Optional<EventEntry> known = store.eventByKey(actor.district(), key);
    if (known.isPresent()) {
      EventEntry entry = known.get();
      return entry.warning().equals(id) && entry.event() == event
          ? Outcome.done(before)
          : Outcome.refused(new WarningRefusal.KeyReused());
    }
    WarningRefusal refusal = refusal(actor, before, event, version, reason);
    return refusal == null
        ? Outcome.done(move(actor, before, event, key, reason))
        : Outcome.refused(refusal);
  }

  /**
   * Somebody accepted a task that grew from the warning. Silent when the warning is already acted
   * on or over.
   */
  @Transactional
  public void act(Actor actor, UUID id, UUID taskKey) {
    Warning before = store.lock(actor.district(), id).orElse(null);
    if (before != null
        && before.state() != WarningState.ACTING
        && Transitions.after(before.state(), WarningEvent.ACT).isPresent()) {
      String name = "warning-act/" + id + '/' + taskKey;
      UUID key = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      move(actor, before, WarningEvent.ACT, key, null);
    }
  }

  /** Which of the warnings a person or time has ended. */
  @Transactional
  public Set<UUID> ended(String district, Collection<UUID> ids) {
    return store.ended(district, ids);
  }

  /** Active warnings by level, blue to red, each level present. */
  @Transactional
  public Map<String, Long> counts(String district, List<String> prefixes) {
    return store.counts(district, prefixes);
  }

  /** One warning inside the actor's territory. */
  @Transactional
  public Outcome<Warning> get(Actor actor, UUID id) {
    return store
        .find(actor.district(), id)
        .filter(w -> sees(actor, w))
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new WarningRefusal.NotFound()));
  }

  /** A page of warnings inside the actor's territory, highest level first. */
  @Transactional
  public List<Warning> list(
      Actor actor,
      boolean active,
      @Nullable String street,
      @Nullable Level level,
      @Nullable UUID after,
      int limit) {
    WarningStore.Page page =
        new WarningStore.Page(active, actor.territory().prefixes(), street, level, after, limit);
    return store.list(actor.district(), page);
  }

  /** Levels of a warning, oldest first. */
  @Transactional
  public List<WarningStore.LevelEntry> levels(Warning warning) {
    return store.levels(warning.district(), warning.id());
  }

  /** Events of a warning, oldest first. */
  @Transactional
  public List<EventEntry> events(Warning warning) {
    return store.events(warning.district(), warning.id());
  }

  private Warning move(
      Actor actor, Warning before, WarningEvent event, UUID key, @Nullable String reason) {
    WarningState to = Transitions.after(before.state(), event).orElseThrow();
    Warning after = before.decided(to);
    store.write(
        after,
        new EventEntry(
            before.id(),
            after.version(),
            key,
            event,
            before.state(),
            to,
            clock.now(),
            actor.role(),
            reason));
    audit.record(
        actor,
        "warning." + event.name().toLowerCase(java.util.Locale.ROOT),
        "warning/" + before.id(),
        Map.of("grid", before.grid(), "kind", RunResult.nameOf(before.kind()), "to", to.name()));
    tell(after, false);
    return after;
  }

  private static @Nullable WarningRefusal refusal(
      Actor actor, Warning before, WarningEvent event, long version, @Nullable String reason) {
    if (!actor.may(Permission.WARNING_DECIDE, before.grid())) {
      return new WarningRefusal.NotPermitted();
    }
    if (version != before.version()) {
      return new WarningRefusal.Stale(before);
    }
    if (!Transitions.decisions(before.state()).contains(event)) {
      return new WarningRefusal.NotAllowed(before);
    }
    boolean silent = reason == null || reason.isBlank();
    return silent && event != WarningEvent.CONFIRM ? new WarningRefusal.ReasonMissing() : null;
  }

  private static boolean sees(Actor actor, Warning warning) {
    return actor.may(Permission.WARNING_READ, warning.grid());
  }

  /**
   * Sends a warning out on the live stream.
   *
   * @param told whether it is news people are to be told of; else screens are brought up to date
   */
  private void tell(Warning w, boolean told) {
    outbox.publish(
        new Outbox.Message(
            w.district(),
            Outbox.Topic.WARNING,
            w.grid(),
            Map.of(
                // No grid and no kind: one stream tells everybody, the guard speaks at the door.
                "id", w.id().toString(),
                "level", w.level().name(),
                "state", w.state().name(),
                "told", told)));
  }
}
