package org.fengqiao.account.domain;

import java.util.List;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.kernel.Role;

/** Accounts as an administrator's list knows them. Writing needs a transaction. */
public interface EnrolmentStore {
  /** Every account of the district, by name. */
  List<Person> all(String district);

  /** Sets name, role and territory of an account. False when there is none of this name. */
  boolean change(String district, Person person);

  /**
   * One person, without anything secret.
   *
   * @param territory place codes
   */
  @PersonalData
  record Person(String username, String displayName, Role role, List<String> territory) {
    public Person {
      territory = territory.stream().sorted().toList();
    }
  }
}
