package org.fengqiao.prevention;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.kernel.Clock;
import org.fengqiao.prevention.domain.RunLog;

/** Which districts are due for a run. */
@Singleton
class RunDays {
  private final RunLog log;
  private final Clock clock;

  /** Day on which every district had run; spares a query five times a second. */
  private volatile LocalDate checkedOn = LocalDate.MIN;

  RunDays(RunLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** Districts with item events that no run has seen. */
  @Transactional
  List<String> districtsWithNews() {
    return log.districtsWithNews();
  }

  /** Districts whose last run was before today in Asia/Shanghai. */
  @Transactional
  List<String> districtsBeforeToday() {
    LocalDate today = clock.today();
    if (today.equals(checkedOn)) {
      return List.of();
    }
    List<String> due =
        log.districts().stream()
            .filter(d ->
                log.last(d)
                    .map(e -> e.asOf().atZone(Clock.ZONE).toLocalDate().isBefore(today))
                    .orElse(true))
            .toList();
    if (due.isEmpty()) {
      checkedOn = today;
    }
    return due;
  }
}
