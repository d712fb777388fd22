package org.fengqiao.prevention.domain;

import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Refusal;

/** Why a sweep or a safeguard period is refused. */
public sealed interface SweepRefusal extends Refusal {

  /** No such grid, month or period in the territory. */
  record NotFound() implements SweepRefusal {
    @Override
    public String code() {
      return "sweep-not-found";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** The account may look but not write here. */
  record NotPermitted() implements SweepRefusal {
    @Override
    public String code() {
      return "sweep-not-yours";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** Somebody wrote it meanwhile. */
  record Stale(long version) implements SweepRefusal {
    @Override
    public String code() {
      return "sweep-stale";
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
  record Incomplete(List<Field> fields) implements SweepRefusal {
    public Incomplete {
      fields = List.copyOf(fields);
    }

    @Override
    public String code() {
      return "sweep-incomplete";
    }

    @Override
    public int status() {
      return 422;
    }
  }
}
