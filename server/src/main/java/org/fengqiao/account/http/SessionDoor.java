package org.fengqiao.account.http;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.fengqiao.account.Accounts;
import org.fengqiao.platform.http.SessionLookup;
import org.fengqiao.platform.http.SignedIn;

/** Tells the door whose token it is. */
@Singleton
final class SessionDoor implements SessionLookup {
  private final Accounts accounts;

  SessionDoor(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Optional<SignedIn> find(String token) {
    return accounts.find(token).map(s -> new SignedIn(s.id(), s.actor(), s.csrf(), s.mustChange()));
  }

  @Override
  public boolean alive(String token) {
    return accounts.alive(token);
  }
}
