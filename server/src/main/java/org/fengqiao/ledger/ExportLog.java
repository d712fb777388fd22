package org.fengqiao.ledger;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.fengqiao.audit.Audit;

/** Notes what went out. */
@Singleton
class ExportLog {
  private final Audit audit;

  ExportLog(Audit audit) {
    this.audit = audit;
  }

  @Transactional
  void exported(LedgerExports.Ready ready, int count, boolean whole) {
    audit.record(
        ready.actor(),
        "ledger.export",
        "ledger/" + ready.wish().view(),
        Map.of("rows", count, "personal", ready.wish().personal(), "whole", whole));
  }
}
