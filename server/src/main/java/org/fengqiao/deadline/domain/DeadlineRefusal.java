package org.fengqiao.deadline.domain;

import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Refusal;

/** Why deadline says no. */
public sealed interface DeadlineRefusal extends Refusal {

  /**
   * The text is not a work calendar of that year.
   *
   * @param why year, size, date, content or implausible
   */
  record CalendarUnreadable(String why) implements DeadlineRefusal {
    @Override
    public String code() {
      return "calendar-unreadable";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("why", why);
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("", "calendar-" + why));
    }
  }
}
