package org.fengqiao.dispatch;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.dispatch.domain.Bodies;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.dispatch.domain.BodyIndex;
import org.fengqiao.dispatch.domain.ItemFacts;
import org.fengqiao.dispatch.domain.Suggestion;
import org.fengqiao.kernel.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Who could take an item, and who should. Bodies and their load are held in memory and are at most
 * a second old; nobody waits for a reload but the first caller of a district.
 */
@Singleton
public class Dispatch {
  private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

  private final Bodies bodies;
  private final Clock clock;
  private final Map<String, Held> held = new ConcurrentHashMap<>();
  private final ReentrantLock loading = new ReentrantLock();

  Dispatch(Bodies bodies, Clock clock) {
    this.bodies = bodies;
    this.clock = clock;
  }

  private record Held(BodyIndex index, long atNanos) {}

  /** The explained choice: lowest able tier, territory, kinds, load, distance. */
  public Suggestion suggest(ItemFacts facts) {
    return index(facts.district()).suggest(facts);
  }

  /**
   * The chosen body alone; the same as {@link #suggest} but cheaper. Empty: nobody serves there.
   */
  public Optional<Body> choose(ItemFacts facts) {
    return index(facts.district()).choose(facts);
  }

  /** The body with this code, if it is active. */
  public Optional<Body> find(String district, String code) {
    return index(district).find(code);
  }

  /** Bodies of the district with their load. */
  public BodyIndex index(String district) {
    Held now = held.get(district);
    if (now != null && System.nanoTime() - now.atNanos() < FRESH_NANOS) {
      return now.index();
    }
    if (now == null) {
      loading.lock();
    } else if (!loading.tryLock()) {
      return now.index();
    }
    try {
      return reload(district, held.get(district));
    } finally {
      loading.unlock();
    }
  }

  private BodyIndex reload(String district, @Nullable Held before) {
    if (before != null && System.nanoTime() - before.atNanos() < FRESH_NANOS) {
      return before.index();
    }
    BodyIndex fresh = new BodyIndex(bodies.active(district), bodies.load(district));
    held.put(district, new Held(fresh, System.nanoTime()));
    return fresh;
  }

  /**
   * Adds bodies that are not there yet. For the demo loader and imports.
   *
   * @param demo whether they are invented
   */
  @Transactional
  public void add(String district, List<Body> added, boolean demo) {
    bodies.add(district, added, demo, clock.now());
    held.remove(district);
  }
}
