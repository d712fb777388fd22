package org.fengqiao.account;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.account.domain.AccountStore;
import org.fengqiao.kernel.Actor;

/**
 * Display names of the people one works with: oneself, and whoever is responsible for nothing
 * beyond one's own territory. Everybody else is known by role only.
 */
@Singleton
public class Colleagues {
  private final AccountStore store;

  Colleagues(AccountStore store) {
    this.store = store;
  }

  /**
   * Whether somebody may speak for this account: it works for the same body, or is responsible for
   * nothing beyond the speaker's territory.
   */
  public boolean under(Actor speaker, UUID person) {
    return store
        .account(speaker.district(), person)
        .filter(a ->
            (a.body() != null && a.body().equals(speaker.body()))
                || (!a.territory().isEmpty()
                    && a.territory().stream().allMatch(speaker.territory()::covers)))
        .isPresent();
  }

  /** Names of those among the ids whom the reader may know by name. */
  public Map<UUID, String> names(Actor reader, Collection<UUID> ids) {
    Map<UUID, String> names = new HashMap<>();
    for (AccountStore.Named person : store.named(reader.district(), List.copyOf(ids))) {
      boolean own = person.territory().stream().allMatch(reader.territory()::covers);
      if (own || person.id().equals(reader.id())) {
        names.put(person.id(), person.displayName());
      }
    }
    return names;
  }
}
