package org.fengqiao.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.fengqiao.casework.domain.CaseRefusal.StaleVersion;
import org.fengqiao.casework.domain.DispatchCommand;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemCommand;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.casework.domain.MediationCommand;
import org.fengqiao.casework.domain.Track;
import org.fengqiao.casework.domain.TriageCommand;
import org.fengqiao.deadline.Deadlines;
import org.fengqiao.deadline.TimerSweep;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.ContextIT;
import org.junit.jupiter.api.Test;

/**
 * Clocks that fire and people who work on their items, at the same time: everybody holds the item
 * first, so nobody waits in a circle. PostgreSQL counts deadlocks; there is none.
 */
class LockOrderIT extends ContextIT {
  private static final int ITEMS = 12;
  private static final int ROUNDS = 40;

  private final Actor officer = Matters.actor(Role.PETITION_OFFICER, Matters.DISTRICT);
  private volatile Instant now = Matters.AT;
  private final ConcurrentLinkedQueue<Throwable> errors = new ConcurrentLinkedQueue<>();

  @Override
  protected void prepare(ApplicationContext unstarted) {
    unstarted.registerSingleton(Clock.class, () -> now);
  }

  /** Every other one with a term that stands still, the others with one that runs out. */
  private Item mediated(Kind kind) {
    Item item =
        bean(Casework.class)
            .open(
                List.of(Matters.matter(kind, null, "演练" + UUID.randomUUID(), Track.DISPUTE, true)),
                officer)
            .getFirst()
            .orThrow();
    return bean(Casework.class)
        .apply(
            item.ref(),
            List.of(
                new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
                Matters.triage(kind),
                Matters.dispatch(),
                new DispatchCommand.Sign(),
                Matters.consent()),
            UUID.randomUUID(),
            item.version(),
            officer)
        .orThrow();
  }

  @Test
  void clocksThatFireAndPeopleWhoWorkNeverWaitInACircle() throws Exception {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      items.add(mediated(i % 2 == 0 ? Kind.LABOR : Kind.PROPERTY_MGMT));
    }
    CountDownLatch together = new CountDownLatch(6);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      threads.add(
          thread(
              together,
              () -> {
                now = now.plus(Duration.ofHours(9));
                var _ = bean(TimerSweep.class).run();
              }));
    }
    for (int i = 0; i < 3; i++) {
      int turn = i;
      threads.add(thread(together, () -> work(items.get((turn + step++) % ITEMS))));
    }
    threads.add(
        thread(
            together,
            () -> {
              // Papers and calendars change clocks outside the item's events.
              Item item = items.get(step % ITEMS);
              meet(item);
            }));
    for (Thread t : threads) {
      t.join(Duration.ofSeconds(120));
      assertThat(t.isAlive()).isFalse();
    }
    var _ = bean(TimerSweep.class).run();
    assertThat(errors).isEmpty();
    assertThat(deadlocks()).isZero();
    assertThat(counted("SELECT count(*) FROM timer_fired")).isPositive();
  }

  private volatile int step;

  private Thread thread(CountDownLatch together, Runnable round) {
    return Thread.ofPlatform()
        .start(() -> {
          together.countDown();
          try {
            together.await();
            for (int i = 0; i < ROUNDS; i++) {
              round.run();
            }
          } catch (Throwable e) {
            errors.add(e);
          }
        });
  }

  /** Pauses or goes on: both lock the item and then its clocks. */
  private void work(Item seen) {
    Item item = bean(Casework.class).find(seen.ref(), officer).orThrow();
    ItemCommand command =
        item.state() == ItemState.PAUSED
            ? new ItemCommand.Plain(org.fengqiao.casework.domain.ItemEvent.RESUME_MEDIATION, "继续调解")
            : new MediationCommand.Pause("双方同意暂缓", MediationCommand.Pause.Rest.BOTH_SIDES_AGREE);
    Outcome<Item> done =
        bean(Casework.class)
            .apply(item.ref(), List.of(command), UUID.randomUUID(), item.version(), officer);
    if (done instanceof Outcome.Refused<Item>(var refusal)
        && !(refusal instanceof StaleVersion)
        && !refusal.code().contains("illegal")) {
      throw new IllegalStateException(refusal.code());
    }
  }

  private void meet(Item item) {
    @SuppressWarnings("unchecked")
    io.micronaut.transaction.TransactionOperations<Connection> tx =
        bean(io.micronaut.transaction.TransactionOperations.class);
    tx.executeWrite(s -> {
      bean(Deadlines.class).met(item.district(), item.id(), TimerCode.T_NOTICE_15D, now);
      return null;
    });
  }

  private long deadlocks() throws Exception {
    return counted("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()");
  }

  private long counted(String query) throws Exception {
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
