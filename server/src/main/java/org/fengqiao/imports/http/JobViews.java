package org.fengqiao.imports.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fengqiao.imports.ImportJobs;
import org.fengqiao.imports.ImportLimits;
import org.fengqiao.imports.domain.Found;
import org.fengqiao.imports.domain.Job;
import org.fengqiao.imports.domain.JobFailure;
import org.fengqiao.imports.domain.JobFile;
import org.fengqiao.imports.domain.JobOptions;
import org.fengqiao.imports.domain.Progress;
import org.fengqiao.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** How import jobs are told. */
final class JobViews {
  private JobViews() {}

  /**
   * Jobs and what may be brought.
   *
   * @param jobs newest first
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ListView(List<JobView> jobs, LimitsView limits) {}

  /**
   * What may be brought.
   *
   * @param mostBytes of all files of a job
   * @param pieceBytes of a piece of a new job
   * @param openJobs an account may have
   * @param keptHours files wait so long for somebody to go on
   */
  @Serdeable
  record LimitsView(long mostBytes, int pieceBytes, int openJobs, long keptHours) {
    static LimitsView of(ImportLimits limits) {
      return new LimitsView(
          limits.mostBytes(), limits.pieceBytes(), limits.openJobs(), limits.kept().toHours());
    }
  }

  /**
   * A job.
   *
   * @param bytes of all its files
   * @param progress how far the server is; null unless it works on it now
   * @param checks number of the last check: what is sent with an acceptance
   * @param found null before the first check
   * @param failure null unless FAILED
   * @param version the staged version; null unless grids were written
   * @param mine whether the reader began it
   * @param untilAt when it expires if nobody goes on
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record JobView(
      UUID id,
      String kind,
      String state,
      OptionsView options,
      List<FileView> files,
      int pieceBytes,
      long bytes,
      @Nullable ProgressView progress,
      int checks,
      @Nullable FoundView found,
      @Nullable String failure,
      @Nullable Long version,
      boolean mine,
      Instant madeAt,
      Instant untilAt,
      @Nullable Instant endedAt) {
    static JobView of(Job job, ImportJobs jobs, ImportLimits limits, Actor reader) {
      JobFailure failure = job.failure();
      Found found = job.found();
      return new JobView(
          job.id(),
          job.kind().name(),
          job.state().name(),
          OptionsView.of(job.options()),
          job.files().stream().map(f -> FileView.of(f, jobs.missing(job, f))).toList(),
          job.pieceBytes(),
          job.bytes(),
          jobs.progress(job).map(ProgressView::of).orElse(null),
          job.checks(),
          found == null ? null : FoundView.of(found),
          failure == null ? null : failure.name(),
          job.version(),
          job.madeBy().equals(reader.id()),
          job.madeAt(),
          job.touchedAt().plus(limits.kept()),
          job.endedAt());
    }
  }

  /** What somebody said of it. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record OptionsView(
      @Nullable String datum,
      @Nullable String encoding,
      @Nullable String layer,
      boolean acceptNew,
      boolean complete,
      boolean newBorders,
      String note) {
    static OptionsView of(JobOptions said) {
      return new OptionsView(
          said.datum(),
          said.encoding(),
          said.layer(),
          said.acceptNew(),
          said.complete(),
          said.newBorders(),
          said.note());
    }
  }

  /**
   * A file.
   *
   * @param digest SHA-256 of the SHA-256s of its pieces
   * @param missing numbers of the pieces that did not come yet
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record FileView(int no, String name, long size, String digest, List<Integer> missing) {
    static FileView of(JobFile file, List<Integer> missing) {
      return new FileView(file.no(), file.name(), file.size(), file.digest(), missing);
    }
  }

  /**
   * How far the server is.
   *
   * @param step VERIFYING (bytes), READING, PLACING, CHECKING, WRITING (features or rows)
   * @param total 0 while nobody knows
   */
  @Serdeable
  record ProgressView(String step, long done, long total) {
    static ProgressView of(Progress p) {
      return new ProgressView(p.step().name(), p.done(), p.total());
    }
  }

  /** Counts of the last check. */
  @Serdeable
  record FoundView(boolean publishable, int features, int errors, int warnings, int notes) {
    static FoundView of(Found f) {
      return new FoundView(f.publishable(), f.features(), f.errors(), f.warnings(), f.notes());
    }
  }
}
