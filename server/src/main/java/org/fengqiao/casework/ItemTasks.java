package org.fengqiao.casework;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.audit.Audit;
import org.fengqiao.casework.domain.Chores;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.casework.domain.ItemStore;
import org.fengqiao.casework.domain.ItemTask;
import org.fengqiao.casework.domain.Redactor;
import org.fengqiao.casework.domain.Scope;
import org.fengqiao.casework.domain.SpotCheck;
import org.fengqiao.casework.domain.Step;
import org.fengqiao.casework.domain.TaskRefusal;
import org.fengqiao.casework.domain.TaskStore;
import org.fengqiao.deadline.Deadlines;
import org.fengqiao.deadline.domain.Terms;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Ids;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** What is left to do on items beside their states. */
@Singleton
public class ItemTasks {
  private static final int MAX_NOTE = 300;

  /** After these nobody performs the agreement there was; a new one has steps of its own. */
  private static final Set<ItemEvent> AGREEMENT_GONE =
      EnumSet.of(
          ItemEvent.REMEDIATE,
          ItemEvent.DISMISSED_REMEDIATE,
          ItemEvent.DISMISSED_END,
          ItemEvent.ROUTE_OUT,
          ItemEvent.AGREE,
          ItemEvent.SETTLE);

  /** Whoever holds one of these may say what came of a task. */
  private static final Set<Permission> FINISHES =
      EnumSet.of(
          Permission.ITEM_MEDIATE,
          Permission.ITEM_HANDLE,
          Permission.ITEM_FOLLOW_UP,
          Permission.ITEM_SEALED);

  private final TaskStore store;
  private final ItemStore items;
  private final Deadlines deadlines;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  ItemTasks(
      TaskStore store, ItemStore items, Deadlines deadlines, Audit audit, Ids ids, Clock clock) {
    this.store = store;
    this.items = items;
    this.deadlines = deadlines;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** Makes the tasks that these steps leave behind, and drops those whose reason has gone. */
  void follow(List<Step> steps, Instant at) {
    for (Step step : steps) {
      Item item = step.after();
      if (AGREEMENT_GONE.contains(step.event().event())) {
        store.drop(
            item.district(),
            item.id(),
            List.of(ItemTask.Kind.PERFORM_STEP, ItemTask.Kind.PERFORM_CHECK),
            at);
      }
      if (step.event().event() == ItemEvent.UNMERGE) {
        store.drop(item.district(), item.id(), List.of(ItemTask.Kind.MERGE_NOTICE), at);
      }
      if (step.event().event() == ItemEvent.SETTLED_ON_SPOT) {
        sample(item, at);
      }
      Chores.of(step.command(), item).forEach(chore -> store.add(task(item, chore, at)));
    }
  }

  /** The district is told once, however often the matter becomes graver. */
  void tellDistrict(Item item, Instant at) {
    boolean told =
        store.of(item.district(), item.id()).stream()
            .anyMatch(t -> t.kind() == ItemTask.Kind.REPORT_DISTRICT);
    if (!told) {
      store.add(open(item, ids.next(), ItemTask.Kind.REPORT_DISTRICT, null, null, null, at));
    }
  }

  /** A share of what is settled on the spot is looked at by the street. */
  private void sample(Item item, Instant at) {
    LocalDate today = Terms.day(at);
    store
        .spotCheck(item.district(), today)
        .filter(rule -> SpotCheck.drawn(item.id(), rule))
        .ifPresent(rule -> {
          LocalDate due = today.plusDays(rule.dueDays());
          store.add(open(item, ids.next(), ItemTask.Kind.SPOT_CHECK, null, due, null, at));
        });
  }

  private ItemTask task(Item item, Chores.Chore chore, Instant at) {
    @Nullable LocalDate due =
        chore.check() == null ? chore.dueOn() : deadlines.preview(chore.check(), at).dueDate();
    return open(item, ids.next(), chore.kind(), chore.body(), due, null, at);
  }

  private static ItemTask open(
      Item item,
      UUID id,
      ItemTask.Kind kind,
      @Nullable String body,
      @Nullable LocalDate due,
      @Nullable String note,
      Instant at) {
    return new ItemTask(
        item.district(),
        id,
        item.id(),
        item.number(),
        item.gridCode(),
        kind,
        body,
        due,
        note,
        null,
        at,
        null,
        null,
        null,
        1);
  }

  /** Whether a step of the agreement was neither proved nor waived. */
  boolean stepsOpen(Item item) {
    return store.stepsOpen(item.district(), item.id());
  }

  /** The item's tasks, oldest first. The caller has found the item for the reader. */
  public List<ItemTask> of(Item item) {
    return store.of(item.district(), item.id());
  }

  /**
   * Open tasks of the actor's places or body, the most urgent first; none of sealed matters.
   *
   * @param kind only of this kind; null for all
   */
  public List<TaskStore.Listed> mine(Actor actor, ItemTask.@Nullable Kind kind, int limit) {
    return store.open(
        new TaskStore.Wanted(
            actor.district(), actor.territory().prefixes(), actor.body(), kind, actor.id()),
        limit);
  }

  /**
   * Makes a task by hand, for example a referral to legal aid; the same id again answers the same.
   *
   * @param item found for the actor
   */
  @Transactional
  public Outcome<ItemTask> make(
      Item item, UUID id, ItemTask.Kind kind, @Nullable LocalDate due, String note, Actor actor) {
    if (!kind.byHand()) {
      return Outcome.refused(new TaskRefusal.NotByHand(kind));
    }
    if (!actor.territory().covers(item.gridCode())) {
      return Outcome.refused(new TaskRefusal.NotYours());
    }
    Optional<ItemTask> before = store.find(item.district(), id);
    if (before.isPresent()) {
      return before.get().itemId().equals(item.id()) && before.get().kind() == kind
          ? Outcome.done(before.get())
          : Outcome.refused(new TaskRefusal.KeyReused());
    }
    String words = Redactor.summary(note, MAX_NOTE);
    ItemTask task = open(item, id, kind, item.bodyCode(), due, words, clock.now());
    store.add(task);
    audit.record(actor, "casework.task.make", item.number(), Map.of("kind", kind.name()));
    return Outcome.done(task);
  }

  /**
   * Gives an item a task that follows from a decision for several items, in the caller's
   * transaction; the same id again changes nothing. The caller audits the decision.
   *
   * @param note without what names a person
   */
  public void give(Item item, UUID id, ItemTask.Kind kind, @Nullable LocalDate due, String note) {
    String words = Redactor.summary(note, MAX_NOTE);
    store.add(open(item, id, kind, item.bodyCode(), due, words, clock.now()));
  }

  /**
   * Writes down what came of a task.
   *
   * @param item found for the actor
   * @param seen version the actor has seen
   */
  @Transactional
  public Outcome<ItemTask> finish(
      Item item, UUID id, long seen, ItemTask.Result result, String note, Actor actor) {
    Optional<ItemTask> found =
        store.find(item.district(), id).filter(t -> t.itemId().equals(item.id()));
    if (found.isEmpty()) {
      return Outcome.refused(new TaskRefusal.NotFound());
    }
    ItemTask task = found.get();
    Optional<TaskRefusal> stranger = stranger(task, actor);
    if (stranger.isPresent()) {
      return Outcome.refused(stranger.get());
    }
    if (task.kind() == ItemTask.Kind.PERFORM_STEP
        && result == ItemTask.Result.DONE
        && note.isBlank()) {
      return Outcome.refused(new TaskRefusal.ProofNeeded());
    }
    if (!belongs(task, item.gridCode(), actor)) {
      return Outcome.refused(new TaskRefusal.NotYours());
    }
    String words = Redactor.summary(note, MAX_NOTE);
    if (task.result() == result && actor.id().equals(task.doneBy())) {
      return Outcome.done(task);
    }
    ItemTask done =
        new ItemTask(
            task.district(),
            task.id(),
            task.itemId(),
            task.number(),
            task.gridCode(),
            task.kind(),
            task.ownerBody(),
            task.dueOn(),
            words,
            result,
            task.madeAt(),
            actor.id(),
            actor.role(),
            clock.now(),
            seen + 1);
    if (task.result() != null || !store.finish(done)) {
      return Outcome.refused(new TaskRefusal.Stale(task.version()));
    }
    audit.record(
        actor,
        "casework.task.finish",
        item.number(),
        Map.of("kind", task.kind().name(), "result", result.name()));
    return Outcome.done(done);
  }

  /**
   * Whether the actor may say what came of an open task: what {@link #finish} would not refuse to
   * this person. Only for a sample the history is read.
   */
  public boolean mayFinish(ItemTask task, Actor actor) {
    return task.result() == null
        && actor.permissions().stream().anyMatch(FINISHES::contains)
        && belongs(task, task.gridCode(), actor)
        && stranger(task, actor).isEmpty();
  }

  /** The sample is looked at by those who dispatch, and never by the one who settled the matter. */
  private Optional<TaskRefusal> stranger(ItemTask task, Actor actor) {
    if (task.kind() != ItemTask.Kind.SPOT_CHECK) {
      return Optional.empty();
    }
    if (!actor.permissions().contains(Permission.ITEM_DISPATCH)) {
      return Optional.of(new TaskRefusal.ForDispatcher());
    }
    boolean own =
        items.history(task.district(), task.itemId()).stream()
            .anyMatch(
                e -> e.event() == ItemEvent.SETTLED_ON_SPOT && e.actorId().equals(actor.id()));
    return own ? Optional.of(new TaskRefusal.OwnSettlement()) : Optional.empty();
  }

  /**
   * Whether the task is the actor's to finish: the street's own, the actor's body's, or of a body
   * in the territory of somebody who dispatches there.
   */
  private static boolean belongs(ItemTask task, String grid, Actor actor) {
    String owner = task.ownerBody();
    boolean own =
        owner == null
            || Scope.worksFor(owner, actor)
            || actor.may(Permission.ITEM_DISPATCH, Scope.territoryOf(owner));
    return own && actor.territory().covers(grid);
  }

  /** How others name the item of a task. */
  public static ItemRef itemOf(ItemTask task) {
    return new ItemRef(task.district(), task.number());
  }
}
