package org.fengqiao.approval.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fengqiao.approval.SecondPerson;
import org.fengqiao.approval.domain.ApprovalRefusal;
import org.fengqiao.approval.domain.Staged;
import org.fengqiao.approval.domain.Staged.Settled;
import org.fengqiao.approval.domain.StagedChange;
import org.fengqiao.approval.domain.StagedState;
import org.fengqiao.approval.domain.Verdict;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.fengqiao.platform.http.Words;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/approvals}. Open to anybody signed in, because any feature's people may propose; each
 * sees what he proposed and what he may decide, nothing else.
 */
@Controller("/api/approvals")
class ApprovalController {
  private static final int LIMIT = 200;

  private final SecondPerson second;
  private final CurrentActor current;

  ApprovalController(SecondPerson second, CurrentActor current) {
    this.second = second;
    this.current = current;
  }

  /**
   * A decision.
   *
   * @param id idempotency key
   * @param version the version the decider saw
   * @param reason why; needed to reject
   */
  @Serdeable
  record Decision(@NotNull UUID id, long version, @Nullable @Size(max = 500) String reason) {}

  /** How a change ended. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record SettledView(
      String verdict, String role, Instant at, @Nullable String reason, @Nullable String result) {}

  /**
   * A staged change.
   *
   * @param mine the reader proposed it and may withdraw it
   * @param mayDecide the reader may approve or reject it
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Row(
      UUID id,
      String subject,
      String target,
      String place,
      @Nullable LocalDate effectiveOn,
      String reason,
      String proposerRole,
      Instant proposedAt,
      String state,
      long version,
      boolean mine,
      boolean mayDecide,
      @Nullable SettledView settled) {}

  /** Staged changes. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Page(List<Row> approvals) {}

  /** What the reader proposed or may decide, newest first; waiting ones unless told otherwise. */
  @Get
  @Permit
  Page list(@Nullable @QueryValue StagedState state, @Nullable @QueryValue Integer limit) {
    Actor actor = current.get();
    int most = limit == null ? LIMIT : Math.clamp(limit, 1, LIMIT);
    StagedState asked = state == null ? StagedState.WAITING : state;
    return new Page(second.list(actor, asked, most).stream().map(s -> row(actor, s)).toList());
  }

  /** One change. */
  @Get("/{id}")
  @Permit
  Row get(@PathVariable UUID id) {
    Actor actor = current.get();
    return row(actor, second.get(id, actor).orThrow());
  }

  /** Approves, rejects or withdraws. */
  @Post("/{id}/{event}")
  @Permit
  Row decide(@PathVariable UUID id, @PathVariable String event, @Body @Valid Decision body) {
    Actor actor = current.get();
    Verdict verdict =
        Verdict.ofWire(event)
            .orElseThrow(() -> new RefusalException(new ApprovalRefusal.NotFound()));
    SecondPerson.Decision decision =
        new SecondPerson.Decision(body.id(), body.version(), Words.plain(body.reason(), "/reason"));
    return row(actor, second.decide(id, verdict, decision, actor).orThrow());
  }

  private Row row(Actor actor, Staged staged) {
    StagedChange c = staged.change();
    Settled end = staged.settled();
    return new Row(
        c.id(),
        c.subject(),
        c.target(),
        c.place(),
        c.effectiveOn(),
        c.reason(),
        staged.proposerRole().name(),
        staged.proposedAt(),
        staged.state().name(),
        staged.version(),
        staged.proposer().equals(actor.id()),
        second.mayDecide(actor, staged),
        end == null
            ? null
            : new SettledView(
                end.verdict().name(), end.role().name(), end.at(), end.reason(), end.result()));
  }
}
