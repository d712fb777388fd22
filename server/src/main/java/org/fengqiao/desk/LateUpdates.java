package org.fengqiao.desk;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.account.Colleagues;
import org.fengqiao.audit.Audit;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.domain.CaseRefusal;
import org.fengqiao.casework.domain.CaseRefusal.StaleVersion;
import org.fengqiao.casework.domain.EventRecord;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.casework.domain.Redactor;
import org.fengqiao.casework.domain.Seal;
import org.fengqiao.casework.domain.Transition;
import org.fengqiao.casework.domain.Transitions;
import org.fengqiao.casework.domain.Vault;
import org.fengqiao.desk.domain.DeskRefusal;
import org.fengqiao.desk.domain.LateStore;
import org.fengqiao.desk.domain.LateUpdate;
import org.fengqiao.desk.domain.LateUpdate.Decision;
import org.fengqiao.desk.domain.LateUpdate.Verdict;
import org.fengqiao.desk.domain.RequestText;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outbox;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * Events decided on without a line that came too late: both are kept, the item as it is and what
 * the phone said, and a person of the street or district decides.
 */
@Singleton
public class LateUpdates {
  /** More waiting for one item would be no work of people. */
  private static final int MOST_OPEN = 50;

  private static final int MOST_SHOWN = 200;
  private static final int LONGEST_REASON = 500;

  private final LateStore store;
  private final Casework casework;
  private final Desk desk;
  private final RequestText requests;
  private final Colleagues colleagues;
  private final Vault vault;
  private final Audit audit;
  private final Outbox outbox;
  private final Clock clock;

  LateUpdates(
      LateStore store,
      Casework casework,
      Desk desk,
      RequestText requests,
      Colleagues colleagues,
      Vault vault,
      Audit audit,
      Outbox outbox,
      Clock clock) {
    this.store = store;
    this.casework = casework;
    this.desk = desk;
    this.requests = requests;
    this.colleagues = colleagues;
    this.vault = vault;
    this.audit = audit;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * What a phone hands in.
   *
   * @param id the key under which the event itself was refused
   * @param seen version of the item the sender had before his eyes
   * @param madeAt by the phone's clock
   * @param said members of the event's request, written down
   */
  public record Letter(
      UUID id, ItemEvent event, long seen, @Nullable Instant madeAt, @PersonalData String said) {}

  /**
   * A late update beside the item as it is.
   *
   * @param changes what happened since the sender saw the item, oldest first
   * @param said what the phone said; null for those who may not read it, or once forgotten
   * @param possible the reader could let the event happen now
   * @param names of those who sent and decided, as far as the reader may know them
   */
  public record Beside(
      LateUpdate update,
      Item item,
      List<Map<String, Object>> changes,
      @PersonalData @Nullable String said,
      boolean possible,
      Map<UUID, String> names) {}

  /** The item, for a sender or reader of its late updates. */
  public Outcome<Item> item(ItemRef ref, Actor actor) {
    return casework.find(ref, actor);
  }

  /** Keeps an update that came too late; one that did not is refused and has to be sent itself. */
  @Transactional
  public Outcome<Beside> handIn(Item item, Letter letter, Actor actor) {
    byte[] hash = hash(item, letter, actor);
    Optional<LateUpdate> before = store.find(item.district(), letter.id());
    if (before.isPresent()) {
      return again(before.get(), item, hash, actor);
    }
    Optional<CaseRefusal.NotPermitted> stranger = stranger(letter.event(), actor);
    if (stranger.isPresent()) {
      return Outcome.refused(stranger.get());
    }
    if (letter.seen() < 1 || letter.seen() > item.version()) {
      return Outcome.refused(new DeskRefusal.BadMember("/version", "value-not-known"));
    }
    boolean late =
        letter.seen() < item.version()
            || !Transitions.allowed(item, actor).contains(letter.event());
    if (!late) {
      return Outcome.refused(new DeskRefusal.NotLate(item.version()));
    }
    if (store.countOpen(item.district(), item.id()) >= MOST_OPEN) {
      return Outcome.refused(new DeskRefusal.TooManyLate(MOST_OPEN));
    }
    LateUpdate update =
        new LateUpdate(
            item.district(),
            letter.id(),
            item.id(),
            item.number(),
            letter.event(),
            letter.seen(),
            actor.id(),
            actor.role(),
            letter.madeAt(),
            clock.now(),
            null);
    byte[] words = letter.said().getBytes(StandardCharsets.UTF_8);
    if (!store.add(update, vault.seal(words, context(update)), hash)) {
      // Sent twice at the same moment: the other one has just been kept.
      LateUpdate other = store.find(item.district(), letter.id()).orElseThrow();
      return again(other, item, hash, actor);
    }
    audit.record(
        actor,
        "desk.lateUpdate",
        item.number(),
        Map.of("event", letter.event().wire(), "seen", letter.seen(), "now", item.version()));
    tell(item);
    return Outcome.done(beside(update, item, actor));
  }

  private Outcome<Beside> again(LateUpdate before, Item item, byte[] hash, Actor actor) {
    boolean same = MessageDigest.isEqual(store.hash(before.district(), before.id()), hash);
    return same
        ? Outcome.done(beside(before, item, actor))
        : Outcome.refused(new DeskRefusal.KeyReused());
  }

  /** Nobody hands in what his role never does. */
  private static Optional<CaseRefusal.NotPermitted> stranger(ItemEvent event, Actor actor) {
    List<Permission> asked =
        Transitions.all().stream()
            .filter(row -> row.event() == event)
            .map(Transition::permission)
            .distinct()
            .toList();
    return asked.isEmpty() || asked.stream().anyMatch(actor.permissions()::contains)
        ? Optional.empty()
        : Optional.of(new CaseRefusal.NotPermitted(event, asked.getFirst()));
  }

  /** Those of an item, oldest first; whoever opens words of others leaves a trace. */
  @Transactional
  public List<Beside> ofItem(Item item, Actor actor) {
    List<Beside> all =
        store.ofItem(item.district(), item.id()).stream()
            .map(update -> beside(update, item, actor))
            .toList();
    long opened =
        all.stream()
            .filter(b -> b.said() != null && !b.update().madeBy().equals(actor.id()))
            .count();
    if (opened > 0) {
      audit.record(actor, "desk.readLateUpdates", item.number(), Map.of("passages", opened));
    }
    return all;
  }

  /** Those that wait for a decision in the reader's territory, oldest first. */
  public List<LateUpdate> open(Actor actor) {
    return store.open(
        actor.district(), List.copyOf(actor.territory().prefixes()), actor.id(), MOST_SHOWN);
  }

  /**
   * Decides on one. Applying lets the event happen to the item as it is now, by the one who
   * decides; what the table or a guard refuses then is refused here too, and nothing is decided.
   *
   * @param decision null when the request named none
   * @param version of the item the decider has seen; asked for when applying
   */
  @Transactional
  public Outcome<Beside> decide(
      UUID id, @Nullable Decision decision, long version, @Nullable String reason, Actor actor) {
    Optional<LateUpdate> found = store.lock(actor.district(), id);
    if (found.isEmpty()
        || !(casework.find(found.get().ref(), actor) instanceof Outcome.Done<Item>(Item item))
        || !actor.may(Permission.ITEM_TRIAGE, item.gridCode())) {
      return Outcome.refused(new DeskRefusal.LateNotFound());
    }
    if (decision == null) {
      return Outcome.refused(new DeskRefusal.BadMember("/decision", "value-missing"));
    }
    LateUpdate update = found.get();
    Verdict verdict = update.verdict();
    if (verdict != null) {
      return verdict.decision() == decision && verdict.by().equals(actor.id())
          ? Outcome.done(beside(update, item, actor))
          : Outcome.refused(new DeskRefusal.LateDecided(verdict.decision()));
    }
    if (decision == Decision.DISCARDED && (reason == null || reason.isBlank())) {
      return Outcome.refused(new DeskRefusal.BadMember("/reason", "value-missing"));
    }
    Outcome<Item> after =
        decision == Decision.APPLIED ? apply(update, version, actor) : Outcome.done(item);
    return after.map(now -> write(update, decision, reason, now, actor));
  }

  private Outcome<Item> apply(LateUpdate update, long version, Actor actor) {
    // Another key than the phone's: its own attempts stay refused as late, whatever is decided.
    UUID key = UUID.nameUUIDFromBytes(("late " + update.id()).getBytes(StandardCharsets.UTF_8));
    return desk.apply(
        update.ref(),
        update.event().wire(),
        key,
        version,
        requests.read(words(update).orElseThrow()),
        actor);
  }

  private Beside write(
      LateUpdate update, Decision decision, @Nullable String reason, Item item, Actor actor) {
    String words = reason == null || reason.isBlank() ? null : reason;
    Verdict verdict =
        new Verdict(
            decision,
            actor.id(),
            actor.role(),
            clock.now(),
            words == null ? null : Redactor.summary(words, LONGEST_REASON));
    LateUpdate decided = update.decided(verdict);
    store.decide(decided);
    audit.record(
        actor,
        "desk.decideLateUpdate",
        item.number(),
        Map.of("event", update.event().wire(), "decision", decision.name()));
    tell(item);
    return beside(decided, item, actor);
  }

  private Beside beside(LateUpdate update, Item item, Actor actor) {
    List<Map<String, Object>> changes =
        switch (casework.history(item.ref(), actor)) {
          case Outcome.Done<List<EventRecord>>(var history) ->
              StaleVersion.of(item, actor, history, update.seenVersion()).changes();
          case Outcome.Refused<List<EventRecord>> _ -> List.of();
        };
    Verdict verdict = update.verdict();
    List<UUID> people =
        verdict == null ? List.of(update.madeBy()) : List.of(update.madeBy(), verdict.by());
    return new Beside(
        update,
        item,
        changes,
        reads(update, item, actor) ? words(update).orElse(null) : null,
        Transitions.allowed(item, actor).contains(update.event()),
        colleagues.names(actor, people));
  }

  private static boolean reads(LateUpdate update, Item item, Actor actor) {
    return update.madeBy().equals(actor.id())
        || actor.may(Permission.ITEM_READ_PERSONAL, item.gridCode());
  }

  private Optional<String> words(LateUpdate update) {
    return store
        .sealed(update.district(), update.id())
        .map(sealed -> new String(vault.open(sealed, context(update)), StandardCharsets.UTF_8));
  }

  /** Desks that show the item read it again. */
  private void tell(Item item) {
    if (item.seal() != Seal.SEALED) {
      outbox.publish(
          new Outbox.Message(
              item.district(),
              Outbox.Topic.ITEM,
              item.gridCode(),
              Map.of(
                  "number", item.number(),
                  "state", item.state().name(),
                  "version", item.version(),
                  "grid", item.gridCode(),
                  "street", item.streetCode(),
                  "kind", item.kind().name(),
                  "event", "lateUpdate"),
              Set.copyOf(item.regions().recused())));
    }
  }

  private static String context(LateUpdate update) {
    return "late_update " + update.district() + ' ' + update.id();
  }

  private static byte[] hash(Item item, Letter letter, Actor actor) {
    String request =
        item.number()
            + '|'
            + actor.id()
            + '|'
            + letter.event()
            + '|'
            + letter.seen()
            + '|'
            + letter.said();
    try {
      return MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
