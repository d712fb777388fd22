package org.fengqiao.law;

import jakarta.inject.Singleton;
import java.util.Set;
import org.fengqiao.approval.domain.ApprovalHandler;
import org.fengqiao.approval.domain.Approved;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;

/** Publishes an approved edition of a rule about grids: as any edition, decided by others. */
@Singleton
class GridRuleChange implements ApprovalHandler {
  private final LawChange editions;

  GridRuleChange(LawChange editions) {
    this.editions = editions;
  }

  @Override
  public String subject() {
    return LawChange.OF_GRIDS;
  }

  @Override
  public Set<Permission> permissions() {
    return Set.of(Permission.GRID_APPROVE);
  }

  @Override
  public Outcome<String> apply(Approved approved) {
    return editions.apply(approved);
  }
}
