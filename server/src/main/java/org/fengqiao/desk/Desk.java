package org.fengqiao.desk;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.approval.Approval;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.domain.EventRecord;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemCommand;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.ItemField;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.casework.domain.Projection;
import org.fengqiao.casework.domain.Transitions;
import org.fengqiao.desk.domain.DeskRefusal;
import org.fengqiao.desk.domain.EventRequest;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/** The one door for item events. */
@Singleton
public class Desk {
  /** The dispatcher's composite of verify, triage and dispatch. */
  public static final String ACCEPT = "accept";

  /** The dispatcher's composite of verify, triage as not accepted, and reject. */
  public static final String REFUSE = "refuse";

  /** Events of items that only class cases send. */
  public static final Set<ItemEvent> OF_CLASS_CASES =
      EnumSet.of(ItemEvent.JOIN_CLASS, ItemEvent.LEAVE_CLASS);

  private static final int LONGEST_REASON = 500;

  private final Casework casework;
  private final Approval approval;
  private final Commands commands;

  Desk(Casework casework, Approval approval, Commands commands) {
    this.casework = casework;
    this.approval = approval;
    this.commands = commands;
  }

  /**
   * Applies an event, or one of the composites {@link #ACCEPT} and {@link #REFUSE}, under one
   * idempotency key and in one transaction.
   *
   * @param event wire name
   * @param key made by the client; the same key with the same content does nothing again
   * @param version the version the client has seen
   */
  @Transactional
  public Outcome<Item> apply(
      ItemRef ref, String event, UUID key, long version, EventRequest request, Actor actor) {
    Outcome<Item> found = casework.find(ref, actor);
    if (!(found instanceof Outcome.Done<Item>(Item item))) {
      return found;
    }
    if (event.equals(ACCEPT)) {
      return accept(item, key, version, request, actor);
    }
    if (event.equals(REFUSE)) {
      return commands
          .refuse(request, asItWas(item, key, actor))
          .then(list -> casework.apply(ref, list, key, version, actor));
    }
    Optional<ItemEvent> known = ItemEvent.ofWire(event);
    if (known.isEmpty()) {
      return Outcome.refused(new DeskRefusal.NoSuchEvent(event));
    }
    if (OF_CLASS_CASES.contains(known.get())) {
      return Outcome.refused(new DeskRefusal.ByClassCase());
    }
    if (known.get() == ItemEvent.MARK_VOID && proposable(item, version, request, actor)) {
      return VoidApproval.propose(approval, item, key, Said.words(request.reason()), actor);
    }
    return commands
        .of(known.get(), request, item, actor)
        .then(list -> casework.apply(ref, list, key, version, actor));
  }

  /** What casework would not refuse for anything but the missing second person. */
  private static boolean proposable(Item item, long version, EventRequest request, Actor actor) {
    String reason = Said.words(request.reason());
    return item.version() == version
        && !reason.isEmpty()
        && reason.length() <= LONGEST_REASON
        && Transitions.allowed(item, actor).contains(ItemEvent.MARK_VOID);
  }

  private Outcome<Item> accept(
      Item item, UUID key, long version, EventRequest request, Actor actor) {
    List<EventRecord> before =
        casework.history(item.ref(), actor).orThrow().stream()
            .filter(e -> e.key().equals(key))
            .toList();
    if (!before.isEmpty()) {
      return replay(item, before, request);
    }
    Outcome<List<ItemCommand>> together = commands.accept(request, item, item.state());
    return together.then(list -> casework.apply(item.ref(), list, key, version, actor));
  }

  /**
   * The item before the key was first used, or as it is when the key is new: a retry has to make
   * the same commands as the first attempt, for casework to know it again.
   */
  private Item asItWas(Item item, UUID key, Actor actor) {
    List<EventRecord> history = casework.history(item.ref(), actor).orThrow();
    List<EventRecord> before = history.stream().takeWhile(e -> !e.key().equals(key)).toList();
    return before.isEmpty() || before.size() == history.size() ? item : Projection.fold(before);
  }

  /** A retry of an Accept that was committed: same wishes get the item, others are refused. */
  private static Outcome<Item> replay(Item item, List<EventRecord> before, EventRequest request) {
    @Nullable String wanted = request.body();
    boolean same =
        before.getLast().event() == ItemEvent.DISPATCH
            && (wanted == null || wanted.equals(changed(before, ItemField.BODY_CODE)))
            && sameKind(before, request);
    return same ? Outcome.done(item) : Outcome.refused(new DeskRefusal.KeyReused());
  }

  private static boolean sameKind(List<EventRecord> before, EventRequest request) {
    @Nullable String recorded = changed(before, ItemField.KIND);
    return request.triage() == null
        || request.triage().kind() == null
        || recorded == null
        || before.getFirst().from() == ItemState.TRIAGED
        || request.triage().kind().name().equals(recorded);
  }

  private static @Nullable String changed(List<EventRecord> events, ItemField field) {
    @Nullable String value = null;
    for (EventRecord e : events) {
      if (e.changes().containsKey(field)) {
        value = e.changes().get(field);
      }
    }
    return value;
  }
}
