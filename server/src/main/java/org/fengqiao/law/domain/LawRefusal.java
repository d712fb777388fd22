package org.fengqiao.law.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Refusal;

/** Why a change of the law tables, or a question about them, is refused. */
public sealed interface LawRefusal extends Refusal {

  /** There is no such table. */
  record UnknownTable() implements LawRefusal {
    @Override
    public String code() {
      return "law-table-unknown";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** There is no such edition or proposal. */
  record UnknownEdition() implements LawRefusal {
    @Override
    public String code() {
      return "law-edition-unknown";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** Rules hold in the whole district; so only who answers for all of it may change them. */
  record NotWholeDistrict() implements LawRefusal {
    @Override
    public String code() {
      return "law-not-whole-district";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** Rows that are not what the table holds. */
  record Unreadable(List<Field> fields) implements LawRefusal {
    public Unreadable {
      fields = List.copyOf(fields);
    }

    @Override
    public String code() {
      return "law-rows-unreadable";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("faults", fields.size());
    }
  }

  /** An edition begins tomorrow at the earliest, and after the one it follows. */
  record TooEarly(LocalDate earliest) implements LawRefusal {
    @Override
    public String code() {
      return "law-too-early";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("earliest", earliest.toString());
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("/effectiveOn", "too-early"));
    }
  }

  /** Another edition was published since this one was begun. */
  record Moved(int version) implements LawRefusal {
    @Override
    public String code() {
      return "law-edition-moved";
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("edition", version);
    }
  }

  /** The rows are those that already hold. */
  record NothingChanged() implements LawRefusal {
    @Override
    public String code() {
      return "law-nothing-changed";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** The conflict report holds errors. */
  record Conflicting(int errors, String first) implements LawRefusal {
    @Override
    public String code() {
      return "law-conflicting";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("conflicts", errors, "first", first);
    }
  }

  /**
   * Rules of scores and warnings that nobody has seen at work: they are tried on the district's own
   * history first, exactly these rows beside exactly the other tables of now.
   */
  record NotTried() implements LawRefusal {
    @Override
    public String code() {
      return "law-not-tried";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** Only rules of scores and warnings are tried on history. */
  record NotOfScores() implements LawRefusal {
    @Override
    public String code() {
      return "law-not-of-scores";
    }

    @Override
    public int status() {
      return 422;
    }
  }
}
