package org.fengqiao.factor.domain;

import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Refusal;

/** Why a plan, an assessment or a factor is refused. */
public sealed interface FactorRefusal extends Refusal {

  /** No such project, assessment or grid in the territory. */
  record NotFound() implements FactorRefusal {
    @Override
    public String code() {
      return "factor-not-found";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** Somebody wrote it meanwhile. */
  record Stale(long version) implements FactorRefusal {
    @Override
    public String code() {
      return "factor-stale";
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

  /** Fields missing or wrong. */
  record Incomplete(List<Field> fields) implements FactorRefusal {
    public Incomplete {
      fields = List.copyOf(fields);
    }

    @Override
    public String code() {
      return "factor-incomplete";
    }

    @Override
    public int status() {
      return 422;
    }
  }
}
