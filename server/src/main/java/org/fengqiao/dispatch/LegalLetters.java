package org.fengqiao.dispatch;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.audit.Audit;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.domain.EventRecord;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.casework.domain.Redactor;
import org.fengqiao.casework.domain.Scope;
import org.fengqiao.dispatch.domain.CourtHandoff;
import org.fengqiao.dispatch.domain.DispatchRefusal.Conflict;
import org.fengqiao.dispatch.domain.DispatchRefusal.Faulty;
import org.fengqiao.dispatch.domain.DispatchRefusal.Missing;
import org.fengqiao.dispatch.domain.DispatchRefusal.NotYours;
import org.fengqiao.dispatch.domain.LegalRequest;
import org.fengqiao.dispatch.domain.LegalStore;
import org.fengqiao.dispatch.domain.Resource;
import org.fengqiao.dispatch.domain.ResourceStore;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.PlainText;
import org.fengqiao.kernel.Refusal.Field;
import org.jspecify.annotations.Nullable;

/** What leaves for the foreign-law centre (NS-12) and for a court (NS-31), and what came back. */
@Singleton
public class LegalLetters {
  private static final UUID NO_KEY = new UUID(0, 0);
  private static final int LONGEST_QUESTION = 1000;
  private static final int LONGEST_ANSWER = 2000;
  private static final int LONGEST_NOTE = 500;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_LAW = 60;

  /** Channels of route-out that end at a court: a civil or an administrative suit. */
  private static final Set<String> TO_COURT = Set.of("CIV", "ADM");

  private static final Set<ItemState> OUT = Set.of(ItemState.ROUTED_OUT, ItemState.ROUTED_DONE);

  private final LegalStore store;
  private final ResourceStore resources;
  private final Casework casework;
  private final Audit audit;
  private final Clock clock;

  LegalLetters(
      LegalStore store, ResourceStore resources, Casework casework, Audit audit, Clock clock) {
    this.store = store;
    this.resources = resources;
    this.casework = casework;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A question.
   *
   * @param id idempotency key, becomes the request's id
   * @param law country or region
   */
  public record Question(@Nullable UUID id, String resource, String law, String text) {}

  /** What happened at the court. Null desks and days stay as they are. */
  public record CourtNews(
      @Nullable UUID key,
      long version,
      CourtHandoff.@Nullable Level level,
      CourtHandoff.@Nullable Status status,
      CourtHandoff.@Nullable Desks desks,
      CourtHandoff.@Nullable Days days,
      String note) {}

  /**
   * A court that gets an item.
   *
   * @param id idempotency key, becomes the hand-off's id
   * @param days since when each level has it; the first since today when nobody says
   */
  public record Handing(
      @Nullable UUID id, String court, CourtHandoff.Desks desks, CourtHandoff.Days days) {}

  /** Questions of an item. */
  public Outcome<List<LegalRequest>> requests(Actor actor, String number) {
    return item(actor, number).map(i -> store.requests(i.district(), i.id()));
  }

  /** Hand-offs of an item. */
  public Outcome<List<CourtHandoff>> handoffs(Actor actor, String number) {
    return item(actor, number).map(i -> store.handoffs(i.district(), i.id()));
  }

  /** Asks the foreign-law centre; what is personal is redacted before it leaves. */
  @Transactional
  public Outcome<LegalRequest> ask(Actor actor, String number, Question q) {
    return held(actor, number).then(item -> ask(actor, item, q));
  }

  private Outcome<LegalRequest> ask(Actor actor, Item item, Question q) {
    UUID id = real(q.id());
    if (id == null) {
      return faulty("/id", "missing");
    }
    LegalRequest there = store.request(item.district(), id).orElse(null);
    if (there != null) {
      boolean same =
          there.itemId().equals(item.id())
              && there.resource().equals(q.resource())
              && there.law().equals(q.law().strip())
              && there.question().equals(Redactor.summary(q.text(), LONGEST_QUESTION));
      return same ? Outcome.done(there) : faulty("/id", "reused");
    }
    String fault = fault(q.text(), LONGEST_QUESTION);
    String about = fault(q.law(), LONGEST_LAW);
    if (!fault.isEmpty() || !about.isEmpty()) {
      return fault.isEmpty() ? faulty("/law", about) : faulty("/question", fault);
    }
    boolean centre =
        resources
            .find(item.district(), q.resource())
            .filter(r -> r.active() && r.sort() == Resource.Sort.FOREIGN_LAW_CENTRE)
            .isPresent();
    if (!centre) {
      return faulty("/resource", "unfit");
    }
    LegalRequest sent =
        new LegalRequest(
            id,
            item.id(),
            item.number(),
            q.resource(),
            q.law().strip(),
            Redactor.summary(q.text(), LONGEST_QUESTION),
            "",
            LegalRequest.Status.SENT,
            clock.now(),
            null,
            1,
            id);
    store.add(item.district(), sent);
    audit.record(actor, "legal.ask", item.number(), Map.of("resource", q.resource()));
    return Outcome.done(sent);
  }

  /**
   * Writes down the centre's answer, or takes the question back.
   *
   * @param status ANSWERED with an answer, or WITHDRAWN
   */
  @Transactional
  public Outcome<LegalRequest> close(
      Actor actor,
      String number,
      UUID id,
      @Nullable UUID sent,
      long version,
      LegalRequest.@Nullable Status status,
      String answer) {
    return held(actor, number)
        .then(item -> {
          UUID key = real(sent);
          if (key == null || status == null || status == LegalRequest.Status.SENT) {
            return faulty(key == null ? "/id" : "/status", "missing");
          }
          LegalRequest before =
              store
                  .request(item.district(), id)
                  .filter(r -> r.itemId().equals(item.id()))
                  .orElse(null);
          if (before == null) {
            return Outcome.refused(new Missing("legal-request-not-found"));
          }
          boolean answered = status == LegalRequest.Status.ANSWERED;
          String found = answered ? Redactor.summary(answer, LONGEST_ANSWER) : "";
          if (before.key().equals(key)) {
            return before.status() == status && before.answer().equals(found)
                ? Outcome.done(before)
                : faulty("/id", "reused");
          }
          if (before.status() != LegalRequest.Status.SENT || before.version() != version) {
            return Outcome.refused(
                new Conflict("legal-request-closed", before.version(), before.status().name()));
          }
          String fault = answered ? fault(answer, LONGEST_ANSWER) : "";
          if (!fault.isEmpty()) {
            return faulty("/answer", fault);
          }
          LegalRequest after = before.closed(status, found, clock.now(), key);
          store.close(item.district(), after);
          audit.record(actor, "legal.close", item.number(), Map.of("status", status));
          return Outcome.done(after);
        });
  }

  /** Notes that the court has an item that was routed out to it. */
  @Transactional
  public Outcome<CourtHandoff> handOver(Actor actor, String number, Handing handing) {
    return held(actor, number).then(item -> handOver(actor, item, handing));
  }

  private Outcome<CourtHandoff> handOver(Actor actor, Item item, Handing handing) {
    UUID id = real(handing.id());
    String court = handing.court();
    CourtHandoff.Desks desks = handing.desks();
    String fault = id == null ? "" : fault(court, LONGEST_NAME);
    if (id == null || !fault.isEmpty()) {
      return id == null ? faulty("/id", "missing") : faulty("/court", fault);
    }
    CourtHandoff there = store.handoff(item.district(), id).orElse(null);
    if (there != null) {
      boolean same =
          there.itemId().equals(item.id())
              && there.court().equals(court.strip())
              && (there.version() > 1 || there.desks().equals(desks));
      return same ? Outcome.done(there) : faulty("/id", "reused");
    }
    if (!fits(desks)) {
      return faulty("/desks", "malformed");
    }
    LocalDate today = clock.today();
    if (handing.days().after(today)) {
      return faulty("/days", "in-the-future");
    }
    if (!atCourt(actor, item)) {
      return Outcome.refused(new Conflict("not-at-court", item.version(), item.state().name()));
    }
    Instant now = clock.now();
    CourtHandoff handed =
        new CourtHandoff(
            id,
            item.id(),
            item.number(),
            court.strip(),
            CourtHandoff.Level.FIRST,
            desks,
            handing.days().reached(CourtHandoff.Level.FIRST, today),
            CourtHandoff.Status.HANDED,
            "",
            now,
            now,
            1,
            id);
    store.add(item.district(), handed);
    audit.record(actor, "court.handOver", item.number(), Map.of("level", handed.level()));
    return Outcome.done(handed);
  }

  private boolean atCourt(Actor actor, Item item) {
    String channel = "";
    for (EventRecord e : casework.history(item.ref(), actor).orThrow()) {
      if (e.event() == ItemEvent.ROUTE_OUT) {
        channel = String.valueOf(e.info().get("channel"));
      }
    }
    return OUT.contains(item.state()) && TO_COURT.contains(channel);
  }

  /** Writes down what happened at the court. */
  @Transactional
  public Outcome<CourtHandoff> news(Actor actor, String number, UUID id, CourtNews news) {
    return held(actor, number)
        .then(item -> {
          UUID key = real(news.key());
          CourtHandoff.Level level = news.level();
          CourtHandoff.Status status = news.status();
          if (key == null || level == null || status == null) {
            return faulty(key == null ? "/id" : level == null ? "/level" : "/status", "missing");
          }
          CourtHandoff before =
              store
                  .handoff(item.district(), id)
                  .filter(h -> h.itemId().equals(item.id()))
                  .orElse(null);
          if (before == null) {
            return Outcome.refused(new Missing("court-handoff-not-found"));
          }
          if (before.key().equals(key)) {
            return told(before, news) ? Outcome.done(before) : faulty("/id", "reused");
          }
          if (before.version() != news.version() || !before.status().mayBecome(status)) {
            return Outcome.refused(
                new Conflict("court-handoff-stale", before.version(), before.status().name()));
          }
          CourtHandoff.Desks desks = news.desks() == null ? before.desks() : news.desks();
          if (!fits(desks)) {
            return faulty("/desks", "malformed");
          }
          LocalDate today = clock.today();
          CourtHandoff.Days days = news.days() == null ? before.days() : news.days();
          if (days.after(today)) {
            return faulty("/days", "in-the-future");
          }
          String fault = news.note().isBlank() ? "" : fault(news.note(), LONGEST_NOTE);
          if (!fault.isEmpty()) {
            return faulty("/note", fault);
          }
          String said = Redactor.summary(news.note(), LONGEST_NOTE);
          CourtHandoff after =
              before.moved(
                  level, desks, days.reached(level, today), status, said, clock.now(), key);
          store.move(item.district(), after);
          audit.record(
              actor, "court.news", item.number(), Map.of("level", level, "status", status));
          return Outcome.done(after);
        });
  }

  /** Whether this very news was written down under the key. */
  private static boolean told(CourtHandoff before, CourtNews news) {
    return before.level() == news.level()
        && before.status() == news.status()
        && (news.desks() == null || before.desks().equals(news.desks()))
        && (news.days() == null
            || before.days().equals(news.days().reached(before.level(), day(before))))
        && before.note().equals(Redactor.summary(news.note(), LONGEST_NOTE));
  }

  /** Day on which the level that has it took it. */
  private static LocalDate day(CourtHandoff handoff) {
    LocalDate day = handoff.days().of(handoff.level());
    return day == null ? handoff.changedAt().atZone(Clock.ZONE).toLocalDate() : day;
  }

  /** The key; null for the one that stands for none. */
  private static @Nullable UUID real(@Nullable UUID key) {
    return NO_KEY.equals(key) ? null : key;
  }

  /**
   * The item, where its letters are the actor's to write: whoever dispatches there, or mediates it
   * in the body that has it.
   */
  private Outcome<Item> held(Actor actor, String number) {
    return item(actor, number)
        .then(item ->
            actor.may(Permission.ITEM_DISPATCH, item.gridCode())
                    || (actor.territory().covers(item.gridCode())
                        && Scope.may(Permission.ITEM_MEDIATE, item, actor))
                ? Outcome.done(item)
                : Outcome.refused(new NotYours("legal-not-yours")));
  }

  private Outcome<Item> item(Actor actor, String number) {
    return casework.find(new ItemRef(actor.district(), number), actor);
  }

  private static boolean fits(CourtHandoff.Desks d) {
    for (String desk : List.of(d.first(), d.lead(), d.president(), d.joint())) {
      if (desk.length() > LONGEST_NAME || !PlainText.fault(desk).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static String fault(String text, int most) {
    return text.isBlank() ? "missing" : text.length() > most ? "too-long" : PlainText.fault(text);
  }

  private static <T> Outcome<T> faulty(String pointer, String code) {
    return Outcome.refused(new Faulty("legal-faulty", List.of(new Field(pointer, code))));
  }
}
