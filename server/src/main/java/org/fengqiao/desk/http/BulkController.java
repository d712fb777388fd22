package org.fengqiao.desk.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.desk.Bulk;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.kernel.Refusal;
import org.fengqiao.platform.Language;
import org.fengqiao.platform.Messages;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** One event for up to a thousand items. */
@Controller("/api/bulk")
class BulkController {
  private final Bulk bulk;
  private final Messages messages;
  private final CurrentActor actor;

  BulkController(Bulk bulk, Messages messages, CurrentActor actor) {
    this.bulk = bulk;
    this.messages = messages;
    this.actor = actor;
  }

  /** An item and the version its sender has seen. */
  @Serdeable
  record OneBody(@Nullable String number, @Nullable Long version) {}

  /**
   * The items and what the event brings.
   *
   * @param with members of an event body; its {@code id} is the key of the whole
   */
  @Serdeable
  @PersonalData
  record BulkBody(@Nullable List<OneBody> items, @Nullable EventBody with) {}

  /**
   * What became of one item: its new version, or why not.
   *
   * @param code of the refusal
   * @param title of the refusal, in the reader's language
   * @param detail the same at length
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OneView(
      String number,
      @Nullable Long version,
      @Nullable String state,
      @Nullable String code,
      @Nullable String title,
      @Nullable String detail) {}

  /** Results in the order of the request. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record BulkView(int done, int refused, List<OneView> results) {}

  /** The event happens to each item that lets it. */
  @Post("/{event}")
  @Permit({
    Permission.ITEM_VERIFY,
    Permission.ITEM_SETTLE_ON_SPOT,
    Permission.ITEM_TRIAGE,
    Permission.ITEM_DISPATCH,
    Permission.ITEM_SIGN,
    Permission.ITEM_ESCALATE,
    Permission.ITEM_SUPERVISE,
    Permission.ITEM_LEAD,
    Permission.CLASS_CASE
  })
  BulkView apply(
      String event,
      @Body BulkBody body,
      @Nullable @Header(HttpHeaders.ACCEPT_LANGUAGE) String language) {
    EventBody with = body.with();
    if (with == null) {
      throw Members.bad("/with", "value-missing");
    }
    Actor sender = actor.get();
    List<Bulk.One> items = items(body.items());
    List<Outcome<Item>> done =
        bulk.apply(event, with.key(), items, with.request(), sender).orThrow();
    List<OneView> results = new ArrayList<>(done.size());
    int refused = 0;
    for (int i = 0; i < done.size(); i++) {
      String number = items.get(i).number();
      switch (done.get(i)) {
        case Outcome.Done<Item>(Item item) ->
            results.add(new OneView(number, item.version(), item.state().name(), null, null, null));
        case Outcome.Refused<Item>(Refusal refusal) -> {
          refused++;
          results.add(refused(number, refusal, Language.of(language)));
        }
      }
    }
    return new BulkView(done.size() - refused, refused, results);
  }

  private OneView refused(String number, Refusal why, Language language) {
    String title = messages.text(language, why.code() + ".title", why.arguments());
    String detail = messages.text(language, why.code() + ".detail", why.arguments());
    return new OneView(number, null, null, why.code(), title, detail);
  }

  private static List<Bulk.One> items(@Nullable List<OneBody> list) {
    return Members.entries(list, "/items", Bulk.MOST).stream()
        .map(one -> {
          String number = Members.code(one.number(), "/items");
          Long version = one.version();
          if (number == null || version == null) {
            throw Members.bad("/items", "value-missing");
          }
          return new Bulk.One(Objects.requireNonNull(number), version);
        })
        .toList();
  }
}
