package org.fengqiao.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.account.domain.Session;
import org.jspecify.annotations.Nullable;

/**
 * Sessions seen in the last half minute, by the hash of their token, so that a request costs no
 * query. A session killed through this server leaves at once; one killed through another server, or
 * an account whose rights changed, within {@link #TTL}.
 */
final class SessionCache {
  static final Duration TTL = Duration.ofSeconds(30);
  private static final Duration TOUCH = Duration.ofMinutes(1);
  private static final int MAX = 5_000;

  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  /** One cached session and when it was last used. */
  static final class Entry {
    private final Session session;
    private final Instant loadedAt;
    private volatile Instant lastSeen;
    private volatile Instant touched;

    private Entry(Session session, Instant loadedAt) {
      this.session = session;
      this.loadedAt = loadedAt;
      this.lastSeen = session.lastSeenAt();
      this.touched = session.lastSeenAt();
    }

    Session session() {
      return session;
    }

    /** Notes a use. Returns whether the database should be told, at most once a minute. */
    boolean used(Instant at) {
      lastSeen = at;
      if (Duration.between(touched, at).compareTo(TOUCH) < 0) {
        return false;
      }
      touched = at;
      return true;
    }

    boolean alive(Instant at) {
      return session.alive(at, lastSeen);
    }
  }

  Optional<Entry> find(String key, Instant at) {
    @Nullable Entry entry = entries.get(key);
    if (entry == null || Duration.between(entry.loadedAt, at).compareTo(TTL) > 0) {
      return Optional.empty();
    }
    return Optional.of(entry);
  }

  Entry put(String key, Session session, Instant at) {
    if (entries.size() >= MAX) {
      entries.clear();
    }
    Entry entry = new Entry(session, at);
    Entry before = entries.put(key, entry);
    if (before != null && before.lastSeen.isAfter(entry.lastSeen)) {
      entry.lastSeen = before.lastSeen;
      entry.touched = before.touched;
    }
    return entry;
  }

  void removeOf(UUID account) {
    entries.values().removeIf(entry -> entry.session.actor().id().equals(account));
  }

  void remove(UUID session) {
    entries.values().removeIf(entry -> entry.session.id().equals(session));
  }
}
