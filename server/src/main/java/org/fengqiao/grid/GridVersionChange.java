package org.fengqiao.grid;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.Set;
import org.fengqiao.approval.domain.ApprovalHandler;
import org.fengqiao.approval.domain.Approved;
import org.fengqiao.approval.domain.StagedChange;
import org.fengqiao.grid.domain.EditStore;
import org.fengqiao.grid.domain.GridRefusal;
import org.fengqiao.grid.domain.GridStore;
import org.fengqiao.grid.domain.VersionRow;
import org.fengqiao.grid.domain.VersionState;
import org.fengqiao.grid.domain.VersionStore;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.jspecify.annotations.Nullable;

/**
 * Approves a version: the server publishes it when its day comes. Who brought its file or drew on
 * it is not the second person. Refused when another version was published since the differences the
 * second person has seen were computed.
 */
@Singleton
class GridVersionChange implements ApprovalHandler {
  static final String SUBJECT = "grid-version";

  private final VersionStore versions;
  private final GridStore store;
  private final EditStore edits;
  private final Clock clock;

  GridVersionChange(VersionStore versions, GridStore store, EditStore edits, Clock clock) {
    this.versions = versions;
    this.store = store;
    this.edits = edits;
    this.clock = clock;
  }

  @Override
  public String subject() {
    return SUBJECT;
  }

  @Override
  public Set<Permission> permissions() {
    return Set.of(Permission.GRID_APPROVE);
  }

  @Override
  public Outcome<String> apply(Approved approved) {
    StagedChange change = approved.change();
    long id = Long.parseLong(change.target());
    versions.queue(change.district());
    VersionRow row = versions.lock(change.district(), id).orElseThrow();
    if (approved.decider().id().equals(row.stagedBy())
        || edits.drewOn(change.district(), id, approved.decider().id())) {
      return Outcome.refused(new GridRefusal.OwnVersion());
    }
    GridRefusal refusal = refusal(row, change.effectiveOn());
    if (refusal != null) {
      return Outcome.refused(refusal);
    }
    versions.approve(change.district(), id, change.effectiveOn(), clock.now());
    return Outcome.done("grids " + id);
  }

  /** Why a version cannot become the published one on that day, or null. */
  @Nullable GridRefusal refusal(VersionRow row, @Nullable LocalDate effectiveOn) {
    // Nobody draws on it between this look and the submission.
    versions.lock(row.district(), row.id());
    if (row.state() != VersionState.CHECKED) {
      return new GridRefusal.WrongState(row.id(), row.state());
    }
    if (effectiveOn != null && effectiveOn.isBefore(clock.today())) {
      return new GridRefusal.TooEarly(clock.today());
    }
    VersionRow other =
        versions.waiting().stream()
            .filter(w -> w.district().equals(row.district()))
            .filter(w -> w.state() == VersionState.APPROVED)
            .findFirst()
            .orElse(null);
    if (other != null) {
      return new GridRefusal.AnotherWaits(other.id());
    }
    OptionalLong current = store.published(row.district());
    Long base = row.base();
    boolean moved = current.isPresent() && (base == null || base != current.getAsLong());
    return moved ? new GridRefusal.VersionMoved(current.getAsLong()) : null;
  }
}
