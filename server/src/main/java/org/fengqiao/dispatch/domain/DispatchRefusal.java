package org.fengqiao.dispatch.domain;

import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Refusal;

/** Why dispatch says no. */
public sealed interface DispatchRefusal extends Refusal {

  /**
   * Unknown, or outside the territory: both look the same.
   *
   * @param code {@code body-not-found}, {@code centre-not-found}, ...
   */
  record Missing(String code) implements DispatchRefusal {
    @Override
    public int status() {
      return 404;
    }
  }

  /**
   * Somebody else was faster, or it is not that far.
   *
   * @param code {@code body-stale}, {@code ticket-event}, ...
   * @param version the version it has now
   */
  record Conflict(String code, long version, String state) implements DispatchRefusal {
    @Override
    public int status() {
      return 409;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("version", version, "state", state);
    }
  }

  /**
   * The account may know of it and not do this.
   *
   * @param code {@code legal-not-yours}
   */
  record NotYours(String code) implements DispatchRefusal {
    @Override
    public int status() {
      return 403;
    }
  }

  /** Fields that cannot be stored as they are. */
  record Faulty(String code, List<Field> fields) implements DispatchRefusal {
    public Faulty {
      fields = List.copyOf(fields);
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("count", fields.size());
    }
  }
}
