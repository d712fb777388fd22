package org.fengqiao.support;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengqiao.account.Accounts;
import org.fengqiao.account.Accounts.Credentials;
import org.fengqiao.account.Accounts.DemoAccount;
import org.fengqiao.account.Accounts.DemoPassword;
import org.fengqiao.account.domain.Session;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Role;

/** Signed-in people for tests, one per role and territory. */
public final class TestAccounts {
  private final Accounts accounts;
  private final String district;
  private final Map<String, Accounts.SignedIn> signedIn = new ConcurrentHashMap<>();
  private final AtomicInteger serial = new AtomicInteger();

  public TestAccounts(ApplicationContext context, String district) {
    this.accounts = context.getBean(Accounts.class);
    this.district = district;
  }

  /** A session token of somebody with this role, responsible for these places. */
  public String token(Role role, String... territory) {
    return signIn(role, territory).token();
  }

  /** The actor of somebody with this role, responsible for these places. */
  public Actor actor(Role role, String... territory) {
    Session session = signIn(role, territory).session();
    return session.actor();
  }

  private Accounts.SignedIn signIn(Role role, String... territory) {
    List<String> places = List.of(territory);
    return signedIn.computeIfAbsent(role + "@" + places, key -> make(role, places));
  }

  private Accounts.SignedIn make(Role role, List<String> places) {
    String username = "test" + serial.incrementAndGet();
    DemoPassword made =
        accounts
            .createDemo(district, List.of(new DemoAccount(role, username, "Test", places)))
            .getFirst();
    return accounts
        .signIn(new Credentials(district, username, made.password(), null, "127.0.0.1", "test"))
        .orThrow();
  }
}
