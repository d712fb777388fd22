package org.fengqiao.warning.domain.hindcast;

import java.util.Map;
import org.fengqiao.kernel.Refusal;

/** Why a trial on history is not begun. */
public sealed interface HindcastRefusal extends Refusal {

  /**
   * So many drafts wait already. Each may take minutes of one core; what is still to be looked at
   * comes before what is asked for next.
   *
   * @param most trials of a district that may wait or run at once
   */
  record Waiting(int most) implements HindcastRefusal {
    @Override
    public String code() {
      return "score-trials-waiting";
    }

    @Override
    public int status() {
      return 429;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("most", most);
    }
  }
}
