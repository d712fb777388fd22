package org.fengqiao.casework.domain;

import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Refusal;

/** Why a task of an item is not made or not finished. */
public sealed interface TaskRefusal extends Refusal {
  @Override
  default int status() {
    return 422;
  }

  /** No such task of this item. */
  record NotFound() implements TaskRefusal {
    @Override
    public String code() {
      return "item-task-not-found";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** Tasks of this kind follow from events. */
  record NotByHand(ItemTask.Kind kind) implements TaskRefusal {
    @Override
    public String code() {
      return "item-task-not-by-hand";
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("/kind", "value-not-known"));
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("kind", kind.name());
    }
  }

  /** What was settled on the spot is looked at by those who dispatch, not by those who settled. */
  record ForDispatcher() implements TaskRefusal {
    @Override
    public String code() {
      return "item-task-for-dispatcher";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** Nobody looks at what he settled himself. */
  record OwnSettlement() implements TaskRefusal {
    @Override
    public String code() {
      return "item-task-own-settlement";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** The task is another body's, or the item lies elsewhere. */
  record NotYours() implements TaskRefusal {
    @Override
    public String code() {
      return "item-task-not-yours";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** A step of an agreement is performed when somebody says what proves it. */
  record ProofNeeded() implements TaskRefusal {
    @Override
    public String code() {
      return "item-task-proof-needed";
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("/note", "required"));
    }
  }

  /** Somebody else wrote the result down. */
  record Stale(long version) implements TaskRefusal {
    @Override
    public String code() {
      return "item-task-stale";
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

  /** The id belongs to another task. */
  record KeyReused() implements TaskRefusal {
    @Override
    public String code() {
      return "key-reused";
    }
  }
}
