package org.fengqiao.prevention.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.kernel.Actor;
import org.fengqiao.platform.Language;
import org.fengqiao.prevention.Effects.Past;
import org.fengqiao.prevention.Effects.Row;
import org.fengqiao.prevention.domain.effect.Assignment;
import org.fengqiao.prevention.domain.effect.Evaluation;
import org.fengqiao.prevention.domain.effect.Plan;
import org.fengqiao.prevention.domain.effect.RateRatio;
import org.fengqiao.prevention.domain.effect.Setting;
import org.fengqiao.prevention.domain.effect.Trial;
import org.jspecify.annotations.Nullable;

/** Measured effect as the interface shows it. Sums of arms below three are not told. */
@Singleton
class EffectViews {
  private final Grids grids;

  EffectViews(Grids grids) {
    this.grids = grids;
  }

  /** All playbooks, what the district has agreed to, and the plan of today. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Page(
      PlanView plan,
      @Nullable ConsentView consent,
      boolean waits,
      boolean mayPropose,
      List<RowView> playbooks) {}

  /** What is fixed beforehand. */
  @Serdeable
  record PlanView(
      String version,
      String digest,
      int windowDays,
      int laterDays,
      int triggerDays,
      int pastDays,
      int settleDays,
      int armTarget,
      double alpha,
      int sides,
      double power,
      List<String> barred) {}

  /** The district's consent. */
  @Serdeable
  record ConsentView(
      int edition, LocalDate from, List<String> kinds, String reason, boolean demo) {}

  /**
   * A playbook.
   *
   * @param matters expected matters of a task in the window
   * @param detectable drop a full trial sees with the power of the plan, 0 to 1; null when none
   * @param forty tasks per arm for a drop of 40 %; 0 when no size suffices
   * @param missingNow tasks the first arm still lacks
   * @param record evaluations, newest first
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record RowView(
      String kind,
      String playbook,
      String title,
      boolean mayWait,
      boolean drawn,
      double matters,
      boolean assumed,
      @Nullable Double detectable,
      int forty,
      int now,
      int later,
      int missingNow,
      int missingLater,
      @Nullable LocalDate evaluatedOn,
      @Nullable TrialView trial,
      List<EvaluationView> record) {}

  /** A trial; the seed is told once it is evaluated. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record TrialView(
      UUID id,
      Instant openedAt,
      String plan,
      String planDigest,
      String commitment,
      @Nullable String seed,
      boolean demo) {}

  /**
   * An evaluation.
   *
   * @param estimate rate ratio; null when the controls had no matter
   * @param high null when nothing bounds it
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record EvaluationView(
      TrialView trial,
      Instant at,
      String result,
      int nowTasks,
      int laterTasks,
      @Nullable Integer nowMatters,
      @Nullable Integer laterMatters,
      @Nullable Integer nowFound,
      @Nullable Integer laterFound,
      int nowDeclined,
      int laterEarly,
      @Nullable Double detectable,
      @Nullable Double dispersion,
      @Nullable Double estimate,
      double low,
      @Nullable Double high,
      double p,
      double confidence,
      int draws,
      boolean demo) {}

  /** One playbook with its waiting places. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Detail(PlanView plan, RowView playbook, List<WaitingView> waiting) {}

  /** A place that waits for its later start. */
  @Serdeable
  record WaitingView(
      UUID warning, String grid, String gridName, String level, LocalDate startOn, boolean demo) {}

  PlanView plan(Plan p) {
    return new PlanView(
        p.version(),
        p.digest(),
        p.windowDays(),
        p.laterDays(),
        p.triggerDays(),
        p.pastDays(),
        p.settleDays(),
        p.armTarget(),
        p.design().alpha(),
        p.design().sides(),
        p.design().power(),
        p.barred().stream().sorted().map(RunResult::nameOf).toList());
  }

  ConsentView consent(Setting s) {
    return new ConsentView(
        s.seq(),
        s.from(),
        s.kinds().stream().sorted().map(RunResult::nameOf).toList(),
        s.reason(),
        s.demo());
  }

  RowView row(Row r, Language language) {
    int target = r.plan().armTarget();
    Trial trial = r.trial();
    return new RowView(
        RunResult.nameOf(r.playbook().kind()),
        RunResult.nameOf(r.playbook().kind()) + "/" + r.playbook().version(),
        r.playbook()
            .title()
            .getOrDefault(language.tag(), r.playbook().title().getOrDefault("zh-CN", "")),
        r.mayWait(),
        r.drawn(),
        r.matters(),
        r.assumed(),
        r.detectable(),
        r.forty(),
        r.now(),
        r.later(),
        Math.max(0, target - r.now()),
        Math.max(0, target - r.later()),
        r.evaluatedOn(),
        trial == null ? null : trial(trial, false),
        r.record().stream().map(EffectViews::evaluation).toList());
  }

  Detail detail(Actor actor, Row r, List<Assignment> waiting, Language language) {
    return new Detail(
        plan(r.plan()),
        row(r, language),
        waiting.stream()
            .filter(a -> r.trials().contains(a.trial()))
            .map(a ->
                new WaitingView(
                    a.warning(),
                    a.grid(),
                    grids.find(actor.district(), a.grid()).map(Place::name).orElse(a.grid()),
                    a.level().name(),
                    a.startOn(),
                    a.demo()))
            .toList());
  }

  private static TrialView trial(Trial t, boolean over) {
    return new TrialView(
        t.id(),
        t.openedAt(),
        t.plan(),
        t.digest(),
        t.commitment(),
        over ? t.seed() : null,
        t.demo());
  }

  private static EvaluationView evaluation(Past past) {
    Evaluation e = past.evaluation();
    RateRatio r = e.ratio();
    return new EvaluationView(
        trial(past.trial(), true),
        e.at(),
        e.result().name(),
        e.now().tasks(),
        e.later().tasks(),
        SmallCount.shown(false, e.now().matters()),
        SmallCount.shown(false, e.later().matters()),
        SmallCount.shown(false, e.now().found()),
        SmallCount.shown(false, e.later().found()),
        e.nowDeclined(),
        e.laterEarly(),
        e.detectable(),
        e.dispersion(),
        finite(r.estimate()),
        r.low(),
        finite(r.high()),
        r.pValue(),
        r.confidence(),
        r.draws(),
        e.demo());
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
