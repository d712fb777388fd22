package org.fengqiao.prevention;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.fengqiao.audit.Audit;
import org.fengqiao.gis.Datum;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.Located;
import org.fengqiao.intake.PhotoIntake;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outbox;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Refusal.Field;
import org.fengqiao.prevention.domain.CheckIn;
import org.fengqiao.prevention.domain.Progress;
import org.fengqiao.prevention.domain.RecordStore;
import org.fengqiao.prevention.domain.SiteRecord;
import org.fengqiao.prevention.domain.Task;
import org.fengqiao.prevention.domain.TaskOutcome;
import org.fengqiao.prevention.domain.TaskRefusal;
import org.fengqiao.prevention.domain.TaskState;
import org.fengqiao.prevention.domain.TaskStore;
import org.jspecify.annotations.Nullable;

/**
 * Work on the spot: steps are ticked, and what was found is written down with photos and a
 * check-in. Of the check-in only its result is kept (ADR 0060).
 */
@Singleton
public class SiteWork {
  /** Most characters of a record. */
  public static final int LONGEST = 2000;

  /** Most photos of a record, as of a report. */
  public static final int MOST_PHOTOS = 9;

  private final TaskStore tasks;
  private final RecordStore records;
  private final Grids grids;
  private final PhotoIntake photos;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  SiteWork(
      TaskStore tasks,
      RecordStore records,
      Grids grids,
      PhotoIntake photos,
      Outbox outbox,
      Audit audit,
      Clock clock) {
    this.tasks = tasks;
    this.records = records;
    this.grids = grids;
    this.photos = photos;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** A position as a device told it, degrees in the datum. */
  public record Position(Datum datum, double lon, double lat) {}

  /**
   * What somebody wrote on the spot.
   *
   * @param id idempotency key; photos are sent under it
   * @param at when it happened by the sender's clock
   * @param photos SHA-256 of announced photos, hex
   * @param position where; null when none was given; never kept
   */
  public record Note(
      UUID id,
      @Nullable Instant at,
      String text,
      @Nullable TaskOutcome result,
      List<String> photos,
      @Nullable Position position) {
    public Note {
      photos = List.copyOf(photos);
    }
  }

  /**
   * A record with the ids of its photos that have arrived.
   *
   * @param pictures ids, in order of arrival
   */
  public record Shown(SiteRecord entry, List<UUID> pictures) {
    public Shown {
      pictures = List.copyOf(pictures);
    }
  }

  /** How far tasks are. The caller has judged who may see them. */
  @Transactional
  public Map<UUID, Progress> progress(String district, Collection<UUID> ids) {
    return ids.isEmpty() ? Map.of() : records.progress(district, ids);
  }

  /** Sets a step; setting it as it is changes nothing. */
  @Transactional
  public Outcome<Task> tick(Actor actor, UUID id, String step, boolean done) {
    return worked(actor, id, TaskState.ACCEPTED)
        .then(task -> {
          boolean known =
              tasks
                  .playbook(task.playbookOf(), task.kind(), task.playbook())
                  .flatMap(b -> b.step(step))
                  .isPresent();
          if (!known) {
            return Outcome.refused(new TaskRefusal.UnknownStep());
          }
          Progress now =
              records.progress(task.district(), List.of(id)).getOrDefault(id, Progress.NONE);
          Progress.Tick tick = now.ticks().get(step);
          if (done != (tick != null && tick.done())) {
            Progress.Tick set = new Progress.Tick(done, clock.now(), actor.role());
            records.tick(task.district(), id, step, set);
            audit.record(
                actor,
                "prevention.step",
                "task/" + id,
                Map.of("grid", task.grid(), "step", step, "done", done));
            tell(task);
          }
          return Outcome.done(task);
        });
  }

  /** Keeps a record; the same again answers as the first time. */
  @Transactional
  public Outcome<Task> write(Actor actor, UUID id, Note note) {
    byte[] hash = hash(id, note);
    return worked(actor, id, TaskState.ACCEPTED, TaskState.DONE)
        .then(task -> {
          Optional<RecordStore.Known> known = records.known(task.district(), note.id());
          if (known.isPresent()) {
            boolean same = known.get().task().equals(id) && Arrays.equals(known.get().hash(), hash);
            return same ? Outcome.done(task) : Outcome.refused(new TaskRefusal.KeyReused());
          }
          List<Field> faults = faults(note);
          if (!faults.isEmpty()) {
            return Outcome.refused(new TaskRefusal.BadRecord(faults));
          }
          return Outcome.done(keep(actor, task, note, checkIn(task, note.position()), hash));
        });
  }

  private Task keep(Actor actor, Task task, Note note, CheckIn in, byte[] hash) {
    Instant now = clock.now();
    Instant told = note.at();
    Instant at = told == null || told.isAfter(now) ? now : told;
    SiteRecord entry =
        new SiteRecord(
            task.district(),
            note.id(),
            task.id(),
            at,
            now,
            actor.role(),
            note.result(),
            in,
            note.photos().size(),
            note.text().strip());
    records.add(entry, hash);
    photos.claim(task.district(), note.id(), actor.id(), task.grid());
    audit.record(
        actor,
        "prevention.record",
        "task/" + task.id(),
        Map.of("grid", task.grid(), "checkIn", in.where().name(), "photos", note.photos().size()));
    tell(task);
    return task;
  }

  /** Records of a task, oldest first, with their words: audited. */
  @Transactional
  public Outcome<List<Shown>> read(Actor actor, UUID id) {
    Task task =
        tasks
            .find(actor.district(), id)
            .filter(t -> actor.may(Permission.TASK_READ, t.grid()))
            .orElse(null);
    if (task == null) {
      return Outcome.refused(new TaskRefusal.NotFound());
    }
    List<SiteRecord> found = records.of(task.district(), id);
    if (!found.isEmpty()) {
      audit.record(
          actor,
          "prevention.read",
          "task/" + id,
          Map.of("grid", task.grid(), "records", found.size()));
    }
    return Outcome.done(
        found.stream().map(r -> new Shown(r, photos.claimed(r.district(), r.id()))).toList());
  }

  private Outcome<Task> worked(Actor actor, UUID id, TaskState... able) {
    Task task =
        tasks
            .lock(actor.district(), id)
            .filter(t -> actor.may(Permission.TASK_READ, t.grid()))
            .orElse(null);
    if (task == null) {
      return Outcome.refused(new TaskRefusal.NotFound());
    }
    if (!actor.may(Permission.TASK_DO, task.grid())) {
      return Outcome.refused(new TaskRefusal.NotPermitted());
    }
    return List.of(able).contains(task.state())
        ? Outcome.done(task)
        : Outcome.refused(new TaskRefusal.Stale(task, false));
  }

  private static List<Field> faults(Note note) {
    List<Field> faults = new ArrayList<>();
    if (note.at() == null) {
      faults.add(new Field("/at", "missing"));
    }
    if (note.text().isBlank()) {
      faults.add(new Field("/text", "missing"));
    } else if (note.text().length() > LONGEST) {
      faults.add(new Field("/text", "too-long"));
    }
    if (note.photos().size() > MOST_PHOTOS) {
      faults.add(new Field("/photos", "too-many"));
    }
    return faults;
  }

  /** The position is judged here and forgotten; one that cannot be meant is as good as none. */
  private CheckIn checkIn(Task task, @Nullable Position at) {
    if (at == null) {
      return CheckIn.NONE;
    }
    int near = tasks.rule(task.district(), clock.today()).nearM();
    return switch (grids.locate(task.district(), at.datum(), at.lon(), at.lat(), near)) {
      case Outcome.Done<Located>(Located found) -> CheckIn.of(found, task.grid(), near);
      case Outcome.Refused<Located> _ -> CheckIn.NONE;
    };
  }

  private void tell(Task task) {
    Map<String, Object> data = Map.of("id", task.id().toString(), "state", task.state().name());
    outbox.publish(new Outbox.Message(task.district(), Outbox.Topic.TASK, task.grid(), data));
  }

  /** What a repetition must say again; the position is left out, so that no hash tells it. */
  private static byte[] hash(UUID task, Note note) {
    String said =
        String.join(
            "\u001f",
            task.toString(),
            String.valueOf(note.at()),
            note.text(),
            String.valueOf(note.result()),
            String.join(",", new TreeSet<>(note.photos())));
    try {
      return MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
