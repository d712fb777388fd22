package org.fengqiao.desk.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.desk.LateUpdates;
import org.fengqiao.desk.LateUpdates.Beside;
import org.fengqiao.desk.domain.LateUpdate;
import org.fengqiao.desk.domain.LateUpdate.Decision;
import org.fengqiao.desk.domain.LateUpdate.Verdict;
import org.fengqiao.desk.http.ItemViews.ByView;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** Updates that were decided on without a line and came too late. */
@Controller("/api")
class LateUpdatesController {
  private final LateUpdates late;
  private final EventJson json;
  private final CurrentActor actor;

  LateUpdatesController(LateUpdates late, EventJson json, CurrentActor actor) {
    this.late = late;
    this.json = json;
    this.actor = actor;
  }

  /**
   * What a phone hands in.
   *
   * @param id the key under which the event itself was refused
   * @param version the version its sender has seen
   * @param madeAt when it was decided, by the phone's clock
   * @param with members of the event's body
   */
  @Serdeable
  @PersonalData
  record LateBody(
      @Nullable String id,
      @Nullable String event,
      @Nullable Long version,
      @Nullable String madeAt,
      @Nullable EventBody with) {}

  /**
   * A decision.
   *
   * @param decision APPLIED, KEPT or DISCARDED
   * @param version of the item, when it is to be applied
   */
  @Serdeable
  record DecisionBody(@Nullable String decision, @Nullable Long version, @Nullable String reason) {}

  /** What was decided. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record VerdictView(String decision, ByView by, Instant at, @Nullable String reason) {}

  /**
   * A late update beside its item.
   *
   * @param said members the phone sent; null for those who may not read them, or once forgotten
   * @param state of the item now
   * @param version of the item now
   * @param possible the reader could let it happen now
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @PersonalData
  record LateView(
      UUID id,
      String number,
      String event,
      long seenVersion,
      @Nullable Instant madeAt,
      Instant receivedAt,
      ByView by,
      @Nullable Map<String, Object> said,
      List<Map<String, Object>> changes,
      String state,
      long version,
      boolean possible,
      @Nullable VerdictView verdict) {}

  /** Those of one item. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @PersonalData
  record LatesView(List<LateView> updates) {}

  /** One that waits, without its words. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record WaitingView(
      UUID id,
      String number,
      String event,
      String role,
      @Nullable Instant madeAt,
      Instant receivedAt) {
    static WaitingView of(LateUpdate u) {
      return new WaitingView(
          u.id(), u.number(), u.event().wire(), u.madeByRole().name(), u.madeAt(), u.receivedAt());
    }
  }

  /** Those that wait. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record WaitingsView(List<WaitingView> updates) {}

  /** An update that was refused as late is handed in, to be decided by a person. */
  @Post("/items/{number}/late-updates")
  @Permit({
    Permission.REPORT_CREATE,
    Permission.ITEM_VERIFY,
    Permission.ITEM_SETTLE_ON_SPOT,
    Permission.ITEM_TRIAGE,
    Permission.ITEM_SIGN,
    Permission.ITEM_MEDIATE,
    Permission.ITEM_FOLLOW_UP,
    Permission.ITEM_HANDLE
  })
  LateView handIn(String number, @Body LateBody body) {
    Actor sender = actor.get();
    Item item = item(number, sender);
    UUID id = required(Members.uuid(body.id(), "/id"), "/id");
    ItemEvent event =
        ItemEvent.ofWire(required(body.event(), "/event"))
            .orElseThrow(() -> Members.bad("/event", "value-not-known"));
    long seen = required(body.version(), "/version");
    EventBody with = required(body.with(), "/with");
    // Read once here: what cannot be read is refused while its sender can still put it right.
    var _ = with.request();
    LateUpdates.Letter letter =
        new LateUpdates.Letter(id, event, seen, time(body.madeAt()), json.write(with));
    return view(late.handIn(item, letter, sender).orThrow());
  }

  /** Late updates of one item, oldest first, decided or not. */
  @Get("/items/{number}/late-updates")
  @Permit({Permission.ITEM_READ, Permission.REPORT_CREATE})
  LatesView ofItem(String number) {
    Actor reader = actor.get();
    Item item = item(number, reader);
    return new LatesView(late.ofItem(item, reader).stream().map(this::view).toList());
  }

  /** Those of the reader's places that nobody has decided on. */
  @Get("/late-updates")
  @Permit(Permission.ITEM_TRIAGE)
  WaitingsView waiting() {
    return new WaitingsView(late.open(actor.get()).stream().map(WaitingView::of).toList());
  }

  /** Applies, keeps or discards one. */
  @Post("/late-updates/{id}")
  @Permit(Permission.ITEM_TRIAGE)
  LateView decide(UUID id, @Body DecisionBody body) {
    Long version = body.version();
    return view(
        late.decide(
                id,
                Members.constant(Decision.class, body.decision(), "/decision"),
                version == null ? 0 : version,
                Members.words(body.reason(), "/reason"),
                actor.get())
            .orThrow());
  }

  private LateView view(Beside b) {
    LateUpdate u = b.update();
    String said = b.said();
    return new LateView(
        u.id(),
        u.number(),
        u.event().wire(),
        u.seenVersion(),
        u.madeAt(),
        u.receivedAt(),
        new ByView(u.madeByRole().name(), b.names().get(u.madeBy())),
        said == null ? null : json.members(said),
        b.changes(),
        b.item().state().name(),
        b.item().version(),
        b.possible(),
        verdict(b));
  }

  private static @Nullable VerdictView verdict(Beside b) {
    Verdict v = b.update().verdict();
    return v == null
        ? null
        : new VerdictView(
            v.decision().name(),
            new ByView(v.role().name(), b.names().get(v.by())),
            v.at(),
            v.reason());
  }

  private Item item(String number, Actor reader) {
    return late.item(new ItemRef(reader.district(), number), reader).orThrow();
  }

  private static @Nullable Instant time(@Nullable String text) {
    try {
      return text == null
          ? null
          : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeParseException e) {
      throw Members.bad("/madeAt", "time-not-readable");
    }
  }

  private static <T> T required(@Nullable T value, String pointer) {
    if (value == null) {
      throw Members.bad(pointer, "value-missing");
    }
    return value;
  }
}
