package org.fengqiao.desk.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.desk.People;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.dispatch.domain.Mediators.Choice;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** Who may be chosen to mediate an item. */
@Controller("/api/items")
class PeopleController {
  private final Casework casework;
  private final People people;
  private final CurrentActor actor;

  PeopleController(Casework casework, People people, CurrentActor actor) {
    this.casework = casework;
    this.people = people;
    this.actor = actor;
  }

  /**
   * The body that handles the item.
   *
   * @param open items it carries
   * @param capacity open items it can carry
   */
  @Serdeable
  record HandlingView(String code, String name, String tier, int open, int capacity) {
    static @Nullable HandlingView of(@Nullable Body b, int open) {
      return b == null
          ? null
          : new HandlingView(b.code(), b.name(), b.tier().name(), open, b.capacity());
    }
  }

  /**
   * Somebody to choose.
   *
   * @param account null for those who do not sign in and so cannot be given the item
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @PersonalData
  record PersonView(
      @Nullable UUID account,
      String name,
      List<String> skills,
      List<String> languages,
      boolean fullTime) {
    static PersonView of(Choice m) {
      return new PersonView(
          m.account(),
          m.name(),
          m.skills().stream().map(Enum::name).sorted().toList(),
          m.languages().stream().sorted().toList(),
          m.fullTime());
    }
  }

  /** Who has the item in hand. */
  @Serdeable
  @PersonalData
  record HandlerView(UUID account, String name) {}

  /** The choice there is. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @PersonalData
  record OfferView(
      @Nullable HandlingView body, List<PersonView> mediators, @Nullable HandlerView handler) {}

  /** Mediators of the body that handles the item, without those who stepped back. */
  @Get("/{number}/mediators")
  @Permit({Permission.ITEM_MEDIATE, Permission.ITEM_HANDLE, Permission.ITEM_RECUSE})
  OfferView mediators(String number) {
    Actor reader = actor.get();
    Item item = casework.find(new ItemRef(reader.district(), number), reader).orThrow();
    People.Offer offer = people.offer(item, reader);
    People.@Nullable Handler handler = offer.handler();
    return new OfferView(
        HandlingView.of(offer.body(), offer.open()),
        offer.mediators().stream().map(PersonView::of).toList(),
        handler == null ? null : new HandlerView(handler.account(), handler.name()));
  }
}
