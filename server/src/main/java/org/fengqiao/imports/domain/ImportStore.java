package org.fengqiao.imports.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.kernel.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The jobs. Every step names the states it starts from and hits nothing when the job has moved on
 * meanwhile: whoever comes first wins, and the other is told.
 */
public interface ImportStore {
  /**
   * Adds a job.
   *
   * @return false when its id is taken
   */
  boolean add(Job job);

  Optional<Job> find(String district, UUID id);

  /** Newest first. */
  List<Job> list(String district, int limit);

  /** Open jobs an account began. */
  int open(String district, UUID account);

  /** Jobs the server has to go on with, of all districts, oldest first. */
  List<Job> next(int limit);

  /** Ids of all open jobs, of all districts. */
  List<UUID> openIds();

  /** Report of the last check, JSON; empty before it. */
  Optional<String> report(String district, UUID id);

  /** A piece came; false when it no longer takes any. */
  boolean touch(Job job, Instant at);

  /** All pieces are here. */
  boolean uploaded(Job job, Instant at);

  /** Counts one more try and moves it to CHECKING or WRITING. */
  boolean begin(Job job, JobState to);

  /** What the check found: CHECKED or REFUSED. */
  boolean checked(Job job, Found found, Instant at);

  /** It shall be checked with other words. */
  boolean recheck(Job job, JobOptions options, Instant at);

  /** A person accepts what the check of that number found. */
  boolean accept(Job job, int check, Actor by, Instant at);

  /**
   * It is written: with the transaction that writes it, which fails when it was given up meanwhile.
   */
  void done(Job job, Found found, @Nullable Long version, Instant at);

  /** What was true at the check no longer was when it should be written. */
  boolean refused(Job job, Found found, Instant at);

  /** It could not go on. */
  boolean failed(Job job, JobFailure failure, Instant at);

  /** A person gives it up; false when it had ended. */
  boolean cancel(Job job, Instant at);

  /** Ends what nobody went on with since a moment, and returns it. */
  List<Job> expire(Instant untouchedSince, Instant at);

  /** Forgets jobs that ended before a moment. */
  int purge(Instant endedBefore);
}
