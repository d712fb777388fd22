package org.fengqiao.inquiry.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.inquiry.QueryCodes;
import org.fengqiao.inquiry.domain.Progress;
import org.fengqiao.inquiry.domain.QueryCode;
import org.fengqiao.inquiry.domain.Rating;
import org.jspecify.annotations.Nullable;

/** What citizens and the office see of queries and ratings: states, days, marks. */
final class InquiryViews {
  private InquiryViews() {}

  /** A state and the day it was reached. */
  @Serdeable
  record StepView(String state, LocalDate on) {}

  /**
   * A rating.
   *
   * @param office SATISFIED, FAIRLY or DISSATISFIED; so is {@code unit}
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record RatingView(String office, String unit, @Nullable String reason, LocalDate until) {
    static @Nullable RatingView of(@Nullable Rating r) {
      return r == null
          ? null
          : new RatingView(r.office().name(), r.unit().name(), r.reason(), r.until());
    }
  }

  /**
   * How far the item is.
   *
   * @param dueOn last lawful day of what is due next
   * @param rateUntil last day to rate, while it can be rated or was
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ProgressView(
      String number,
      String kind,
      String state,
      LocalDate receivedOn,
      @Nullable String body,
      List<StepView> steps,
      @Nullable LocalDate dueOn,
      boolean mayRate,
      @Nullable LocalDate rateUntil,
      @Nullable RatingView rating) {
    static ProgressView of(Progress p) {
      return new ProgressView(
          p.number(),
          p.kind().name(),
          p.state().name(),
          p.receivedOn(),
          p.body(),
          p.steps().stream().map(s -> new StepView(s.state().name(), s.on())).toList(),
          p.dueOn(),
          p.mayRate(),
          p.rateUntil(),
          RatingView.of(p.rating()));
    }
  }

  /**
   * How an item stands with its citizen.
   *
   * @param edition of the code in force, 0 when none was handed out
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record StandingView(int edition, @Nullable Instant issuedAt, @Nullable RatingView rating) {
    static StandingView of(QueryCodes.Standing s) {
      QueryCode code = s.code();
      return code == null
          ? new StandingView(0, null, RatingView.of(s.rating()))
          : new StandingView(code.edition(), code.issuedAt(), RatingView.of(s.rating()));
    }
  }
}
