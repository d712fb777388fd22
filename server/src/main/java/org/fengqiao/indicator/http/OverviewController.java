package org.fengqiao.indicator.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fengqiao.indicator.Indicators;
import org.fengqiao.indicator.domain.Overview;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** {@code /api/overview}. */
@Controller("/api/overview")
class OverviewController {
  private final Indicators indicators;
  private final CurrentActor current;

  OverviewController(Indicators indicators, CurrentActor current) {
    this.indicators = indicators;
    this.current = current;
  }

  /** A rate as numerator and denominator. */
  @Serdeable
  record RateView(long num, long den) {}

  /** A kind's items of 30 days; null where the guard hides it (ADR 0062). */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record KindView(String kind, @Nullable Long d30) {}

  /** One day of the trend. */
  @Serdeable
  record DayView(LocalDate date, long reported, long resolved) {}

  /** Bodies of one tier. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record TierView(String tier, long bodies, long open, @Nullable Double avgDays) {}

  /** Tasks by state. */
  @Serdeable
  record TasksView(long proposed, long accepted, long done) {}

  /** See {@link Overview} for the definitions. */
  @Serdeable
  record View(
      Instant asOf,
      boolean demo,
      long today,
      long last7,
      long open,
      long dueSoon,
      long overdue,
      RateView onTime,
      List<KindView> byKind,
      List<DayView> trend,
      List<TierView> bodies,
      TasksView tasks,
      Map<String, Long> warnings) {}

  /** How the caller's territory stands, or one street of it. */
  @Get
  @Permit(Permission.OVERVIEW_READ)
  View overview(@Nullable @QueryValue @Pattern(regexp = "\\d{9}") String street) {
    Overview o = indicators.overview(current.get(), street).orThrow();
    return new View(
        o.asOf(),
        o.demo(),
        o.today(),
        o.last7(),
        o.open(),
        o.dueSoon(),
        o.overdue(),
        new RateView(o.onTime().num(), o.onTime().den()),
        o.byKind().entrySet().stream().map(e -> new KindView(e.getKey(), e.getValue())).toList(),
        o.trend().stream().map(d -> new DayView(d.date(), d.reported(), d.resolved())).toList(),
        o.bodies().stream()
            .map(b -> new TierView(b.tier().name(), b.bodies(), b.open(), b.avgDays()))
            .toList(),
        new TasksView(
            o.tasks().getOrDefault("PROPOSED", 0L),
            o.tasks().getOrDefault("ACCEPTED", 0L),
            o.tasks().getOrDefault("DONE", 0L)),
        o.warnings());
  }
}
