package org.fengqiao.dispatch;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.dispatch.domain.Bodies;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.dispatch.domain.BodyIndex;
import org.fengqiao.dispatch.domain.CandidateFacts;
import org.fengqiao.dispatch.domain.ItemFacts;
import org.fengqiao.dispatch.domain.Ranking;
import org.fengqiao.dispatch.domain.Results;
import org.fengqiao.dispatch.domain.Suggestion;
import org.fengqiao.kernel.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Who could take an item, and who should. Bodies, rosters, load and past results are held in
 * memory: load at most two seconds old, results some minutes. While the server runs they are
 * refreshed in the background ({@link IndexRefresh}); nobody waits but the first caller of a
 * district.
 */
@Singleton
public class Dispatch {
  private static final long STALE_NANOS = Duration.ofSeconds(2).toNanos();
  private static final long ASKED_NANOS = Duration.ofSeconds(10).toNanos();
  private static final long RESULTS_NANOS = Duration.ofMinutes(10).toNanos();
  private static final int RESULT_YEARS = 2;

  private final Bodies bodies;
  private final Clock clock;
  private final Map<String, Held> held = new ConcurrentHashMap<>();
  private final ReentrantLock loading = new ReentrantLock();

  Dispatch(Bodies bodies, Clock clock) {
    this.bodies = bodies;
    this.clock = clock;
  }

  /** What is known of one district. Only the moment of the last question changes. */
  private static final class Held {
    final BodyIndex index;
    final String stamp;
    final long atNanos;
    final long resultsAtNanos;
    volatile long askedNanos;

    Held(BodyIndex index, String stamp, long atNanos, long resultsAtNanos, long askedNanos) {
      this.index = index;
      this.stamp = stamp;
      this.atNanos = atNanos;
      this.resultsAtNanos = resultsAtNanos;
      this.askedNanos = askedNanos;
    }
  }

  /**
   * The explained choice: lowest able tier, duty list, language, skill, load, past results,
   * distance; at a centre only who is present or on call there.
   */
  public Suggestion suggest(CandidateFacts facts) {
    return index(facts.item().district()).suggest(facts);
  }

  /**
   * The chosen body alone; the same as {@link #suggest} but cheaper. Empty: nobody serves there.
   */
  public Optional<Body> choose(ItemFacts facts) {
    return index(facts.district()).choose(facts);
  }

  /** Up to five bodies, best first, each with its reasons; and who was passed over and why. */
  public Ranking candidates(ItemFacts facts) {
    return candidates(CandidateFacts.of(facts));
  }

  /** As {@link #candidates(ItemFacts)}, with a language, a centre, a half day, recusals. */
  public Ranking candidates(CandidateFacts facts) {
    return index(facts.item().district()).candidates(facts);
  }

  /** The body with this code, if it is active and exists today. */
  public Optional<Body> find(String district, String code) {
    return index(district).find(code);
  }

  /**
   * The body that has this body's duties today: itself while it exists, else its successor's heir
   * (信访工作条例 24). Empty when the line ends or turns in a circle.
   */
  public Optional<Body> heir(String district, String code) {
    Set<String> met = new HashSet<>();
    @Nullable String at = code;
    while (at != null && met.add(at)) {
      Optional<Body> living = find(district, at);
      if (living.isPresent()) {
        return living;
      }
      at = bodies.find(district, at).map(b -> b.lifetime().successor()).orElse(null);
    }
    return Optional.empty();
  }

  /** Bodies of the district with their load. */
  public BodyIndex index(String district) {
    Held now = held.get(district);
    long nanos = System.nanoTime();
    if (now != null) {
      now.askedNanos = nanos;
      if (nanos - now.atNanos < STALE_NANOS) {
        return now.index;
      }
    }
    if (now == null) {
      loading.lock();
    } else if (!loading.tryLock()) {
      return now.index;
    }
    try {
      return reload(district, held.get(district), STALE_NANOS);
    } finally {
      loading.unlock();
    }
  }

  /** Refreshes what somebody asked for lately. Called in the background, about once a second. */
  void refresh() {
    long nanos = System.nanoTime();
    for (Map.Entry<String, Held> entry : held.entrySet()) {
      if (nanos - entry.getValue().askedNanos < ASKED_NANOS) {
        loading.lock();
        try {
          var _ = reload(entry.getKey(), held.get(entry.getKey()), STALE_NANOS / 4);
        } finally {
          loading.unlock();
        }
        refreshResults(entry.getKey());
      }
    }
  }

  private BodyIndex reload(String district, @Nullable Held before, long freshNanos) {
    long nanos = System.nanoTime();
    if (before != null && nanos - before.atNanos < freshNanos) {
      return before.index;
    }
    LocalDate today = clock.today();
    String stamp = today + " " + bodies.stamp(district);
    Map<String, Integer> load = bodies.load(district);
    BodyIndex fresh;
    if (before != null && before.stamp.equals(stamp)) {
      fresh = before.index.withLoad(load);
    } else {
      Results results = before == null ? Results.NONE : before.index.results();
      fresh =
          new BodyIndex(bodies.active(district, today), load, bodies.rosters(district), results);
    }
    long resultsAt = before == null ? nanos - RESULTS_NANOS : before.resultsAtNanos;
    long asked = before == null ? nanos : before.askedNanos;
    held.put(district, new Held(fresh, stamp, nanos, resultsAt, asked));
    return fresh;
  }

  /** Results take longer to read than a report may wait: read outside the lock, put in after. */
  private void refreshResults(String district) {
    Held before = held.get(district);
    if (before == null || System.nanoTime() - before.resultsAtNanos < RESULTS_NANOS) {
      return;
    }
    Results results = results(district);
    held.computeIfPresent(
        district,
        (d, now) ->
            new Held(
                now.index.withResults(results),
                now.stamp,
                now.atNanos,
                System.nanoTime(),
                now.askedNanos));
  }

  private Results results(String district) {
    return new Results(bodies.results(district, clock.today().getYear() - RESULT_YEARS + 1));
  }

  /** Reads everything again at the next question, results at once: for tools and tests. */
  public void forget(String district) {
    held.remove(district);
    Results results = results(district);
    var _ = index(district);
    held.computeIfPresent(
        district,
        (d, now) ->
            new Held(
                now.index.withResults(results),
                now.stamp,
                now.atNanos,
                System.nanoTime(),
                now.askedNanos));
  }

  /** After something was written: what is held of the district is stale. */
  void changed(String district) {
    held.remove(district);
  }

  /**
   * Adds bodies that are not there yet. For the demo loader.
   *
   * @param demo whether they are invented
   */
  @Transactional
  public void add(String district, List<Body> added, boolean demo) {
    bodies.add(district, added, demo, clock.now());
    held.remove(district);
  }
}
