package org.fengqiao.account;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fengqiao.account.domain.Account;
import org.fengqiao.account.domain.AccountStore;
import org.fengqiao.account.domain.EnrolmentStore;
import org.fengqiao.account.domain.EnrolmentStore.Person;
import org.fengqiao.audit.Audit;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Role;
import org.jspecify.annotations.Nullable;

/** The one transaction of an enrolment. */
@Singleton
class EnrolmentBook {
  private final AccountStore accounts;
  private final EnrolmentStore store;
  private final Audit audit;
  private final Clock clock;

  EnrolmentBook(AccountStore accounts, EnrolmentStore store, Audit audit, Clock clock) {
    this.accounts = accounts;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  void store(Actor by, List<Account> added, List<Person> changed) {
    Instant now = clock.now();
    for (Account account : added) {
      accounts.add(account, false, now);
      audit.record(
          by,
          "account.create",
          account.id().toString(),
          details(account.role(), account.territory(), account.body()));
    }
    for (Person person : changed) {
      if (!store.change(by.district(), person)) {
        throw new IllegalStateException("an account to change is gone");
      }
      Account after = accounts.account(by.district(), person.username()).orElseThrow();
      audit.record(
          by,
          "account.change",
          after.id().toString(),
          details(person.role(), person.territory(), person.body()));
    }
  }

  private static Map<String, Object> details(
      Role role, List<String> places, @Nullable String body) {
    return Map.of("role", role, "places", places, "body", body == null ? "" : body);
  }
}
