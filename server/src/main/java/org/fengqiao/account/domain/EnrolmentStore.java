package org.fengqiao.account.domain;

import java.util.List;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.kernel.Role;
import org.jspecify.annotations.Nullable;

/** Accounts as an administrator's list knows them. Writing needs a transaction. */
public interface EnrolmentStore {
  /** Every account of the district, by name. */
  List<Person> all(String district);

  /** Sets name, role, territory and body of an account. False when there is none of this name. */
  boolean change(String district, Person person);

  /**
   * One person, without anything secret.
   *
   * @param territory place codes
   * @param body code of the body they work for, null for those who belong to a place
   */
  @PersonalData
  record Person(
      String username,
      String displayName,
      Role role,
      List<String> territory,
      @Nullable String body) {
    public Person {
      territory = territory.stream().sorted().toList();
    }
  }
}
