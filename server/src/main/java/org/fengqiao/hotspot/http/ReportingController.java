package org.fengqiao.hotspot.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.fengqiao.hotspot.HotspotRefusal;
import org.fengqiao.hotspot.Reporting;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.hotspot.domain.Patrols;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/scores/{grid}/reporting}: what residents brought and what patrols found, as far as
 * the reader may know (ADR 0067).
 */
@Controller("/api/scores")
class ReportingController {
  private final Reporting reporting;
  private final CurrentActor current;

  ReportingController(Reporting reporting, CurrentActor current) {
    this.reporting = reporting;
    this.current = current;
  }

  /** Two counts, of the same days. */
  @Serdeable
  record PairView(int brought, int found) {}

  /** A recorded week of a place, of everybody together. */
  @Serdeable
  record WeekView(String week, double hours, int rounds) {}

  /** Effort a week now and usually. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record PatrolView(
      @Nullable Double rounds,
      @Nullable Double usualRounds,
      @Nullable Double ratio,
      List<WeekView> weeks) {}

  /**
   * Who began the matters of a place.
   *
   * @param shown false when the guard leaves nothing
   * @param rule version of the rule
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ReportingView(
      boolean shown,
      @Nullable String rule,
      int recentDays,
      int longDays,
      @Nullable PairView recent,
      @Nullable PairView longer,
      @Nullable PatrolView patrols,
      boolean caution,
      @Nullable Double expected,
      @Nullable Double adjusted) {
    static final ReportingView NOTHING =
        new ReportingView(false, null, 0, 0, null, null, null, false, null, null);
  }

  /** Who began the matters behind a score, and how much was patrolled. */
  @Get("/{grid}/reporting")
  @Permit(Permission.SCORE_READ)
  ReportingView get(@PathVariable String grid, @QueryValue(defaultValue = "ALL") String kind) {
    Actor who = current.get();
    int index = RunResult.indexOf(kind);
    if (index < 0) {
      throw new RefusalException(new HotspotRefusal.UnknownKind(kind));
    }
    if (!who.may(Permission.SCORE_READ, grid)) {
      throw new RefusalException(new HotspotRefusal.NoScore(grid));
    }
    return reporting
        .of(who, grid, index)
        .map(ReportingController::view)
        .orElse(ReportingView.NOTHING);
  }

  private static ReportingView view(Reporting.Shown s) {
    Patrols p = s.patrols();
    return new ReportingView(
        true,
        s.rule().version(),
        s.rule().recentDays(),
        s.rule().longDays(),
        pair(s.recent()),
        pair(s.longer()),
        p == null
            ? null
            : new PatrolView(
                p.rounds(),
                p.usualRounds(),
                p.ratio(),
                p.weeks().stream()
                    .map(w -> new WeekView(w.week().toString(), w.hours(), w.rounds()))
                    .toList()),
        s.caution(),
        s.expected(),
        s.adjusted());
  }

  private static @Nullable PairView pair(Reporting.@Nullable Pair pair) {
    return pair == null ? null : new PairView(pair.brought(), pair.found());
  }
}
