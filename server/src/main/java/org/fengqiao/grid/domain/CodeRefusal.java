package org.fengqiao.grid.domain;

import java.util.Map;
import org.fengqiao.kernel.Refusal;

/** Why a code names nothing. */
public sealed interface CodeRefusal extends Refusal {
  @Override
  default int status() {
    return 404;
  }

  /** The version that answered that day has no such grid. */
  record NoGridThen(String grid) implements CodeRefusal {
    @Override
    public String code() {
      return "no-grid-then";
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("grid", grid);
    }
  }

  /** Nobody brought such a code of that scheme, or it did not hold that day. */
  record UnknownCode(String scheme, String external) implements CodeRefusal {
    @Override
    public String code() {
      return "unknown-external-code";
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("scheme", scheme, "code", external);
    }
  }
}
