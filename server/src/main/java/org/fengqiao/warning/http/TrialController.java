package org.fengqiao.warning.http;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.law.LawEditor.Wish;
import org.fengqiao.law.domain.LawRefusal;
import org.fengqiao.law.domain.LawTable;
import org.fengqiao.law.domain.RowReader;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.fengqiao.warning.Hindcasts;
import org.fengqiao.warning.http.TrialViews.TrialView;
import org.jspecify.annotations.Nullable;

/** {@code /api/score-trials}: drafts of rules of scores, thresholds and alarms tried on history. */
@Controller("/api/score-trials")
class TrialController {
  private final Hindcasts trials;
  private final TrialViews views;
  private final CurrentActor current;

  TrialController(Hindcasts trials, TrialViews views, CurrentActor current) {
    this.trials = trials;
    this.views = views;
    this.current = current;
  }

  /**
   * A draft, as it would be proposed.
   *
   * @param table name of the table as in addresses
   * @param baseVersion number of the edition the rows were made from
   * @param effectiveOn first day they would hold
   */
  @Serdeable
  record TrialBody(
      @NotBlank String table,
      int baseVersion,
      @NotNull LocalDate effectiveOn,
      @NotNull List<@Nullable Map<String, @Nullable Object>> rows) {}

  /** Asks for a trial of a draft; the same content again answers with the same trial. */
  @Post
  @Permit(Permission.LAW_EDIT)
  TrialView ask(@Body @Valid TrialBody body) {
    Actor actor = current.get();
    LawTable table =
        LawTable.ofWire(body.table())
            .orElseThrow(() -> new RefusalException(new LawRefusal.UnknownTable()));
    Wish wish =
        new Wish(
            new UUID(0, 0),
            table,
            body.baseVersion(),
            body.effectiveOn(),
            RowReader.read(table, body.rows()).orThrow(),
            "");
    return views.of(trials.ask(wish, actor).orThrow(), actor);
  }

  /** How far a trial is, and what it found. */
  @Get("/{digest}")
  @Permit({Permission.LAW_EDIT, Permission.LAW_APPROVE})
  TrialView get(@PathVariable @Pattern(regexp = "[0-9a-f]{64}") String digest) {
    Actor actor = current.get();
    return views.of(trials.find(digest, actor).orThrow(), actor);
  }

  /** The trial of a proposal that waits; state {@code NONE} when there was none. */
  @Get("/proposals/{id}")
  @Permit({Permission.LAW_EDIT, Permission.LAW_APPROVE})
  TrialView ofProposal(@PathVariable UUID id) {
    Actor actor = current.get();
    return trials.of(id, actor).orThrow().map(job -> views.of(job, actor)).orElse(TrialViews.NONE);
  }

  /** Asks for a trial of a proposal that waits. */
  @Post("/proposals/{id}")
  @Permit({Permission.LAW_EDIT, Permission.LAW_APPROVE})
  TrialView askOfProposal(@PathVariable UUID id) {
    Actor actor = current.get();
    return views.of(trials.ask(id, actor).orThrow(), actor);
  }
}
