package org.fengqiao.imports.domain;

import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Refusal;

/** Why an import is not begun, continued, accepted or ended. */
public sealed interface ImportRefusal extends Refusal {
  @Override
  default int status() {
    return 422;
  }

  /** No such import in the district. */
  record UnknownJob() implements ImportRefusal {
    @Override
    public String code() {
      return "unknown-import";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /**
   * More than one import may bring.
   *
   * @param most bytes
   */
  record TooLarge(long most) implements ImportRefusal {
    @Override
    public String code() {
      return "import-too-large";
    }

    @Override
    public int status() {
      return 413;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("most", most, "mostMB", most >> 20);
    }
  }

  /** The data directory has no room for it. */
  record NoRoom() implements ImportRefusal {
    @Override
    public String code() {
      return "import-no-room";
    }

    @Override
    public int status() {
      return 413;
    }
  }

  /**
   * The account has as many open imports as it may have.
   *
   * @param most how many
   */
  record TooManyOpen(int most) implements ImportRefusal {
    @Override
    public String code() {
      return "import-too-many";
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("most", most);
    }
  }

  /** The files named are none, or not one import. */
  record BadFiles(String pointer, String fault) implements ImportRefusal {
    @Override
    public String code() {
      return "import-files";
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field(pointer, fault));
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("fault", fault);
    }
  }

  /**
   * Files that end so are not what this kind is brought in.
   *
   * @param kind what it shall be
   * @param endings how names of such files end
   */
  record WrongKind(JobKind kind, String endings) implements ImportRefusal {
    @Override
    public String code() {
      return "import-wrong-kind";
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("/files", "wrong-kind"));
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("endings", endings);
    }
  }

  /** A member of the request says nothing we know. */
  record BadMember(String pointer) implements ImportRefusal {
    @Override
    public String code() {
      return "import-member";
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field(pointer, "value-not-known"));
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("pointer", pointer);
    }
  }

  /** The id belongs to an import of other files. */
  record KeyReused() implements ImportRefusal {
    @Override
    public String code() {
      return "import-key-reused";
    }
  }

  /** No such piece, or not as long as it must be. */
  record UnknownPiece(int piece) implements ImportRefusal {
    @Override
    public String code() {
      return "import-piece-unknown";
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("piece", piece);
    }
  }

  /** The bytes that came do not have the check sum they were sent with. */
  record PieceDamaged(int piece) implements ImportRefusal {
    @Override
    public String code() {
      return "import-piece-damaged";
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("piece", piece);
    }
  }

  /** The import's state does not allow that. */
  record WrongState(JobState state) implements ImportRefusal {
    @Override
    public String code() {
      return "import-state";
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

  /**
   * The report that was accepted is not the last one.
   *
   * @param checks number of the last check
   */
  record CheckMoved(int checks) implements ImportRefusal {
    @Override
    public String code() {
      return "import-check-moved";
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("checks", checks);
    }
  }
}
