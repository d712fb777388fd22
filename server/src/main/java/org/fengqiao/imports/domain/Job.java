package org.fengqiao.imports.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Territory;
import org.jspecify.annotations.Nullable;

/**
 * An import on its way.
 *
 * @param id made by the client
 * @param district six digits
 * @param pieceBytes size of its pieces; the last of a file may be shorter
 * @param checks how often it was checked; a person accepts the report of one of them
 * @param tries how often its check or writing was begun without an end
 * @param found counts of the last check, its report left out; null before
 * @param failure why it stopped; null unless FAILED
 * @param version the staged version; null unless grids were written
 * @param madeBy account
 * @param touchedAt when a person or a piece last went on with it
 * @param acceptedBy account; null before
 * @param endedAt null while it is open
 */
public record Job(
    String district,
    UUID id,
    JobKind kind,
    JobState state,
    JobOptions options,
    List<JobFile> files,
    int pieceBytes,
    int checks,
    int tries,
    @Nullable Found found,
    @Nullable JobFailure failure,
    @Nullable Long version,
    UUID madeBy,
    Instant madeAt,
    Instant touchedAt,
    @Nullable UUID acceptedBy,
    @Nullable Role acceptedRole,
    @Nullable Instant endedAt) {

  public Job {
    files = List.copyOf(files);
  }

  /** Bytes of all its files. */
  public long bytes() {
    return files.stream().mapToLong(JobFile::size).sum();
  }

  /** The file that names it. */
  public JobFile main() {
    return JobFiles.main(files);
  }

  /**
   * Who writes it: the person who accepted it, with what it takes and no more.
   *
   * @throws IllegalStateException before anybody accepted it
   */
  public Actor writer() {
    UUID by = acceptedBy;
    Role role = acceptedRole;
    if (by == null || role == null) {
      throw new IllegalStateException("nobody accepted " + id);
    }
    return new Actor(
        by, role, district, new Territory(List.of(district)), Set.of(Permission.GRID_IMPORT));
  }

  /** Whether another announcement under its id is the same. */
  public boolean announces(JobKind otherKind, List<JobFile> otherFiles) {
    return kind == otherKind && files.equals(otherFiles);
  }
}
