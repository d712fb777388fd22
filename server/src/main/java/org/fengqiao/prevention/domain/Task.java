package org.fengqiao.prevention.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Role;
import org.fengqiao.warning.domain.Warning;
import org.jspecify.annotations.Nullable;

/**
 * Work for a place.
 *
 * @param id derived from the warning and the version of it that proposed the task
 * @param warning warning it grew from; null where a joint conference decided it
 * @param grid grid to work in; what a conference decided may be for a community, street or district
 * @param kind index of {@code hotspot}
 * @param playbookOf district of the playbook row
 * @param playbook version of the playbook
 * @param level level of the warning when it was proposed; NONE without one
 * @param ownerRole role it is proposed to
 * @param ownerBody mediation body it is proposed to
 * @param dueOn day in Asia/Shanghai until which it should be done
 * @param outcome what came of it, once done
 * @param note words of the office about the place
 * @param version number of its events
 */
public record Task(
    String district,
    UUID id,
    @Nullable UUID warning,
    String grid,
    int kind,
    String playbookOf,
    String playbook,
    Level level,
    TaskState state,
    Role ownerRole,
    String ownerBody,
    LocalDate dueOn,
    @Nullable TaskOutcome outcome,
    @Nullable String note,
    Instant proposedAt,
    Instant changedAt,
    long version) {

  /** The task a warning proposes as it stands. */
  public static Task proposed(Warning warning, Playbook playbook, Instant at) {
    String name = "prevention-task/" + warning.id() + '/' + warning.version();
    return new Task(
        warning.district(),
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
        warning.id(),
        warning.grid(),
        warning.kind(),
        playbook.district(),
        playbook.version(),
        warning.level(),
        TaskState.PROPOSED,
        playbook.role(),
        playbook.bodyFor(warning.grid()),
        at.atZone(Clock.ZONE).toLocalDate().plusDays(playbook.daysFor(warning.level())),
        null,
        null,
        at,
        at,
        1);
  }

  /** The same task with another playbook of its kind; its due day stays. */
  public Task by(Playbook book) {
    return new Task(
        district,
        id,
        warning,
        grid,
        kind,
        book.district(),
        book.version(),
        level,
        state,
        book.role(),
        book.bodyFor(grid),
        dueOn,
        outcome,
        note,
        proposedAt,
        changedAt,
        version);
  }

  /** Whether it still has to be done. */
  public boolean open() {
    return state == TaskState.PROPOSED || state == TaskState.ACCEPTED;
  }

  /** The same task after a decision. */
  public Task moved(
      TaskState to, @Nullable TaskOutcome outcome, @Nullable String note, Instant at) {
    return new Task(
        district,
        id,
        warning,
        grid,
        kind,
        playbookOf,
        playbook,
        level,
        to,
        ownerRole,
        ownerBody,
        dueOn,
        outcome,
        note,
        proposedAt,
        at,
        version + 1);
  }
}
