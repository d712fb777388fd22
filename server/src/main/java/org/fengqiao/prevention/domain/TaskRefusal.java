package org.fengqiao.prevention.domain;

import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Refusal;

/** Why prevention says no. */
public sealed interface TaskRefusal extends Refusal {

  /** Unknown or outside the territory: both look the same. */
  record NotFound() implements TaskRefusal {
    @Override
    public String code() {
      return "task-not-found";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** The account may look but not do this. */
  record NotPermitted() implements TaskRefusal {
    @Override
    public String code() {
      return "task-not-yours";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** The task has moved on since it was read, or the event does not fit its state. */
  record Stale(Task task, boolean moved) implements TaskRefusal {
    @Override
    public String code() {
      return moved ? "task-stale" : "task-event";
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of(
          "state", task.state().name(),
          "version", task.version(),
          "allowed", TaskEvent.decisions(task.state()).stream().map(TaskEvent::wire).toList());
    }
  }

  /** A field the event needs is missing. */
  record Missing(String pointer) implements TaskRefusal {
    @Override
    public String code() {
      return "task-incomplete";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field(pointer, "missing"));
    }
  }

  /** The idempotency key belongs to another decision. */
  record KeyReused() implements TaskRefusal {
    @Override
    public String code() {
      return "task-key-reused";
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

  /** The playbook is not one of the kind's in force. */
  record UnknownPlaybook() implements TaskRefusal {
    @Override
    public String code() {
      return "task-playbook";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("/playbook", "unknown"));
    }
  }

  /** The playbook has no such step. */
  record UnknownStep() implements TaskRefusal {
    @Override
    public String code() {
      return "task-step";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** A record lacks words, or says too much. */
  record BadRecord(List<Field> fields) implements TaskRefusal {
    public BadRecord {
      fields = List.copyOf(fields);
    }

    @Override
    public String code() {
      return "task-record";
    }

    @Override
    public int status() {
      return 422;
    }
  }
}
