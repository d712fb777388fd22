package org.fengqiao.deadline.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.deadline.Deadlines;
import org.fengqiao.deadline.domain.PauseCause;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.deadline.domain.TimerRule;
import org.fengqiao.deadline.domain.TimerRule.ExtendBy;
import org.fengqiao.deadline.domain.TimerRule.Nature;
import org.fengqiao.deadline.domain.TimerRule.Unit;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** The clocks of the product: how long each is and what it rests on. */
@Controller("/api/timer-rules")
class TimerRuleController {
  private final Deadlines deadlines;

  TimerRuleController(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  /**
   * One edition of one clock.
   *
   * @param lawCode statute it rests on; null for an internal limit
   * @param note what starts it, and whether the length is the product's own
   * @param alarmBefore hours, working days or days before the due date; 0 for no warning
   * @param pause cause it may stand still for; null for none
   * @param extendMax longest extension; 0 for none
   */
  @Serdeable
  record RuleView(
      TimerCode code,
      int length,
      Unit unit,
      Nature nature,
      @Nullable String lawCode,
      @Nullable String article,
      String note,
      int alarmBefore,
      @Nullable PauseCause pause,
      int extendMax,
      ExtendBy extendBy,
      int version,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {

    static RuleView of(TimerRule r) {
      return new RuleView(
          r.code(),
          r.length(),
          r.unit(),
          r.nature(),
          r.basis().lawCode(),
          r.basis().article(),
          r.basis().note(),
          r.alarmBefore(),
          r.pause(),
          r.extendMax(),
          r.extendBy(),
          r.version(),
          r.validFrom(),
          r.validTo());
    }
  }

  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record RulesView(List<RuleView> rules) {}

  /** Every edition of every clock. */
  @Get
  @Permit
  RulesView rules() {
    return new RulesView(deadlines.rules().stream().map(RuleView::of).toList());
  }
}
