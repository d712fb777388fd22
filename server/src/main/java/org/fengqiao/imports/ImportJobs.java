package org.fengqiao.imports;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.audit.Audit;
import org.fengqiao.imports.domain.ImportRefusal;
import org.fengqiao.imports.domain.ImportStore;
import org.fengqiao.imports.domain.Job;
import org.fengqiao.imports.domain.JobFile;
import org.fengqiao.imports.domain.JobFiles;
import org.fengqiao.imports.domain.JobKind;
import org.fengqiao.imports.domain.JobOptions;
import org.fengqiao.imports.domain.JobState;
import org.fengqiao.imports.domain.Progress;
import org.fengqiao.imports.domain.Sums;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Refusal;

/**
 * Imports from a page. Administrators of a district share their jobs: one may go on with what
 * another began. Reading and writing the files is {@link ImportWorker}'s.
 */
@Singleton
public class ImportJobs {
  private static final int LISTED = 50;

  /** How long the row of an ended job is kept. */
  private static final Duration HISTORY = Duration.ofDays(90);

  private final ImportStore store;
  private final ImportFiles files;
  private final ImportLimits limits;
  private final InHand hand;
  private final Audit audit;
  private final Clock clock;

  ImportJobs(
      ImportStore store,
      ImportFiles files,
      ImportLimits limits,
      InHand hand,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.files = files;
    this.limits = limits;
    this.hand = hand;
    this.audit = audit;
    this.clock = clock;
  }

  /** Jobs of the actor's district, newest first, at most fifty. */
  public List<Job> list(Actor actor) {
    return store.list(actor.district(), LISTED);
  }

  /** One job. */
  public Outcome<Job> get(UUID id, Actor actor) {
    return store
        .find(actor.district(), id)
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new ImportRefusal.UnknownJob()));
  }

  /** How far the server is with it; empty unless it works on it now. */
  public Optional<Progress> progress(Job job) {
    return hand.progress(job.id());
  }

  /** Numbers of the pieces of a file that did not come yet. */
  public List<Integer> missing(Job job, JobFile file) {
    return job.state() == JobState.UPLOADING ? files.missing(job, file) : List.of();
  }

  /** What the last check found, JSON; {@code {}} before it. */
  public Outcome<String> report(UUID id, Actor actor) {
    return get(id, actor).map(job -> store.report(job.district(), job.id()).orElse("{}"));
  }

  /**
   * Begins an import: says what will come. The same id with the same files is the same import.
   *
   * @param brought numbered from 0
   */
  @Transactional
  public Outcome<Job> start(
      UUID id, JobKind kind, List<JobFile> brought, JobOptions options, Actor actor) {
    Job known = store.find(actor.district(), id).orElse(null);
    if (known != null) {
      return known.announces(kind, brought)
          ? Outcome.done(known)
          : Outcome.refused(new ImportRefusal.KeyReused());
    }
    Refusal refusal = JobFiles.refusal(kind, brought, limits.mostBytes());
    if (refusal != null) {
      return Outcome.refused(refusal);
    }
    if (store.open(actor.district(), actor.id()) >= limits.openJobs()) {
      return Outcome.refused(new ImportRefusal.TooManyOpen(limits.openJobs()));
    }
    if (!files.room(brought.stream().mapToLong(JobFile::size).sum())) {
      return Outcome.refused(new ImportRefusal.NoRoom());
    }
    Job job = fresh(id, kind, brought, options, actor);
    if (!store.add(job)) {
      return Outcome.refused(new ImportRefusal.KeyReused());
    }
    files.open(job);
    audit.record(
        actor,
        "import.start",
        id.toString(),
        Map.of("kind", kind.name(), "files", brought.size(), "bytes", job.bytes()));
    return Outcome.done(job);
  }

  private Job fresh(UUID id, JobKind kind, List<JobFile> brought, JobOptions options, Actor actor) {
    Instant now = clock.now();
    return new Job(
        actor.district(),
        id,
        kind,
        JobState.UPLOADING,
        options,
        brought,
        limits.pieceBytes(),
        0,
        0,
        null,
        null,
        null,
        actor.id(),
        now,
        now,
        null,
        null,
        null);
  }

  /**
   * Takes a piece. The same piece again is the same; when the last one is here the check begins.
   *
   * @param file number of the file, from 0
   * @param piece number of the piece, from 0
   * @param sha256 of the bytes as the sender reckoned it, 64 hexadecimal digits
   */
  @Transactional
  public Outcome<Job> put(UUID id, int file, int piece, byte[] bytes, String sha256, Actor actor) {
    return get(id, actor)
        .then(job -> {
          JobFile part = file < 0 || file >= job.files().size() ? null : job.files().get(file);
          if (part == null
              || piece < 0
              || piece >= part.pieces(job.pieceBytes())
              || bytes.length != part.length(piece, job.pieceBytes())) {
            return Outcome.refused(new ImportRefusal.UnknownPiece(piece));
          }
          if (!Sums.sha256(bytes).equals(sha256)) {
            return Outcome.refused(new ImportRefusal.PieceDamaged(piece));
          }
          return put(job, part, piece, bytes, sha256);
        });
  }

  private Outcome<Job> put(Job job, JobFile file, int piece, byte[] bytes, String sha256) {
    if (files.known(job, file, piece).equals(sha256)) {
      return Outcome.done(job); // its answer was lost
    }
    if (!store.touch(job, clock.now())) {
      return Outcome.refused(new ImportRefusal.WrongState(now(job).state()));
    }
    files.put(job, file, piece, bytes, sha256);
    if (files.whole(job)) {
      boolean _ = store.uploaded(job, clock.now());
    }
    return Outcome.done(now(job));
  }

  private Job now(Job job) {
    return store.find(job.district(), job.id()).orElseThrow();
  }

  /** Checks it again with other words; the file need not come again. */
  @Transactional
  public Outcome<Job> recheck(UUID id, JobOptions options, Actor actor) {
    return get(id, actor)
        .then(job -> {
          if (!store.recheck(job, options, clock.now())) {
            return Outcome.refused(new ImportRefusal.WrongState(now(job).state()));
          }
          audit.record(actor, "import.check", id.toString(), Map.of("checks", job.checks()));
          return Outcome.done(now(job));
        });
  }

  /**
   * Lets the server write it.
   *
   * @param check number of the check whose report was looked at
   */
  @Transactional
  public Outcome<Job> accept(UUID id, int check, Actor actor) {
    return get(id, actor)
        .then(job -> {
          if (job.checks() == check && accepted(job, actor)) {
            return Outcome.done(job); // its answer was lost
          }
          if (!store.accept(job, check, actor, clock.now())) {
            Job now = now(job);
            return Outcome.refused(
                now.state() == JobState.CHECKED
                    ? new ImportRefusal.CheckMoved(now.checks())
                    : new ImportRefusal.WrongState(now.state()));
          }
          audit.record(actor, "import.accept", id.toString(), Map.of("check", check));
          return Outcome.done(now(job));
        });
  }

  private static boolean accepted(Job job, Actor actor) {
    return actor.id().equals(job.acceptedBy())
        && (job.state() == JobState.ACCEPTED
            || job.state() == JobState.WRITING
            || job.state() == JobState.DONE);
  }

  /**
   * Gives it up. Until the transaction that writes it has ended this always succeeds, and then
   * nothing is written.
   */
  @Transactional
  public Outcome<Job> cancel(UUID id, Actor actor) {
    return get(id, actor)
        .then(job -> {
          if (job.state() == JobState.CANCELLED) {
            return Outcome.done(job);
          }
          if (!store.cancel(job, clock.now())) {
            return Outcome.refused(new ImportRefusal.WrongState(now(job).state()));
          }
          hand.giveUp(id);
          audit.record(actor, "import.cancel", id.toString(), Map.of("was", job.state().name()));
          return Outcome.done(now(job));
        });
  }

  /** Takes the files of an ended job away, unless they are being read: then the reader does. */
  public void tidy(Job job) {
    boolean ended =
        store.find(job.district(), job.id()).map(now -> !now.state().open()).orElse(true);
    if (ended && !hand.holds(job.id())) {
      files.delete(job.id());
    }
  }

  /** Ends what nobody went on with, takes away files without a job, forgets the long past. */
  @Transactional
  void sweep() {
    Instant now = clock.now();
    store.expire(now.minus(limits.kept()), now).forEach(this::tidy);
    int _ = store.purge(now.minus(HISTORY));
    Set<UUID> open = new HashSet<>(store.openIds());
    files.sweep(open::contains);
  }
}
