package org.fengqiao.approval;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fengqiao.approval.domain.ApprovalHandler;
import org.fengqiao.approval.domain.Approved;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.http.Rejection;

/** A change that does nothing but remember; refuses what is called {@code refuse}. */
@Singleton
public class ProbeChange implements ApprovalHandler {
  /** Its sort. */
  public static final String SUBJECT = "probe";

  private final List<Approved> applied = new CopyOnWriteArrayList<>();

  @Override
  public String subject() {
    return SUBJECT;
  }

  @Override
  public Set<Permission> permissions() {
    return Set.of(Permission.ITEM_APPROVE, Permission.LAW_APPROVE);
  }

  @Override
  public Outcome<String> apply(Approved approved) {
    if (approved.change().target().startsWith("refuse")) {
      return Outcome.refused(Rejection.of("not-found", 409));
    }
    applied.add(approved);
    return Outcome.done("done-" + approved.change().target());
  }

  List<Approved> applied() {
    return applied;
  }
}
