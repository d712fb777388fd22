package org.fengqiao.warning.domain;

import java.util.HashMap;
import java.util.Map;
import org.fengqiao.law.domain.AlarmRules;
import org.fengqiao.law.domain.Thresholds;

/**
 * Alarms of a street in seven days. Who has used up the budget needs more for the next orange: its
 * marks are raised, the more the further it is over. A severe matter always passes; a score that is
 * red at the plain marks is still orange, so that no street falls silent.
 */
final class Budget {
  private static final int STREET_DIGITS = 9;

  private final AlarmRules alarm;
  private final Map<String, Integer> used;

  Budget(AlarmRules alarm, Map<String, Integer> used) {
    this.alarm = alarm;
    this.used = new HashMap<>(used);
  }

  private static String street(String grid) {
    return grid.length() > STREET_DIGITS ? grid.substring(0, STREET_DIGITS) : grid;
  }

  int used(String grid) {
    return used.getOrDefault(street(grid), 0);
  }

  /** Marks for the next place of that street; the very table while there is budget. */
  Thresholds marks(String grid, Thresholds table) {
    int over = used(grid) - alarm.budgetWeek() + 1;
    return alarm.budgetWeek() == 0 || over <= 0 ? table : table.raised(over * alarm.budgetRaise());
  }

  void spend(String grid) {
    used.merge(street(grid), 1, Integer::sum);
  }

  Reason reason(String grid, Thresholds raised) {
    return new Reason(
        "BUDGET",
        Map.of(
            "used", used(grid),
            "budget", alarm.budgetWeek(),
            "orange", Math.round(raised.enters(org.fengqiao.kernel.Level.ORANGE))));
  }
}
