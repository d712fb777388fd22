package org.fengqiao.tile.domain;

import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Refusal;

/** Why there is no tile. */
public sealed interface TileRefusal extends Refusal {

  /** No layer of this name. */
  record UnknownLayer() implements TileRefusal {
    @Override
    public String code() {
      return "unknown-tile-layer";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** No version of the district's grids with this number. */
  record UnknownVersion(long version) implements TileRefusal {
    @Override
    public String code() {
      return "unknown-grid-version";
    }

    @Override
    public int status() {
      return 404;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("version", version);
    }
  }

  /**
   * A zoom, column or row that no map has.
   *
   * @param finest the last zoom with tiles
   */
  record OutOfRange(int finest) implements TileRefusal {
    @Override
    public String code() {
      return "tile-out-of-range";
    }

    @Override
    public int status() {
      return 400;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("finest", finest);
    }

    @Override
    public List<Field> fields() {
      return List.of(
          new Field("/z", "out-of-range"),
          new Field("/x", "out-of-range"),
          new Field("/y", "out-of-range"));
    }
  }
}
