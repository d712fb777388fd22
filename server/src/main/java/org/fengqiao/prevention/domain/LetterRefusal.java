package org.fengqiao.prevention.domain;

import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Refusal;

/** Why a letter is refused. */
public sealed interface LetterRefusal extends Refusal {

  /** Unknown or outside the territory. */
  record NotFound() implements LetterRefusal {
    @Override
    public String code() {
      return "letter-not-found";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** The account may look but not do this. */
  record NotPermitted() implements LetterRefusal {
    @Override
    public String code() {
      return "letter-not-yours";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** Who wrote it does not approve it. */
  record SamePerson() implements LetterRefusal {
    @Override
    public String code() {
      return "letter-same-person";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** It has moved on, or the event does not fit its state. */
  record Stale(LetterState state, long version) implements LetterRefusal {
    @Override
    public String code() {
      return "letter-stale";
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("state", state.name(), "version", version);
    }
  }

  /** Too few matters to state anything without pointing at somebody. */
  record TooFew(int least) implements LetterRefusal {
    @Override
    public String code() {
      return "letter-too-few";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("least", least);
    }
  }

  /** Family matters are not told to units. */
  record KindNotTold() implements LetterRefusal {
    @Override
    public String code() {
      return "letter-kind";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** Fields missing or wrong. */
  record Incomplete(List<Field> fields) implements LetterRefusal {
    public Incomplete {
      fields = List.copyOf(fields);
    }

    @Override
    public String code() {
      return "letter-incomplete";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** The idempotency key belongs to another request. */
  record KeyReused() implements LetterRefusal {
    @Override
    public String code() {
      return "letter-key-reused";
    }

    @Override
    public int status() {
      return 422;
    }
  }
}
