package org.fengqiao.warning.domain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.kernel.Refusal;

/** Why warnings say no. */
public sealed interface WarningRefusal extends Refusal {

  /** Unknown or outside the territory: both look the same. */
  record NotFound() implements WarningRefusal {
    @Override
    public String code() {
      return "warning-not-found";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** The account may look but not decide. */
  record NotPermitted() implements WarningRefusal {
    @Override
    public String code() {
      return "warning-not-yours";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** The warning has moved on since it was read. */
  record Stale(Warning warning) implements WarningRefusal {
    @Override
    public String code() {
      return "warning-stale";
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public Map<String, Object> arguments() {
      return standing(warning);
    }
  }

  /** The table has no such decision in this state. */
  record NotAllowed(Warning warning) implements WarningRefusal {
    @Override
    public String code() {
      return "warning-event";
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public Map<String, Object> arguments() {
      return standing(warning);
    }
  }

  /** Dismissing and closing need a reason. */
  record ReasonMissing() implements WarningRefusal {
    @Override
    public String code() {
      return "warning-reason";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("/reason", "missing"));
    }
  }

  /** The idempotency key belongs to another decision. */
  record KeyReused() implements WarningRefusal {
    @Override
    public String code() {
      return "warning-key-reused";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("/id", "reused"));
    }
  }

  private static Map<String, Object> standing(Warning warning) {
    return Map.of(
        "state", warning.state().name(),
        "version", warning.version(),
        "allowed", wires(warning));
  }

  /** Decisions allowed there, as the interface spells them. */
  static List<String> wires(Warning warning) {
    return Transitions.decisions(warning.state()).stream()
        .map(e -> e.name().toLowerCase(Locale.ROOT))
        .toList();
  }
}
