package org.fengqiao.platform.http;

import java.util.Optional;

/** Finds the session of a token; implemented by {@code account}. */
@FunctionalInterface
public interface SessionLookup {
  /** The live session of this token; empty when unknown, expired, killed or malformed. */
  Optional<SignedIn> find(String token);
}
