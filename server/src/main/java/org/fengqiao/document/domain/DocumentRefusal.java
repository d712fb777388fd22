package org.fengqiao.document.domain;

import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Refusal;

/** Why document says no. */
public sealed interface DocumentRefusal extends Refusal {

  /** Unknown, or of an item the actor may not know of: both look the same. */
  record NotFound() implements DocumentRefusal {
    @Override
    public String code() {
      return "document-not-found";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** The account sees the item but may not do this. */
  record NotPermitted() implements DocumentRefusal {
    @Override
    public String code() {
      return "document-not-yours";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** Who wrote it may not issue it, or whoever decided first may not decide the review. */
  record SamePerson() implements DocumentRefusal {
    @Override
    public String code() {
      return "document-second-person";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /** It has moved on since it was read. */
  record Stale(DocumentState state, long version) implements DocumentRefusal {
    @Override
    public String code() {
      return "document-stale";
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

  /** This cannot be done to a document in this state. */
  record WrongState(DocumentState state, long version) implements DocumentRefusal {
    @Override
    public String code() {
      return "document-state";
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

  /** No such template on this day. */
  record UnknownTemplate() implements DocumentRefusal {
    @Override
    public String code() {
      return "document-template-unknown";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("/template", "unknown"));
    }
  }

  /** A part is missing or cannot be what is written there; the fields name the parts. */
  record Incomplete(List<Field> fields) implements DocumentRefusal {
    @Override
    public String code() {
      return "document-incomplete";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** An article that is not in the law table or not in force on the day of issue. */
  record BadCitation(String citation, List<Field> fields) implements DocumentRefusal {
    @Override
    public String code() {
      return "document-citation";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("citation", citation);
    }
  }

  /** The receipt cannot be true. */
  record BadReceipt(List<Field> fields) implements DocumentRefusal {
    @Override
    public String code() {
      return "document-receipt";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** The same idempotency key came before with another request. */
  record KeyReused() implements DocumentRefusal {
    @Override
    public String code() {
      return "document-key-reused";
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

  /** There is no typeface to print with; the .docx needs none. */
  record NoTypeface() implements DocumentRefusal {
    @Override
    public String code() {
      return "document-no-typeface";
    }

    @Override
    public int status() {
      return 409;
    }
  }
}
