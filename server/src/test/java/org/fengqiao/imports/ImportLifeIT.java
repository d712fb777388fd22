package org.fengqiao.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.gazetteer.PlaceImports;
import org.fengqiao.gazetteer.domain.GazetteerStore;
import org.fengqiao.imports.domain.Found;
import org.fengqiao.imports.domain.GivenUp;
import org.fengqiao.imports.domain.ImportStore;
import org.fengqiao.imports.domain.Job;
import org.fengqiao.imports.domain.JobFailure;
import org.fengqiao.imports.domain.JobFile;
import org.fengqiao.imports.domain.JobKind;
import org.fengqiao.imports.domain.JobOptions;
import org.fengqiao.imports.domain.JobState;
import org.fengqiao.imports.domain.Progress;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Territory;
import org.fengqiao.support.ContextIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job step by step, with nobody working on it but the test. */
class ImportLifeIT extends ContextIT {
  private static final String TOWN = "999903";
  private static final int PIECE = 16;
  private static final JobOptions NOTHING =
      new JobOptions(null, null, null, false, false, false, "");

  @TempDir static Path data;
  private final Actor admin =
      new Actor(
          UUID.randomUUID(),
          Role.SYS_ADMIN,
          TOWN,
          new Territory(List.of(TOWN)),
          Set.of(Permission.GRID_IMPORT));
  private volatile Instant now = Instant.parse("2026-03-02T02:00:00Z");
  private ImportJobs jobs;
  private ImportWorker worker;
  private JobSteps steps;

  @Override
  protected Map<String, Object> configuration() {
    return Map.of(
        "fengqiao.data",
        data.toString(),
        "fengqiao.imports.piece-bytes",
        PIECE,
        "fengqiao.imports.open-jobs",
        100);
  }

  @Override
  protected void prepare(ApplicationContext unstarted) {
    unstarted.registerSingleton(Clock.class, () -> now);
  }

  @Override
  protected void started() {
    jobs = bean(ImportJobs.class);
    worker = bean(ImportWorker.class);
    steps = bean(JobSteps.class);
  }

  @Test
  void whatIsGivenUpWhileItIsWrittenIsNotWritten() {
    Job job = accepted("名称\n江南大厦\n");
    assertThat(steps.begin(job, JobState.WRITING)).isTrue();
    Job writing = state(job, JobState.WRITING);
    Found found = new Found("{}", true, 1, 0, 0, 0);
    assertThatThrownBy(() ->
            steps.bring(
                writing,
                () -> {
                  // Another thread: what it does is committed while the write is under way.
                  Thread other = Thread.startVirtualThread(() -> jobs.cancel(job.id(), admin));
                  join(other);
                  written("江南大厦");
                  return found;
                }))
        .isInstanceOf(RuntimeException.class);
    state(job, JobState.CANCELLED);
    assertThat(bean(GazetteerStore.class).entries(TOWN)).noneMatch(e -> e.name().equals("江南大厦"));
  }

  private void written(String name) {
    var lines =
        List.of(
            new org.fengqiao.gazetteer.domain.Sheet.Line(1, List.of("名称")),
            new org.fengqiao.gazetteer.domain.Sheet.Line(2, List.of(name)));
    assertThat(
            bean(PlaceImports.class)
                .places(List.of(new org.fengqiao.gazetteer.domain.Sheet(lines)), null, false, admin)
                .stored())
        .isTrue();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatIsGivenUpWhileItIsCheckedHasNoReport() {
    Job job = whole("名称\n江北大厦\n");
    assertThat(steps.begin(job, JobState.CHECKING)).isTrue();
    InHand hand = bean(InHand.class);
    hand.take(job.id());
    jobs.cancel(job.id(), admin).orThrow();
    assertThatThrownBy(() -> hand.at(Progress.Step.READING, 1, 2)).isInstanceOf(GivenUp.class);
    steps.checked(job, new Found("{}", true, 1, 0, 0, 0));
    hand.release();
    assertThat(state(job, JobState.CANCELLED).found()).isNull();
  }

  @Test
  void whatWaitsToBeWrittenCanBeGivenUp() {
    Job job = accepted("名称\n江东大厦\n");
    jobs.cancel(job.id(), admin).orThrow();
    worker.run();
    state(job, JobState.CANCELLED);
  }

  @Test
  void aWriteThatWasCutOffIsDoneOnce() {
    Job job = accepted("名称\n江西大厦\n");
    // The server was killed: its transaction is gone, the state stays.
    assertThat(steps.begin(job, JobState.WRITING)).isTrue();
    worker.run();
    state(job, JobState.DONE);
    assertThat(bean(GazetteerStore.class).entries(TOWN))
        .filteredOn(e -> e.name().equals("江西大厦"))
        .hasSize(1);
  }

  @Test
  void aJobThatStopsTheServerAgainAndAgainIsLeftAlone() {
    Job job = whole("名称\n三次大厦\n");
    for (int k = 0; k < 3; k++) {
      assertThat(steps.begin(job, JobState.CHECKING)).isTrue();
    }
    worker.run();
    assertThat(state(job, JobState.FAILED).failure()).isEqualTo(JobFailure.GAVE_UP);
    jobs.recheck(job.id(), NOTHING, admin).orThrow();
    worker.run();
    state(job, JobState.CHECKED);
  }

  @Test
  void aFileThatWasChangedOnItsWayIsNotRead() {
    Brought file = Brought.text("GAZETTEER", "names.csv", "名称\n甲小区一期二期\n", PIECE);
    Job job = begin(file);
    byte[] other = file.piece(0).clone();
    other[other.length - 1] ^= 1;
    jobs.put(job.id(), 0, 0, other, org.fengqiao.imports.domain.Sums.sha256(other), admin)
        .orThrow();
    for (int piece = 1; piece < file.pieces(); piece++) {
      jobs.put(job.id(), 0, piece, file.piece(piece), file.sum(piece), admin).orThrow();
    }
    worker.run();
    assertThat(state(job, JobState.FAILED).failure()).isEqualTo(JobFailure.FILE_CHANGED);
  }

  @Test
  void whatNobodyGoesOnWithExpires() throws Exception {
    Brought file = Brought.text("GAZETTEER", "names.csv", "名称\n无人继续\n", PIECE);
    Job job = begin(file);
    Path folder = data.resolve("imports").resolve(job.id().toString());
    Path stray = data.resolve("imports").resolve(UUID.randomUUID().toString());
    Files.createDirectories(stray);
    jobs.sweep();
    assertThat(folder).exists();
    assertThat(stray).doesNotExist();
    now = now.plus(Duration.ofHours(23));
    jobs.put(job.id(), 0, 0, file.piece(0), file.sum(0), admin).orThrow();
    now = now.plus(Duration.ofHours(23));
    jobs.sweep();
    state(job, JobState.UPLOADING);
    now = now.plus(Duration.ofHours(2));
    jobs.sweep();
    state(job, JobState.EXPIRED);
    assertThat(folder).doesNotExist();
    now = now.plus(Duration.ofDays(91));
    jobs.sweep();
    assertThat(bean(ImportStore.class).find(TOWN, job.id())).isEmpty();
  }

  private Job begin(Brought file) {
    JobFile told = new JobFile(0, file.name(), file.bytes().length, file.digest());
    return jobs.start(file.id(), JobKind.GAZETTEER, List.of(told), NOTHING, admin).orThrow();
  }

  private Job whole(String text) {
    Brought file = Brought.text("GAZETTEER", "names.csv", text, PIECE);
    Job job = begin(file);
    for (int piece = 0; piece < file.pieces(); piece++) {
      jobs.put(job.id(), 0, piece, file.piece(piece), file.sum(piece), admin).orThrow();
    }
    return state(job, JobState.WAITING);
  }

  private Job accepted(String text) {
    Job job = whole(text);
    worker.run();
    state(job, JobState.CHECKED);
    jobs.accept(job.id(), 1, admin).orThrow();
    return state(job, JobState.ACCEPTED);
  }

  private Job state(Job job, JobState state) {
    Job found = jobs.get(job.id(), admin).orThrow();
    assertThat(found.state()).isEqualTo(state);
    return found;
  }
}
