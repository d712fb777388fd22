package org.fengqiao.audit.http;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fengqiao.audit.Audit;
import org.fengqiao.audit.domain.AuditEntry;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Cursors;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** The trail for the audit administrator, newest first. */
@Controller("/api/audit")
class AuditController {
  private static final int LIMIT = 200;

  private final Audit audit;
  private final CurrentActor actor;
  private final Cursors cursors;

  AuditController(Audit audit, CurrentActor actor, Cursors cursors) {
    this.audit = audit;
    this.actor = actor;
    this.cursors = cursors;
  }

  @Serdeable
  record EntryView(
      long seq, Instant at, UUID actor, String role, String action, String object, String detail) {}

  @Serdeable
  record PageView(List<EntryView> entries, @Nullable String next) {}

  /** One page of the district's trail, optionally about one object only. */
  @Get
  @Permit(Permission.AUDIT_READ)
  PageView page(
      @QueryValue @Nullable String object,
      @QueryValue @Nullable String after,
      @QueryValue(defaultValue = "50") int limit) {
    Long before = after == null ? null : Long.valueOf(cursors.decode(after, 1).getFirst());
    int size = Math.clamp(limit, 1, LIMIT);
    List<AuditEntry> entries = audit.look(actor.get(), object, before, size);
    String next =
        entries.size() < size ? null : cursors.encode(Long.toString(entries.getLast().seq()));
    return new PageView(entries.stream().map(AuditController::view).toList(), next);
  }

  private static EntryView view(AuditEntry e) {
    return new EntryView(e.seq(), e.at(), e.actor(), e.role(), e.action(), e.object(), e.detail());
  }
}
