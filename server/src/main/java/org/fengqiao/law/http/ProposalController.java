package org.fengqiao.law.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.approval.domain.Staged;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.law.LawEditor;
import org.fengqiao.law.LawEditor.Proposed;
import org.fengqiao.law.LawEditor.Report;
import org.fengqiao.law.LawEditor.Wish;
import org.fengqiao.law.domain.LawRefusal;
import org.fengqiao.law.domain.LawRow;
import org.fengqiao.law.domain.LawTable;
import org.fengqiao.law.domain.RowReader;
import org.fengqiao.law.http.LawViews.ReportView;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.fengqiao.platform.http.Words;
import org.jspecify.annotations.Nullable;

/** Proposals of another edition. They are decided under {@code /api/approvals}. */
@Controller("/api/law")
class ProposalController {
  private final LawEditor editor;
  private final CurrentActor current;

  ProposalController(LawEditor editor, CurrentActor current) {
    this.editor = editor;
    this.current = current;
  }

  /**
   * Another edition.
   *
   * @param id idempotency key; also the id under {@code /api/approvals}
   * @param baseVersion number of the edition it was made from
   * @param effectiveOn first day, tomorrow at the earliest
   * @param rows the whole table; of articles the district's own ones
   * @param dryRun only report what it would do
   */
  @Serdeable
  record ProposalBody(
      @NotNull UUID id,
      int baseVersion,
      @NotNull LocalDate effectiveOn,
      @NotNull List<@Nullable Map<String, @Nullable Object>> rows,
      @NotBlank @Size(max = 500) String reason,
      boolean dryRun) {}

  /**
   * What came of it.
   *
   * @param id of the staged change; null for a dry run
   * @param state {@code WAITING} when it was staged; null for a dry run
   * @param report null when it was staged
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ProposedView(
      @Nullable UUID id,
      @Nullable String state,
      @Nullable LocalDate effectiveOn,
      @Nullable String reason,
      @Nullable ReportView report) {}

  /** Reports what another edition would do, or stages it for a second person. */
  @Post("/{table}/proposals")
  @Permit(Permission.LAW_EDIT)
  ProposedView propose(@PathVariable String table, @Body @Valid ProposalBody body) {
    return propose(table, false, body);
  }

  /** The same for rules about grids, by who keeps the grids. */
  @Post("/grid-rules/{table}/proposals")
  @Permit(Permission.GRID_IMPORT)
  ProposedView proposeOfGrids(@PathVariable String table, @Body @Valid ProposalBody body) {
    return propose(table, true, body);
  }

  private ProposedView propose(String table, boolean ofGrids, ProposalBody body) {
    Actor actor = current.get();
    LawTable asked = LawController.table(table);
    if (asked.ofGrids() != ofGrids) {
      throw new RefusalException(new LawRefusal.UnknownTable());
    }
    List<LawRow> rows = RowReader.read(asked, body.rows()).orThrow();
    String reason = Objects.requireNonNull(Words.plain(body.reason(), "/reason"));
    Wish wish = new Wish(body.id(), asked, body.baseVersion(), body.effectiveOn(), rows, reason);
    if (body.dryRun()) {
      Report report = editor.check(wish, actor).orThrow();
      return new ProposedView(null, null, null, null, ReportView.of(asked, report));
    }
    return view(editor.propose(wish, actor).orThrow(), null);
  }

  /** A proposal with what it would do today. */
  @Get("/proposals/{id}")
  @Permit({Permission.LAW_EDIT, Permission.LAW_APPROVE})
  ProposedView proposal(@PathVariable UUID id) {
    Proposed proposed = editor.proposal(id, current.get()).orThrow();
    Report report = proposed.report();
    return view(
        proposed.staged(),
        report == null ? null : ReportView.of(proposed.proposal().table(), report));
  }

  /** A proposal about grids with what it would do today. */
  @Get("/grid-rules/proposals/{id}")
  @Permit({Permission.GRID_IMPORT, Permission.GRID_APPROVE})
  ProposedView proposalOfGrids(@PathVariable UUID id) {
    return proposal(id);
  }

  private static ProposedView view(Staged staged, @Nullable ReportView report) {
    return new ProposedView(
        staged.change().id(),
        staged.state().name(),
        staged.change().effectiveOn(),
        staged.change().reason(),
        report);
  }
}
