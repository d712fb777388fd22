package org.fengqiao.account;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fengqiao.account.domain.Account;
import org.fengqiao.account.domain.EnrolmentStore;
import org.fengqiao.account.domain.EnrolmentStore.Person;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Ids;
import org.fengqiao.kernel.PersonalData;

/**
 * Brings many people in at once. The first passwords are made here, handed over once and never
 * kept; hashing three hundred takes about ten seconds on two cores and happens before the
 * transaction.
 */
@Singleton
public class Enrolment {
  private static final int AT_ONCE = 2;

  private final EnrolmentStore store;
  private final EnrolmentBook book;
  private final Passwords passwords;
  private final Ids ids;

  Enrolment(EnrolmentStore store, EnrolmentBook book, Passwords passwords, Ids ids) {
    this.store = store;
    this.book = book;
    this.passwords = passwords;
    this.ids = ids;
  }

  /** A new account with its password: the only time it is known. */
  @PersonalData
  public record FirstPassword(Person person, String password) {}

  private record Made(Account account, FirstPassword told) {}

  /** Every account of the district. */
  public List<Person> people(String district) {
    return store.all(district);
  }

  /**
   * Makes new accounts and changes known ones, all or none; one audit entry each.
   *
   * @return first passwords of the new ones, in their order
   * @throws IllegalStateException when a name is taken or missing meanwhile; nothing is stored
   */
  public List<FirstPassword> enrol(Actor by, List<Person> added, List<Person> changed) {
    List<Made> made = make(by.district(), added);
    book.store(by, made.stream().map(Made::account).toList(), changed);
    return made.stream().map(Made::told).toList();
  }

  private List<Made> make(String district, List<Person> added) {
    List<Callable<Made>> work =
        added.stream().<Callable<Made>>map(p -> () -> make(district, p)).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<Made>> done = threads.invokeAll(work);
      List<Made> made = new java.util.ArrayList<>(done.size());
      for (Future<Made> each : done) {
        made.add(each.get());
      }
      return made;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private Made make(String district, Person person) throws Passwords.Busy {
    String password = passwords.make();
    Account account =
        new Account(
            district,
            ids.next(),
            person.username(),
            person.displayName(),
            person.role(),
            person.territory(),
            passwords.hash(password),
            null,
            0,
            null,
            true,
            person.body(),
            true);
    return new Made(account, new FirstPassword(person, password));
  }
}
