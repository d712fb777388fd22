package org.fengqiao.desk.domain;

import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Refusal;

/** What the desk refuses before casework is asked. */
public sealed interface DeskRefusal extends Refusal {
  @Override
  default int status() {
    return 422;
  }

  /** No event of that name. */
  record NoSuchEvent(String event) implements DeskRefusal {
    @Override
    public String code() {
      return "unknown-event";
    }

    @Override
    public int status() {
      return 404;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("event", event);
    }
  }

  /** The body does not exist, is closed, does not serve the place or does not take the kind. */
  record UnfitBody(String body) implements DeskRefusal {
    @Override
    public String code() {
      return "unfit-body";
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("/body", "unfit-body"));
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("body", body);
    }
  }

  /** No account the actor may speak for: unknown and foreign ones look the same. */
  record UnknownPerson() implements DeskRefusal {
    @Override
    public String code() {
      return "recusal-person-unknown";
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("/recusal/person", "value-not-known"));
    }
  }

  /** The event ends a matter or says what was agreed: each item by itself. */
  record NotForMany(String event) implements DeskRefusal {
    @Override
    public String code() {
      return "not-for-many";
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("event", event);
    }
  }

  /** In and out of a class case through the class case, which looks after the notices (0029). */
  record ByClassCase() implements DeskRefusal {
    @Override
    public String code() {
      return "by-class-case";
    }
  }

  /** Another body than the suggested one needs a reason. */
  record ReasonNeeded() implements DeskRefusal {
    @Override
    public String code() {
      return "reason-needed";
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("/reason", "value-missing"));
    }
  }

  /** One of the three distinctions was not told: nobody fills it in for the dispatcher. */
  record TriageIncomplete(List<Field> fields) implements DeskRefusal {
    public TriageIncomplete {
      fields = List.copyOf(fields);
    }

    @Override
    public String code() {
      return "triage-incomplete";
    }
  }

  /** A member that this event cannot do without is missing or not readable. */
  record BadMember(String pointer, String code) implements DeskRefusal {
    @Override
    public List<Field> fields() {
      return List.of(new Field(pointer, code));
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("field", pointer);
    }
  }

  /** There is no such late update in the reader's territory. */
  record LateNotFound() implements DeskRefusal {
    @Override
    public String code() {
      return "late-update-not-found";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** The item has not moved on: the event itself can be sent. */
  record NotLate(long version) implements DeskRefusal {
    @Override
    public String code() {
      return "late-update-not-late";
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

  /** Somebody has decided on it before. */
  record LateDecided(LateUpdate.Decision decision) implements DeskRefusal {
    @Override
    public String code() {
      return "late-update-decided";
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("decision", decision.name());
    }
  }

  /** So many wait for one item that no people can have sent them. */
  record TooManyLate(int most) implements DeskRefusal {
    @Override
    public String code() {
      return "late-update-too-many";
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("most", most);
    }
  }

  /** The same key came before with another content. */
  record KeyReused() implements DeskRefusal {
    @Override
    public String code() {
      return "key-reused";
    }
  }
}
