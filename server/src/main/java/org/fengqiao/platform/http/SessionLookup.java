package org.fengqiao.platform.http;

import java.util.Optional;

/** Finds the session of a token; implemented by {@code account}. */
@FunctionalInterface
public interface SessionLookup {
  /** The live session of this token; empty when unknown, expired, killed or malformed. */
  Optional<SignedIn> find(String token);

  /** Whether the session still lives; unlike {@link #find} this does not count as using it. */
  default boolean alive(String token) {
    return find(token).isPresent();
  }
}
