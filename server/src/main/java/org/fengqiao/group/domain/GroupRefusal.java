package org.fengqiao.group.domain;

import java.util.List;
import java.util.Map;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.kernel.Refusal;

/** Why items are not split, or a class case is not made, decided or closed. */
public sealed interface GroupRefusal extends Refusal {
  @Override
  default int status() {
    return 422;
  }

  /** Something is missing or not known. */
  record Missing(String pointer, String reason) implements GroupRefusal {
    /** It is missing. */
    public static Missing of(String pointer) {
      return new Missing(pointer, "value-missing");
    }

    /** It is there, but nothing anybody knows. */
    public static Missing unknown(String pointer) {
      return new Missing(pointer, "value-not-known");
    }

    @Override
    public String code() {
      return "group-incomplete";
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field(pointer, reason));
    }
  }

  /** An item that has ended is not split. */
  record NotToSplit(ItemState state) implements GroupRefusal {
    @Override
    public String code() {
      return "item-not-to-split";
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("state", state.name());
    }
  }

  /** The place is no grid, or not one of the actor's. */
  record PlaceOutside() implements GroupRefusal {
    @Override
    public String code() {
      return "group-place-outside";
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("/grid", "value-not-known"));
    }
  }

  /** The id came before with another request. */
  record KeyReused() implements GroupRefusal {
    @Override
    public String code() {
      return "key-reused";
    }
  }

  /** No such class case in the actor's places. */
  record CaseNotFound() implements GroupRefusal {
    @Override
    public String code() {
      return "class-case-not-found";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** The class case reaches beyond the actor's places: it is read, not decided. */
  record CaseBeyond() implements GroupRefusal {
    @Override
    public String code() {
      return "class-case-beyond";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** Somebody changed the class case meanwhile. */
  record CaseStale(long version) implements GroupRefusal {
    @Override
    public String code() {
      return "class-case-stale";
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

  /** The state of the class case does not allow it. */
  record CaseState(ClassCase.State state) implements GroupRefusal {
    @Override
    public String code() {
      return "class-case-state";
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("state", state.name());
    }
  }

  /** The title names a cause, not a person. */
  record NamesPerson() implements GroupRefusal {
    @Override
    public String code() {
      return "class-case-names-person";
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("/title", "value-not-known"));
    }
  }

  /** Nothing is decided for nobody. */
  record NoMembers() implements GroupRefusal {
    @Override
    public String code() {
      return "class-case-no-members";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /** Members have not been told yet. */
  record NoticesOpen(int open) implements GroupRefusal {
    @Override
    public String code() {
      return "class-case-notices-open";
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("open", open);
    }
  }
}
