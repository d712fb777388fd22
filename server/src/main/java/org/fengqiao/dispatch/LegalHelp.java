package org.fengqiao.dispatch;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.audit.Audit;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.casework.domain.Redactor;
import org.fengqiao.casework.domain.RegionCommand.Recuse;
import org.fengqiao.casework.domain.Scope;
import org.fengqiao.casework.domain.Vault;
import org.fengqiao.dispatch.domain.DispatchRefusal.Conflict;
import org.fengqiao.dispatch.domain.DispatchRefusal.Faulty;
import org.fengqiao.dispatch.domain.DispatchRefusal.Missing;
import org.fengqiao.dispatch.domain.DispatchRefusal.NotYours;
import org.fengqiao.dispatch.domain.LawyerAssignment;
import org.fengqiao.dispatch.domain.LawyerAssignment.Stage;
import org.fengqiao.dispatch.domain.LawyerAssignment.State;
import org.fengqiao.dispatch.domain.LegalStore;
import org.fengqiao.dispatch.domain.Resource;
import org.fengqiao.dispatch.domain.ResourceStore;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.kernel.PlainText;
import org.fengqiao.kernel.Refusal.Field;
import org.jspecify.annotations.Nullable;

/**
 * Lawyers and items (SG-01): one is asked, and from then on knows of this item and of no other; he
 * gives an opinion, declines, or steps back because something ties him to the matter.
 */
@Singleton
public class LegalHelp {
  /** What a missing key has become by the time it gets here; nobody's key. */
  private static final UUID NO_KEY = new UUID(0, 0);

  private static final int LONGEST_OPINION = 5000;
  private static final int LONGEST_REASON = 500;
  private static final int MOST_ASKED = 200;

  private final LegalStore store;
  private final ResourceStore resources;
  private final Casework casework;
  private final Vault vault;
  private final Audit audit;
  private final Clock clock;

  LegalHelp(
      LegalStore store,
      ResourceStore resources,
      Casework casework,
      Vault vault,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.resources = resources;
    this.casework = casework;
    this.vault = vault;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * An assignment as its reader sees it.
   *
   * @param opinion null before one is given, and for those who may not read personal data
   */
  @PersonalData
  public record Shown(LawyerAssignment assignment, @Nullable String opinion) {}

  /** What a lawyer answers. */
  public enum Reply {
    OPINION,
    DECLINE,
    RECUSE
  }

  /**
   * A lawyer's answer.
   *
   * @param key idempotency key
   * @param version the version the lawyer saw
   * @param text the opinion, or why it is declined
   * @param relation what ties the lawyer to the matter; for {@code RECUSE}
   */
  @PersonalData
  public record Answer(
      UUID key,
      @Nullable Reply reply,
      long version,
      String text,
      Recuse.@Nullable Relation relation) {}

  /** The lawyers of an item; reading opinions is written down. */
  @Transactional
  public Outcome<List<Shown>> of(Actor actor, String number) {
    return casework.find(new ItemRef(actor.district(), number), actor).map(i -> shown(actor, i));
  }

  private List<Shown> shown(Actor actor, Item item) {
    // Who was asked knows of the item only because he was; whoever reported it reads no opinions.
    boolean reads =
        actor.may(Permission.ITEM_READ_PERSONAL, item.gridCode())
            || (actor.permissions().contains(Permission.ITEM_READ_PERSONAL)
                && Scope.mayBeAsked(item, actor));
    List<Shown> shown = new ArrayList<>();
    int opened = 0;
    for (LawyerAssignment a : store.lawyers(item.district(), item.id())) {
      Optional<byte[]> sealed = reads ? store.opinion(item.district(), a.id()) : Optional.empty();
      opened += sealed.isPresent() ? 1 : 0;
      shown.add(
          new Shown(
              a,
              sealed
                  .map(b ->
                      new String(
                          vault.open(b, context(item.district(), a.id())), StandardCharsets.UTF_8))
                  .orElse(null)));
    }
    if (opened > 0) {
      audit.record(actor, "lawyer.read", item.number(), Map.of("opinions", opened));
    }
    return shown;
  }

  /** What the actor was asked about, newest first. */
  public List<LawyerAssignment> asked(Actor actor) {
    return store.asked(actor.district(), actor.id(), MOST_ASKED);
  }

  /**
   * Asks a lawyer of the directory. The same id again answers what it answered before.
   *
   * @param id idempotency key, becomes the assignment's id
   */
  @Transactional
  public Outcome<LawyerAssignment> assign(
      Actor actor, String number, @Nullable UUID id, String resource, @Nullable Stage stage) {
    return casework
        .find(new ItemRef(actor.district(), number), actor)
        .then(item -> assign(actor, item, id, resource, stage));
  }

  private Outcome<LawyerAssignment> assign(
      Actor actor, Item item, @Nullable UUID id, String code, @Nullable Stage stage) {
    if (id == null || NO_KEY.equals(id) || stage == null) {
      return faulty(stage == null ? "/stage" : "/id", "missing");
    }
    if (!actor.may(Permission.ITEM_DISPATCH, item.gridCode())) {
      return Outcome.refused(new NotYours("legal-not-yours"));
    }
    LawyerAssignment there = store.lawyer(item.district(), id).orElse(null);
    if (there != null) {
      boolean same =
          there.itemId().equals(item.id())
              && there.resource().equals(code)
              && there.stage() == stage;
      return same ? Outcome.done(there) : faulty("/id", "reused");
    }
    Resource lawyer = resources.find(item.district(), code).orElse(null);
    UUID account = resources.account(item.district(), code).orElse(null);
    if (lawyer == null
        || account == null
        || lawyer.sort() != Resource.Sort.LAWYER
        || !item.gridCode().startsWith(lawyer.area())) {
      return faulty("/resource", "unfit");
    }
    if (item.regions().recused().contains(account)) {
      return faulty("/resource", "recused");
    }
    LawyerAssignment fresh =
        new LawyerAssignment(
            id,
            item.id(),
            item.number(),
            code,
            lawyer.name(),
            account,
            stage,
            State.ASSIGNED,
            null,
            "",
            clock.now(),
            null,
            1,
            id);
    if (!store.add(item.district(), fresh, actor.id())) {
      return Outcome.refused(new Conflict("lawyer-asked", 1, stage.name()));
    }
    audit.record(actor, "lawyer.assign", item.number(), details(fresh));
    return Outcome.done(fresh);
  }

  /** The lawyer's own answer. Stepping back is also an event of the item, by the same hand. */
  @Transactional
  public Outcome<LawyerAssignment> answer(Actor actor, String number, UUID id, Answer given) {
    return casework
        .find(new ItemRef(actor.district(), number), actor)
        .then(item -> answer(actor, item, id, given));
  }

  private Outcome<LawyerAssignment> answer(Actor actor, Item item, UUID id, Answer given) {
    if (given.reply() == null || NO_KEY.equals(given.key())) {
      return faulty(given.reply() == null ? "/reply" : "/id", "missing");
    }
    LawyerAssignment before =
        store
            .lawyer(item.district(), id)
            .filter(a -> a.itemId().equals(item.id()) && a.account().equals(actor.id()))
            .orElse(null);
    if (before == null) {
      return Outcome.refused(new Missing("lawyer-not-found"));
    }
    if (before.key().equals(given.key())) {
      return said(item, before, given) ? Outcome.done(before) : faulty("/id", "reused");
    }
    if (before.state() != State.ASSIGNED || before.version() != given.version()) {
      return Outcome.refused(
          new Conflict("lawyer-answered", before.version(), before.state().name()));
    }
    String fault = words(given);
    return fault.isEmpty() ? carryOut(actor, item, before, given) : faulty("/text", fault);
  }

  /** Whether this very answer was given under the key. */
  private boolean said(Item item, LawyerAssignment before, Answer given) {
    String reason = Redactor.summary(given.text(), LONGEST_REASON);
    return switch (before.state()) {
      case OPINION ->
          given.reply() == Reply.OPINION
              && store
                  .opinion(item.district(), before.id())
                  .map(b -> vault.open(b, context(item.district(), before.id())))
                  .filter(b -> new String(b, StandardCharsets.UTF_8).equals(given.text()))
                  .isPresent();
      case DECLINED -> given.reply() == Reply.DECLINE && before.reason().equals(reason);
      case RECUSED ->
          given.reply() == Reply.RECUSE
              && before.relation() == given.relation()
              && before.reason().equals(reason);
      case ASSIGNED -> false;
    };
  }

  private static String words(Answer given) {
    int most = given.reply() == Reply.OPINION ? LONGEST_OPINION : LONGEST_REASON;
    String text = given.text();
    return text.isBlank() ? "missing" : text.length() > most ? "too-long" : PlainText.fault(text);
  }

  private Outcome<LawyerAssignment> carryOut(
      Actor actor, Item item, LawyerAssignment before, Answer given) {
    Instant now = clock.now();
    String reason = Redactor.summary(given.text(), LONGEST_REASON);
    Reply reply = given.reply() == null ? Reply.DECLINE : given.reply();
    return switch (reply) {
      case OPINION -> {
        byte[] sealed =
            vault.seal(
                given.text().getBytes(StandardCharsets.UTF_8),
                context(item.district(), before.id()));
        yield write(actor, before.answered(State.OPINION, null, "", now, given.key()), sealed);
      }
      case DECLINE ->
          write(actor, before.answered(State.DECLINED, null, reason, now, given.key()), null);
      case RECUSE -> {
        Recuse.Relation relation = given.relation();
        if (relation == null) {
          yield faulty("/relation", "missing");
        }
        Recuse event = new Recuse(actor.id(), relation, given.text());
        yield casework
            .apply(item.ref(), List.of(event), given.key(), item.version(), actor)
            .then(done ->
                write(
                    actor,
                    before.answered(State.RECUSED, relation, reason, now, given.key()),
                    null));
      }
    };
  }

  private Outcome<LawyerAssignment> write(
      Actor actor, LawyerAssignment after, byte @Nullable [] sealed) {
    store.answer(actor.district(), after, sealed);
    audit.record(actor, "lawyer.answer", after.number(), details(after));
    return Outcome.done(after);
  }

  private static Map<String, Object> details(LawyerAssignment a) {
    return Map.of("resource", a.resource(), "stage", a.stage(), "state", a.state());
  }

  private static String context(String district, UUID id) {
    return "lawyer_assignment " + district + ' ' + id;
  }

  private static Outcome<LawyerAssignment> faulty(String pointer, String code) {
    return Outcome.refused(new Faulty("legal-faulty", List.of(new Field(pointer, code))));
  }
}
