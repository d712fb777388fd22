package org.fengqiao.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.fengqiao.intake.domain.Receipt;
import org.fengqiao.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Lets reports that arrive while a transaction is being committed wait for the next one together.
 * No timer: an idle server commits a single report at once, a busy one commits as many as came
 * during the last commit. A report alone costs the database about a millisecond, one of a hundred a
 * third of that, so a lane lets those go first that are ready to run. Two lanes, so that one
 * prepares while the other waits for the disk. Lanes are virtual threads that end when there is
 * nothing to do.
 */
final class GroupCommit implements AutoCloseable {
  private static final int LANES = 2;
  private static final int MOST = 64;
  private static final long PATIENCE_S = 30;

  private final Function<List<Submission>, List<Outcome<Receipt>>> commit;
  private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
  private final AtomicInteger lanes = new AtomicInteger();
  private volatile boolean closed;

  GroupCommit(Function<List<Submission>, List<Outcome<Receipt>>> commit) {
    this.commit = commit;
  }

  private record Waiting(Submission submission, CompletableFuture<Outcome<Receipt>> answer) {}

  /** Waits for the commit that holds this submission. Rethrows what went wrong with it. */
  Outcome<Receipt> submit(Submission submission) {
    if (closed) {
      throw new IllegalStateException("server is stopping");
    }
    Waiting waiting = new Waiting(submission, new CompletableFuture<>());
    queue.add(waiting);
    startLane();
    try {
      return waiting.answer().orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void startLane() {
    int running = lanes.get();
    if (running < LANES && lanes.compareAndSet(running, running + 1)) {
      Thread.ofVirtual().name("report-commit").start(this::lane);
    }
  }

  private void lane() {
    try {
      List<Waiting> batch = new ArrayList<>(MOST);
      while (take(batch)) {
        byDistrict(batch).values().forEach(this::run);
        batch.clear();
      }
    } finally {
      lanes.decrementAndGet();
    }
    // Something may have been queued after the last look and before this lane gave up its place.
    if (!queue.isEmpty()) {
      startLane();
    }
  }

  /**
   * What waits, and what is about to: a virtual thread that yields goes behind all that can run.
   */
  @SuppressWarnings("ThreadPriorityCheck") // only how many come along depends on it
  private boolean take(List<Waiting> batch) {
    Thread.yield();
    return queue.drainTo(batch, MOST) > 0;
  }

  private static Map<String, List<Waiting>> byDistrict(List<Waiting> batch) {
    Map<String, List<Waiting>> parts = HashMap.newHashMap(1);
    for (Waiting w : batch) {
      parts
          .computeIfAbsent(w.submission().actor().district(), d -> new ArrayList<>(batch.size()))
          .add(w);
    }
    return parts;
  }

  private void run(List<Waiting> batch) {
    try {
      List<Outcome<Receipt>> answers =
          commit.apply(batch.stream().map(Waiting::submission).toList());
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).answer().complete(answers.get(i));
      }
    } catch (RuntimeException e) {
      fail(batch, e);
    }
  }

  /** A group that failed as a whole: each alone, so that only the one at fault hears of it. */
  private void fail(List<Waiting> batch, RuntimeException first) {
    for (Waiting w : batch) {
      @Nullable RuntimeException failure = batch.size() == 1 ? first : null;
      try {
        if (failure == null) {
          w.answer().complete(commit.apply(List.of(w.submission())).getFirst());
        }
      } catch (RuntimeException e) {
        failure = e;
      }
      if (failure != null) {
        w.answer().completeExceptionally(failure);
      }
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
