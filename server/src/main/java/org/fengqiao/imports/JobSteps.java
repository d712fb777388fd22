package org.fengqiao.imports;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.fengqiao.audit.Audit;
import org.fengqiao.gis.load.LoadedGrids;
import org.fengqiao.grid.GridVersions;
import org.fengqiao.grid.domain.VersionRow;
import org.fengqiao.imports.domain.Found;
import org.fengqiao.imports.domain.ImportStore;
import org.fengqiao.imports.domain.Job;
import org.fengqiao.imports.domain.JobFailure;
import org.fengqiao.imports.domain.JobState;
import org.fengqiao.kernel.Clock;
import org.jspecify.annotations.Nullable;

/** The server's own steps of a job, each a transaction. */
@Singleton
class JobSteps {
  private final ImportStore store;
  private final GridVersions versions;
  private final Audit audit;
  private final Clock clock;

  JobSteps(ImportStore store, GridVersions versions, Audit audit, Clock clock) {
    this.store = store;
    this.versions = versions;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  boolean begin(Job job, JobState to) {
    return store.begin(job, to);
  }

  @Transactional
  void checked(Job job, Found found) {
    boolean _ = store.checked(job, found, clock.now());
  }

  @Transactional
  void refused(Job job, Found found) {
    boolean _ = store.refused(job, found, clock.now());
  }

  @Transactional
  void failed(Job job, JobFailure failure) {
    boolean _ = store.failed(job, failure, clock.now());
  }

  /** Keeps grids as a version; whoever accepted them is who brought them. */
  @Transactional
  void stage(Job job, LoadedGrids loaded, Path file, Found found) {
    String note = job.options().note();
    VersionRow row = versions.stage(loaded, file, note, job.writer()).orThrow();
    end(job, found, row.id());
  }

  /**
   * Writes a table.
   *
   * @param bring writes it, unless something speaks against it
   */
  @Transactional
  void bring(Job job, Supplier<Found> bring) {
    Found found = bring.get();
    if (found.publishable()) {
      end(job, found, null);
    } else {
      boolean _ = store.refused(job, found, clock.now());
    }
  }

  private void end(Job job, Found found, @Nullable Long version) {
    store.done(job, found, version, clock.now());
    audit.record(
        job.writer(),
        "import.done",
        job.id().toString(),
        Map.of("kind", job.kind().name(), "features", found.features()));
  }
}
