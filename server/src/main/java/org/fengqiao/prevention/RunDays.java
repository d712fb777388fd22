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
  /** An outage longer than this is not lived through again day by day. */
  private static final int MOST_MISSED = 35;

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

  /**
   * Days that have ended since the day of a district's last run, that one included when the run was
   * before its end; the latest {@value #MOST_MISSED} of them, oldest first. Yesterday is left to
   * the run at midnight.
   */
  @Transactional
  List<LocalDate> missed(String district) {
    LocalDate yesterday = clock.today().minusDays(1);
    LocalDate from =
        log.last(district).map(e -> e.asOf().atZone(Clock.ZONE).toLocalDate()).orElse(yesterday);
    LocalDate oldest = yesterday.minusDays(MOST_MISSED);
    LocalDate first = from.isBefore(oldest) ? oldest : from;
    return first.isBefore(yesterday) ? first.datesUntil(yesterday).toList() : List.of();
  }
}
