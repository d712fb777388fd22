package org.fengqiao.grid.domain;

import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Refusal;

/** What who submits a version has not looked at. */
public sealed interface SubmitRefusal extends Refusal {

  /** What the repair changed was not seen by who submits, or is another difference by now. */
  record RepairUnseen(long version) implements SubmitRefusal {
    @Override
    public String code() {
      return "grid-repair-unseen";
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("version", version);
    }
  }

  /**
   * Communities the code table does not know are not those that were confirmed.
   *
   * @param communities codes to confirm, in order; empty when more were confirmed than there are
   */
  record CommunitiesUnconfirmed(List<String> communities) implements SubmitRefusal {
    private static final int NAMED = 20;

    public CommunitiesUnconfirmed {
      communities = List.copyOf(communities);
    }

    @Override
    public String code() {
      return "grid-communities-unconfirmed";
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of(
          "count",
          communities.size(),
          "communities",
          String.join(", ", communities.subList(0, Math.min(NAMED, communities.size()))));
    }
  }
}
