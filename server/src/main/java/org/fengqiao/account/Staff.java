package org.fengqiao.account;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fengqiao.account.domain.StaffStore;
import org.fengqiao.account.domain.StaffStore.Member;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Role;

/**
 * Who works here, for those who give places to people. A territory is the one truth of what an
 * account reaches; sessions learn of a change within half a minute.
 */
@Singleton
public class Staff {
  private final StaffStore store;

  Staff(StaffStore store) {
    this.store = store;
  }

  /** An open account. */
  public Optional<Member> find(String district, UUID account) {
    return store.find(district, account);
  }

  /** Accounts by id, closed ones too. */
  public Map<UUID, Member> all(String district, Collection<UUID> accounts) {
    return accounts.isEmpty()
        ? Map.of()
        : store.all(district, List.copyOf(accounts)).stream()
            .collect(Collectors.toMap(m -> m.actor().id(), Function.identity()));
  }

  /**
   * Open accounts of these roles that have to do with a place and answer for nothing beyond the
   * chooser's territory, by name.
   */
  public List<Member> choice(Actor chooser, String place, Set<Role> roles) {
    return store.near(chooser.district(), place, roles.stream().map(Role::name).toList()).stream()
        .filter(m -> under(chooser, m))
        .toList();
  }

  /** Whether the account answers for nothing beyond the chooser's territory. */
  public static boolean under(Actor chooser, Member member) {
    List<String> places = member.actor().territory().prefixes();
    return !places.isEmpty() && places.stream().allMatch(chooser.territory()::covers);
  }

  /** Lets an account reach a place. True when it did not before. */
  @Transactional
  public boolean reach(String district, UUID account, String place) {
    return store.add(district, account, place);
  }

  /**
   * Takes exactly this place out of an account's territory. False when it was not a place of its
   * own there, or its last one: an account without a place is closed by an administrator.
   */
  @Transactional
  public boolean leave(String district, UUID account, String place) {
    return store.remove(district, account, place);
  }
}
