package org.fengqiao.approval.domain;

import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Refusal;

/** Why a staged change is refused, or a decision about it. */
public sealed interface ApprovalRefusal extends Refusal {

  /** Unknown, or about a place or a subject that is not the asker's: all look the same. */
  record NotFound() implements ApprovalRefusal {
    @Override
    public String code() {
      return "approval-not-found";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** The proposer may not be his own second person. */
  record SamePerson() implements ApprovalRefusal {
    @Override
    public String code() {
      return "approval-same-person";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** Only the proposer takes a change back. */
  record NotYours() implements ApprovalRefusal {
    @Override
    public String code() {
      return "approval-not-yours";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** Somebody decided before, or another version was seen. */
  record Stale(StagedState state, long version) implements ApprovalRefusal {
    @Override
    public String code() {
      return "approval-stale";
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

  /** Another change of the same thing waits for its second person. */
  record Waiting(String target) implements ApprovalRefusal {
    @Override
    public String code() {
      return "approval-waiting";
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("target", target);
    }
  }

  /** A rejection needs a reason. */
  record ReasonMissing() implements ApprovalRefusal {
    @Override
    public String code() {
      return "approval-reason";
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

  /** The idempotency key belongs to something else. */
  record KeyReused() implements ApprovalRefusal {
    @Override
    public String code() {
      return "approval-key-reused";
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
