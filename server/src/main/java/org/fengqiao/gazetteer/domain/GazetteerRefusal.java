package org.fengqiao.gazetteer.domain;

import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Refusal;

/** Why named places are not searched, read or brought in. */
public sealed interface GazetteerRefusal extends Refusal {
  @Override
  default int status() {
    return 422;
  }

  /** Longer than any address. */
  record TooLong(int most) implements GazetteerRefusal {
    @Override
    public String code() {
      return "address-too-long";
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("most", most);
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("/text", "too-long"));
    }
  }

  /** The place to search near is neither a code nor a point. */
  record BadNear() implements GazetteerRefusal {
    @Override
    public String code() {
      return "near-not-a-place";
    }

    @Override
    public int status() {
      return 400;
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("/near", "not-a-place"));
    }
  }

  /** A name that holds a person, a household, a room or a house number. */
  record PersonalName() implements GazetteerRefusal {
    @Override
    public String code() {
      return "place-name-personal";
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("/name", "not-a-place"));
    }
  }

  /** No such name waits or waited. */
  record UnknownProposal() implements GazetteerRefusal {
    @Override
    public String code() {
      return "unknown-place-proposal";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** Somebody decided otherwise. */
  record Decided() implements GazetteerRefusal {
    @Override
    public String code() {
      return "place-proposal-decided";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /** No such stack of coordinates, or decided already. */
  record UnknownStack() implements GazetteerRefusal {
    @Override
    public String code() {
      return "unknown-coordinate-stack";
    }

    @Override
    public int status() {
      return 404;
    }
  }
}
