package org.fengqiao.grid;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.fengqiao.grid.domain.GridStore;
import org.fengqiao.grid.domain.VersionRow;
import org.fengqiao.grid.domain.VersionState;
import org.fengqiao.grid.domain.VersionStore;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Background;
import org.fengqiao.kernel.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes approved versions when their day comes, or at once; after an outage what is overdue.
 * Two servers may do the same: the transaction of a publication is one of a kind, everything else
 * finds nothing left to do.
 */
@Singleton
public class PublishDue implements Background {
  private static final Logger LOG = LoggerFactory.getLogger(PublishDue.class);
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** Reports that were mapped just before the publication are in the database by then. */
  static final Duration STRAGGLERS = Duration.ofSeconds(5);

  /** Items that were taken up again follow within this time. */
  private static final Duration AGAIN = Duration.ofMinutes(1);

  private final Publisher publisher;
  private final VersionStore versions;
  private final Marks marks;
  private final Clock clock;
  private Instant followed = Instant.EPOCH;

  PublishDue(Publisher publisher, VersionStore versions, Marks marks, Clock clock) {
    this.publisher = publisher;
    this.versions = versions;
    this.marks = marks;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "grid-publication";
  }

  @Override
  public Duration run() {
    for (VersionRow version : versions.waiting()) {
      try {
        advance(version);
      } catch (RuntimeException e) {
        // One district's trouble is no other's; the next look tries again.
        LOG.warn("grid version {} of {} waits", version.id(), version.district(), e);
      }
    }
    Instant now = clock.now();
    if (followed.isBefore(now.minus(AGAIN)) || followed.isAfter(now)) {
      versions.published().forEach(v -> publisher.follow(v.district(), v.id()));
      followed = now;
    }
    return LOOK;
  }

  private void advance(VersionRow version) {
    if (version.due(clock.today())) {
      publish(version);
    } else if (version.publishedAt() != null) {
      settle(version, version.publishedAt());
    }
  }

  /**
   * Where matters come to lie is prepared on the day and not when it is approved: until then people
   * correct places, and what is prepared is written once.
   */
  private void publish(VersionRow version) {
    VersionRow fresh = marks.ofToday(version);
    Ahead ahead = publisher.ahead(fresh);
    publisher.prepare(ahead);
    marks.prepared(fresh);
    if (publisher.publish(ahead, VersionState.APPROVED, Actor.system(version.district()))) {
      LOG.info("grids of {} are version {}", version.district(), version.id());
      publisher.follow(version.district(), version.id());
    }
  }

  /** Once more after a while: what another server had mapped in the last moment. */
  private void settle(VersionRow version, Instant publishedAt) {
    if (publishedAt.plus(STRAGGLERS).isAfter(clock.now())) {
      return;
    }
    publisher.prepare(publisher.ahead(version));
    publisher.follow(version.district(), version.id());
    marks.settled(version);
  }

  /** The job's own writes, each a transaction. */
  @Singleton
  static class Marks {
    private final VersionStore versions;
    private final GridStore store;
    private final Publisher publisher;
    private final Clock clock;

    Marks(VersionStore versions, GridStore store, Publisher publisher, Clock clock) {
      this.versions = versions;
      this.store = store;
      this.publisher = publisher;
      this.clock = clock;
    }

    @Transactional
    void prepared(VersionRow version) {
      versions.prepared(version.district(), version.id(), clock.now());
    }

    @Transactional
    void settled(VersionRow version) {
      versions.settled(version.district(), version.id(), clock.now());
    }

    /** Compared anew when an operator published another version while this one waited. */
    @Transactional
    VersionRow ofToday(VersionRow version) {
      Long base = version.base();
      long current = store.published(version.district()).orElse(0);
      if (current != 0 && (base == null || base != current)) {
        publisher.compare(version.district(), version.id());
        store.flush();
      }
      return versions.find(version.district(), version.id()).orElseThrow();
    }
  }
}
