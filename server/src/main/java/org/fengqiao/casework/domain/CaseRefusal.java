package org.fengqiao.casework.domain;

import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Refusal;

/** Why casework says no. */
public sealed interface CaseRefusal extends Refusal {

  /** Unknown, outside the territory, or sealed: all three look the same from outside. */
  record ItemNotFound() implements CaseRefusal {
    @Override
    public String code() {
      return "item-not-found";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /**
   * The item has moved on since the caller read it.
   *
   * @param version as it is now
   * @param changes what happened since, oldest first
   */
  record StaleVersion(long version, List<ItemEvent> allowed, List<Map<String, Object>> changes)
      implements CaseRefusal {
    /** From the whole history. */
    public static StaleVersion of(
        Item item, Actor actor, List<EventRecord> history, long expected) {
      return new StaleVersion(
          item.version(), Transitions.allowed(item, actor), Since.of(history, expected));
    }

    @Override
    public String code() {
      return "stale-version";
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("version", version, "allowed", wires(allowed), "changes", changes);
    }
  }

  /** The table has no such event in this state. */
  record IllegalEvent(ItemState state, ItemEvent event, long version, List<ItemEvent> allowed)
      implements CaseRefusal {
    @Override
    public String code() {
      return "illegal-event";
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of(
          "state", state.name(),
          "event", event.wire(),
          "version", version,
          "allowed", wires(allowed));
    }
  }

  /** The actor sees the item but does not hold the permission of this event. */
  record NotPermitted(ItemEvent event, Permission permission) implements CaseRefusal {
    @Override
    public String code() {
      return "event-not-permitted";
    }

    @Override
    public int status() {
      return 403;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("event", event.wire(), "permission", permission.name());
    }
  }

  /** The actor sees the item but may not read what was said in it. */
  record TextNotPermitted() implements CaseRefusal {
    @Override
    public String code() {
      return "text-not-permitted";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** Mandatory data is missing or a condition of the event does not hold. */
  record GuardFailed(ItemEvent event, Guard guard, List<Field> fields) implements CaseRefusal {
    @Override
    public String code() {
      return "event-guard-" + guard.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("event", event.wire());
    }
  }

  /** The same idempotency key came before with another body. */
  record KeyReused() implements CaseRefusal {
    @Override
    public String code() {
      return "key-reused";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  private static List<String> wires(List<ItemEvent> events) {
    return events.stream().map(ItemEvent::wire).toList();
  }
}
