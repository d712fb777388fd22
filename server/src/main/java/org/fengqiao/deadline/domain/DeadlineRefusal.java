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

  /** The item has no such running clock (or, for resuming, none that stands still). */
  record NotRunning(TimerCode timer) implements DeadlineRefusal {
    @Override
    public String code() {
      return "clock-not-running";
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("clock", timer.name());
    }
  }

  /** The law knows no standing still of this clock for this cause. */
  record NotPausable(TimerCode timer, PauseCause cause) implements DeadlineRefusal {
    @Override
    public String code() {
      return "clock-not-pausable";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("clock", timer.name(), "cause", cause.name());
    }
  }

  /** This clock cannot be extended. */
  record NotExtensible(TimerCode timer) implements DeadlineRefusal {
    @Override
    public String code() {
      return "clock-not-extensible";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("clock", timer.name());
    }
  }

  /** It was extended before; once is all (信访工作条例 34). */
  record AlreadyExtended(TimerCode timer) implements DeadlineRefusal {
    @Override
    public String code() {
      return "clock-already-extended";
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("clock", timer.name());
    }
  }

  /** The clock has run out; neither extension nor standing still brings it back. */
  record TooLate(TimerCode timer) implements DeadlineRefusal {
    @Override
    public String code() {
      return "clock-too-late";
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("clock", timer.name());
    }
  }

  /** An extension shorter than one day or longer than the rule allows. */
  record OutOfRange(TimerCode timer, int max) implements DeadlineRefusal {
    @Override
    public String code() {
      return "extension-out-of-range";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("clock", timer.name(), "max", max);
    }
  }
}
