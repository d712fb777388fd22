package org.fengqiao.ledger.domain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.kernel.Refusal;

/** Why ledger says no. */
public sealed interface LedgerRefusal extends Refusal {
  @Override
  default int status() {
    return 422;
  }

  /** Unknown, or an import of a place that is not the asker's: both look the same. */
  record NotFound() implements LedgerRefusal {
    @Override
    public String code() {
      return "ledger-not-found";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /**
   * The file cannot be read.
   *
   * @param why each fault has words of its own
   */
  record BadFile(TableFile.Fault why) implements LedgerRefusal {
    @Override
    public String code() {
      return "ledger-file-" + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
      return why == TableFile.Fault.TOO_LARGE ? 413 : 422;
    }
  }

  /** Another request used the id for something else. */
  record KeyReused() implements LedgerRefusal {
    @Override
    public String code() {
      return "ledger-key-reused";
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("/id", "reused"));
    }
  }

  /** Only whoever brought the file works with it until it is imported. */
  record NotYours() implements LedgerRefusal {
    @Override
    public String code() {
      return "ledger-not-yours";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** The mapping names no column for what must be there. */
  record BadMapping(List<Field> fields) implements LedgerRefusal {
    public BadMapping {
      fields = List.copyOf(fields);
    }

    @Override
    public String code() {
      return "ledger-mapping";
    }
  }

  /** What it is now does not allow that. */
  record WrongState(String state) implements LedgerRefusal {
    @Override
    public String code() {
      return "ledger-state";
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("state", state);
    }
  }

  /** An import can be taken back for some days only. */
  record TooLate(int days) implements LedgerRefusal {
    @Override
    public String code() {
      return "ledger-undo-too-late";
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("days", days);
    }
  }

  /** Every item of it has moved on. */
  record NothingToUndo() implements LedgerRefusal {
    @Override
    public String code() {
      return "ledger-nothing-to-undo";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /** A member of the request that cannot be understood. */
  record BadMember(String pointer, String why) implements LedgerRefusal {
    @Override
    public String code() {
      return "ledger-bad-member";
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field(pointer, why));
    }
  }

  /** Somebody changed the mapping or the columns meanwhile. */
  record Stale(long version) implements LedgerRefusal {
    @Override
    public String code() {
      return "ledger-stale";
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

  /** No column set, or no system, of that name. */
  record UnknownName(String name) implements LedgerRefusal {
    @Override
    public String code() {
      return "ledger-unknown-name";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** Words of persons were asked for by somebody who may not read them. */
  record PersonalNotPermitted() implements LedgerRefusal {
    @Override
    public String code() {
      return "ledger-personal";
    }

    @Override
    public int status() {
      return 403;
    }
  }
}
