package org.fengqiao.prevention.domain.effect;

import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Refusal;

/** Why measuring effect says no. */
public sealed interface EffectRefusal extends Refusal {

  /** Unknown, or outside the territory: both look the same. */
  record NotFound() implements EffectRefusal {
    @Override
    public String code() {
      return "effect-not-found";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** Nothing waits there: begun, ended or never drawn. */
  record NotWaiting() implements EffectRefusal {
    @Override
    public String code() {
      return "effect-not-waiting";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /** A field is missing or not one of those allowed. */
  record Bad(String pointer, String why) implements EffectRefusal {
    @Override
    public String code() {
      return "effect-invalid";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field(pointer, why));
    }
  }

  /** A kind that may never wait. */
  record Barred(String kind) implements EffectRefusal {
    @Override
    public String code() {
      return "effect-barred";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("kind", kind);
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("/kinds", "barred"));
    }
  }

  /** The idempotency key belongs to something else. */
  record KeyReused() implements EffectRefusal {
    @Override
    public String code() {
      return "effect-key-reused";
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
}
