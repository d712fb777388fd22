package org.fengqiao.holder.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Refusal;

/** What the feature of holders refuses. */
public sealed interface HolderRefusal extends Refusal {

  /** No such grid among those that answer today, or none of the reader's. */
  record NoSuchGrid(String grid) implements HolderRefusal {
    @Override
    public String code() {
      return "holder-grid";
    }

    @Override
    public int status() {
      return 404;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("grid", grid);
    }
  }

  /** Not a street or community of the reader's. */
  record NoSuchPlace() implements HolderRefusal {
    @Override
    public String code() {
      return "holder-place";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** A member of the request is missing or not one of the words there are. */
  record Incomplete(String pointer) implements HolderRefusal {
    @Override
    public String code() {
      return "holder-incomplete";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field(pointer, "required"));
    }
  }

  /** The account is closed, of a role that does not hold grids, or not the chooser's to choose. */
  record NotEligible() implements HolderRefusal {
    @Override
    public String code() {
      return "holder-account";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("/account", "not-eligible"));
    }
  }

  /** The account holds the grid in this layer already. */
  record SameHolder() implements HolderRefusal {
    @Override
    public String code() {
      return "hand-over-same";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /** Somebody's holding begins later, or the day is too far away. */
  record BadDay(LocalDate earliest, LocalDate latest) implements HolderRefusal {
    @Override
    public String code() {
      return "hand-over-day";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("/from", "out-of-range"));
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("earliest", earliest.toString(), "latest", latest.toString());
    }
  }

  /** The key stands for another hand-over. */
  record KeyReused() implements HolderRefusal {
    @Override
    public String code() {
      return "hand-over-key";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /** A count that is none, or a month that has not begun. */
  record BadCount(String pointer) implements HolderRefusal {
    @Override
    public String code() {
      return "walk-count";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field(pointer, "out-of-range"));
    }
  }
}
