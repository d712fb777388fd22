package org.fengqiao.factor.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fengqiao.factor.ProjectPlans;
import org.fengqiao.factor.domain.Assessment;
import org.fengqiao.factor.domain.Milestone;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.fengqiao.platform.http.Words;
import org.jspecify.annotations.Nullable;

/** {@code /api/projects}: milestones and stability assessments of projects, with their warnings. */
@Controller("/api/projects")
class ProjectController {
  private final ProjectPlans plans;
  private final Grids grids;
  private final CurrentActor current;

  ProjectController(ProjectPlans plans, Grids grids, CurrentActor current) {
    this.plans = plans;
    this.grids = grids;
    this.current = current;
  }

  /** A day of a project. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record MilestoneView(
      Milestone.@NotNull Code code, @NotNull LocalDate dueOn, @Nullable LocalDate doneOn) {}

  /**
   * Milestones in place of those before.
   *
   * @param version 0 for the first time, else the version seen
   */
  @Serdeable
  record PlanBody(
      long version, @Nullable @Size(max = 30) List<@Valid @NotNull MilestoneView> milestones) {}

  /**
   * A stability assessment.
   *
   * @param version 0 for a new one, else the version seen
   */
  @Serdeable
  record AssessmentBody(
      long version,
      @Nullable @Size(max = 60) String number,
      Assessment.@Nullable Risk risk,
      Assessment.@Nullable Outcome outcome,
      @Nullable LocalDate on,
      @Nullable @Size(max = 60) String body,
      @Nullable @Size(max = 1000) String measures) {}

  /** An assessment as it stands. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record AssessmentView(
      UUID id,
      String number,
      String risk,
      String outcome,
      LocalDate on,
      String body,
      String measures,
      long version) {}

  /** A grid of a footprint. */
  @Serdeable
  record GridName(String code, String name) {}

  /** An active warning inside a footprint, told of a place as wide as the reader may know. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record WarningView(UUID id, String grid, String name, String kind, String level, String state) {}

  /**
   * A project.
   *
   * @param warnings active warnings inside the footprint, highest first; null in lists
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Row(
      String id,
      String name,
      String kind,
      String stage,
      List<GridName> grids,
      FactorViews.@Nullable NextView next,
      List<MilestoneView> milestones,
      long version,
      List<AssessmentView> assessments,
      @Nullable List<WarningView> warnings) {}

  /** Projects. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Page(List<Row> projects) {}

  /** Projects whose footprint touches the caller's territory. */
  @Get
  @Permit(Permission.TASK_READ)
  Page list() {
    return new Page(plans.list(current.get()).stream().map(this::row).toList());
  }

  /** One with its milestones, assessments and the warnings inside its footprint. */
  @Get("/{project}")
  @Permit(Permission.TASK_READ)
  Row get(@PathVariable UUID project) {
    return row(plans.board(current.get(), project).orThrow());
  }

  /** Writes milestones; the same again changes nothing. */
  @Put("/{project}/milestones")
  @Permit(Permission.TASK_DECIDE)
  Row plan(@PathVariable UUID project, @Body @Valid PlanBody body) {
    List<MilestoneView> given = body.milestones();
    @Nullable List<Milestone> milestones =
        given == null
            ? null
            : given.stream().map(m -> new Milestone(m.code(), m.dueOn(), m.doneOn())).toList();
    return row(plans.plan(current.get(), project, body.version(), milestones).orThrow());
  }

  /** Writes an assessment; the same again changes nothing. */
  @Put("/{project}/assessments/{assessment}")
  @Permit(Permission.TASK_DECIDE)
  Row assess(
      @PathVariable UUID project, @PathVariable UUID assessment, @Body @Valid AssessmentBody body) {
    ProjectPlans.Text text =
        new ProjectPlans.Text(
            Words.plain(body.number(), "/number"),
            body.risk(),
            body.outcome(),
            body.on(),
            Words.plain(body.body(), "/body"),
            Words.plain(body.measures(), "/measures"));
    return row(plans.assess(current.get(), project, assessment, body.version(), text).orThrow());
  }

  private Row row(ProjectPlans.Board b) {
    String district = current.get().district();
    return new Row(
        b.project().id(),
        b.project().name(),
        b.project().kind().name(),
        b.project().stage().name(),
        b.grids().stream().map(g -> new GridName(g, name(district, g))).toList(),
        FactorViews.next(Milestone.next(b.plan().milestones()).orElse(null), b.today()),
        b.plan().milestones().stream()
            .map(m -> new MilestoneView(m.code(), m.dueOn(), m.doneOn()))
            .toList(),
        b.plan().version(),
        b.assessments().stream().map(ProjectController::assessment).toList(),
        b.warnings() == null
            ? null
            : b.warnings().stream().map(ProjectController::warning).toList());
  }

  private static AssessmentView assessment(Assessment a) {
    return new AssessmentView(
        a.id(),
        a.number(),
        a.risk().name(),
        a.outcome().name(),
        a.on(),
        a.body(),
        a.measures(),
        a.version());
  }

  private static WarningView warning(ProjectPlans.InFootprint f) {
    return new WarningView(
        f.warning().id(),
        f.place().code(),
        f.place().name(),
        RunResult.nameOf(f.warning().kind()),
        f.warning().level().name(),
        f.warning().state().name());
  }

  private String name(String district, String code) {
    return grids.find(district, code).map(Place::name).orElse(code);
  }
}
