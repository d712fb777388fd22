package org.fengqiao.document;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.fengqiao.deadline.Deadlines;
import org.fengqiao.deadline.domain.Timer;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.document.domain.Document;
import org.fengqiao.document.domain.Template;
import org.fengqiao.kernel.Clock;

/**
 * Service starts the clocks of appeal: the day of service does not count (民法典 201). Service of a
 * notice of acceptance, refusal or another route ends the term in which the petitioner must be told
 * (信访工作条例 23).
 */
@Singleton
class AppealClocks {
  private static final Set<String> NOTICES =
      Set.of("ACCEPTANCE_NOTICE", "REJECTION_NOTICE", "NO_FURTHER_NOTICE", "ROUTE_NOTICE");

  private final Deadlines deadlines;
  private final Clock clock;

  AppealClocks(Deadlines deadlines, Clock clock) {
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** Starts the clock this sort of paper starts, in place of one that an earlier paper started. */
  void start(Document document, Template template, LocalDate servedOn) {
    deadlines.hold(document.district(), document.itemId());
    if (NOTICES.contains(template.code())) {
      deadlines.met(document.district(), document.itemId(), TimerCode.T_NOTICE_15D, clock.now());
    }
    TimerCode code = template.clock();
    if (code != null) {
      end(document, code);
      Instant at = servedOn.atStartOfDay(Clock.ZONE).toInstant();
      var _ = deadlines.start(document.district(), document.itemId(), code, at);
    }
  }

  /** Ends the clock of a paper that was taken back. */
  void cancel(Document document, Template template) {
    TimerCode code = template.clock();
    if (code != null) {
      end(document, code);
    }
  }

  private void end(Document document, TimerCode code) {
    deadlines.hold(document.district(), document.itemId());
    boolean runs =
        deadlines.of(document.district(), document.itemId()).stream()
            .anyMatch(t -> t.open() && t.due().code() == code);
    if (runs) {
      deadlines.end(
          document.district(),
          document.itemId(),
          List.of(code),
          Timer.State.CANCELLED,
          clock.now());
    }
  }
}
