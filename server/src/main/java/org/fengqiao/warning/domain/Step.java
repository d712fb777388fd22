package org.fengqiao.warning.domain;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.law.domain.Thresholds;

/**
 * One judgement of one place and kind.
 *
 * @param now with the marks that hold for this street today
 * @param plain the marks without a raise by the street's budget
 */
record Step(Subject subject, Reading reading, Moment now, Budget budget, Thresholds plain) {

  Standing next(Standing before) {
    return Hysteresis.next(before, reading, now.day(), now.table());
  }

  /** Why it stands where it stands; a mark raised by the budget is told. */
  List<Reason> reasons(Standing standing) {
    List<Reason> all = new ArrayList<>(Reason.of(standing, reading, now.table()));
    if (!now.table().equals(plain)) {
      all.add(budget.reason(subject.grid(), now.table()));
    }
    return all;
  }
}
