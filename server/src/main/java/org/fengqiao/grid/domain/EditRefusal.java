package org.fengqiao.grid.domain;

import java.util.List;
import java.util.Map;
import org.fengqiao.gis.edit.EditRefused;
import org.fengqiao.kernel.Refusal;

/** Why something cannot be drawn. Nothing was changed. */
public sealed interface EditRefusal extends Refusal {

  /** Somebody else was quicker: the edit was meant for an older state of the draft. */
  record Stale(int edit) implements EditRefusal {
    @Override
    public String code() {
      return "grid-edit-stale";
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("edit", edit);
    }
  }

  /** Nothing is left to be taken back. */
  record NothingToUndo() implements EditRefusal {
    @Override
    public String code() {
      return "grid-edit-none";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /** Nothing was taken back since something was drawn. */
  record NothingToRedo() implements EditRefusal {
    @Override
    public String code() {
      return "grid-redo-none";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /** The key belongs to another edit. */
  record KeyReused() implements EditRefusal {
    @Override
    public String code() {
      return "key-reused";
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

  /** A version of a file stays as the file is; only a draft can be drawn on. */
  record NoDraft(long version) implements EditRefusal {
    @Override
    public String code() {
      return "grid-version-not-draft";
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

  /** A second person looks at it. */
  record Submitted(long version) implements EditRefusal {
    @Override
    public String code() {
      return "grid-version-submitted";
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

  /** A version without grids: nothing to begin with. */
  record Empty(long version) implements EditRefusal {
    @Override
    public String code() {
      return "grid-version-empty";
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

  /** A grid the draft does not have. */
  record UnknownCode(String grid) implements EditRefusal {
    @Override
    public String code() {
      return "grid-edit-unknown-code";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("grid", grid);
    }
  }

  /** A code that was used before, or is none of the community's. */
  record CodeUsed(String grid) implements EditRefusal {
    @Override
    public String code() {
      return "grid-edit-code";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("grid", grid);
    }
  }

  /** The line does not go through the grid from border to border. */
  record LineDoesNotCut() implements EditRefusal {
    @Override
    public String code() {
      return "grid-edit-line";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** The grids share no border. */
  record NotNeighbours() implements EditRefusal {
    @Override
    public String code() {
      return "grid-edit-not-neighbours";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** No corner, or no edge, where one was pointed at. */
  record NothingThere() implements EditRefusal {
    @Override
    public String code() {
      return "grid-edit-nothing-there";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** Grids would overlap, cross themselves or vanish. */
  record BreaksCoverage() implements EditRefusal {
    @Override
    public String code() {
      return "grid-edit-breaks";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** More pieces than one edit makes, or than codes are left. */
  record TooManyPieces() implements EditRefusal {
    @Override
    public String code() {
      return "grid-edit-pieces";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** Of what the editor of the coverage refused, about these grids. */
  static EditRefusal of(EditRefused refused, String about) {
    return switch (refused.reason()) {
      case UNKNOWN_OR_TAKEN_CODE -> new UnknownCode(about);
      case LINE_DOES_NOT_CUT -> new LineDoesNotCut();
      case NOT_NEIGHBOURS -> new NotNeighbours();
      case NO_CORNER, NO_EDGE -> new NothingThere();
      case BREAKS_COVERAGE -> new BreaksCoverage();
      case TOO_MANY_PIECES -> new TooManyPieces();
    };
  }
}
