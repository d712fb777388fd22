package org.fengqiao.account.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.PersonalData;

/** Accounts as those who answer for places. Writing needs a transaction. */
public interface StaffStore {
  /** An open account with the permissions of its role. */
  Optional<Member> find(String district, UUID account);

  /** These accounts, closed ones too, in no order. */
  List<Member> all(String district, List<UUID> accounts);

  /** Open accounts of these roles with a place above or below this one, by name. */
  List<Member> near(String district, String place, List<String> roles);

  /** Adds a place to an open account's territory unless that covers it already. */
  boolean add(String district, UUID account, String place);

  /** Takes exactly this place out of a territory; the last place of an account stays. */
  boolean remove(String district, UUID account, String place);

  /**
   * Somebody who works here.
   *
   * @param actor id, role, territory, permissions and body
   * @param name display name
   */
  @PersonalData
  record Member(Actor actor, String name) {}
}
