package org.fengqiao.prevention.domain;

import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Refusal;

/** Why a joint conference is refused. */
public sealed interface ConferenceRefusal extends Refusal {

  /** Unknown or outside the territory: both look the same. */
  record NotFound() implements ConferenceRefusal {
    @Override
    public String code() {
      return "conference-not-found";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** What it should be linked to is unknown, sealed or outside the territory: all look the same. */
  record UnknownLink(List<Field> fields) implements ConferenceRefusal {
    public UnknownLink {
      fields = List.copyOf(fields);
    }

    @Override
    public String code() {
      return "conference-link";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** The account may look but not write here. */
  record NotPermitted() implements ConferenceRefusal {
    @Override
    public String code() {
      return "conference-not-yours";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** Somebody wrote it meanwhile. */
  record Stale(long version) implements ConferenceRefusal {
    @Override
    public String code() {
      return "conference-stale";
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

  /** Closed ones stay as they are; only they are put right by a further entry. */
  record WrongState(Conference.State state) implements ConferenceRefusal {
    @Override
    public String code() {
      return state == Conference.State.CLOSED ? "conference-closed" : "conference-open";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /** The idempotency key belongs to something else. */
  record KeyReused() implements ConferenceRefusal {
    @Override
    public String code() {
      return "conference-key-reused";
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

  /** Fields missing or wrong. */
  record Incomplete(List<Field> fields) implements ConferenceRefusal {
    public Incomplete {
      fields = List.copyOf(fields);
    }

    @Override
    public String code() {
      return "conference-incomplete";
    }

    @Override
    public int status() {
      return 422;
    }
  }
}
