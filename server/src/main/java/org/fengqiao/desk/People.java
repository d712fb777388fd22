package org.fengqiao.desk;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.account.Colleagues;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.dispatch.BodyRegister;
import org.fengqiao.dispatch.Dispatch;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.dispatch.domain.Mediators.Choice;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * Who of the body that handles an item may mediate it, for the parties to choose from (人民调解法 19).
 * Names, kinds and languages; how much there is to do is told of the body and never of a person.
 */
@Singleton
public class People {
  private final BodyRegister register;
  private final Dispatch dispatch;
  private final Colleagues colleagues;
  private final Clock clock;

  People(BodyRegister register, Dispatch dispatch, Colleagues colleagues, Clock clock) {
    this.register = register;
    this.dispatch = dispatch;
    this.colleagues = colleagues;
    this.clock = clock;
  }

  /**
   * The choice there is.
   *
   * @param body that handles the item, null while none does
   * @param open items it carries; may be seconds old
   * @param mediators without those who have stepped back from the item
   * @param handler who has the item in hand, null when nobody or not to be named to the reader
   */
  @PersonalData
  public record Offer(
      @Nullable Body body, int open, List<Choice> mediators, @Nullable Handler handler) {
    public Offer {
      mediators = List.copyOf(mediators);
    }
  }

  /** Who has an item in hand. */
  @PersonalData
  public record Handler(UUID account, String name) {}

  /** The choice for an item that was found for the reader. */
  public Offer offer(Item item, Actor reader) {
    @Nullable String code = item.bodyCode();
    @Nullable Body body = code == null ? null : dispatch.find(item.district(), code).orElse(null);
    return new Offer(
        body,
        body == null ? 0 : dispatch.index(item.district()).open(body.code()),
        mediators(item),
        handler(item, reader).orElse(null));
  }

  /** Whether the actor may say of this account that it has to step back. */
  boolean answersTo(Actor superior, UUID account) {
    return account.equals(superior.id()) || colleagues.under(superior, account);
  }

  /** Whether this account mediates for the body that handles the item and has not stepped back. */
  boolean offers(Item item, UUID account) {
    return mediators(item).stream().anyMatch(m -> account.equals(m.account()));
  }

  private List<Choice> mediators(Item item) {
    @Nullable String code = item.bodyCode();
    List<UUID> recused = item.regions().recused();
    return code == null
        ? List.of()
        : register.choices(item.district(), code, clock.today()).stream()
            .filter(m -> m.account() == null || !recused.contains(m.account()))
            .toList();
  }

  private Optional<Handler> handler(Item item, Actor reader) {
    @Nullable UUID id = item.handlerId();
    return id == null
        ? Optional.empty()
        : Optional.ofNullable(colleagues.names(reader, List.of(id)).get(id))
            .map(name -> new Handler(id, name));
  }
}
