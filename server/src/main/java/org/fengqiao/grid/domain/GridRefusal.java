package org.fengqiao.grid.domain;

import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Refusal;

/** What the places feature refuses. */
public sealed interface GridRefusal extends Refusal {

  /** Latitude where the longitude should be. */
  record CoordinatesSwapped(double lon, double lat) implements GridRefusal {
    @Override
    public String code() {
      return "coordinates-swapped";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("/lon", "swapped"), new Field("/lat", "swapped"));
    }
  }

  /** 0, 0: the device had no position. */
  record NullIsland() implements GridRefusal {
    @Override
    public String code() {
      return "coordinates-null-island";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("/lon", "zero"), new Field("/lat", "zero"));
    }
  }

  /** Not a position in China, or not a position at all. */
  record OutsideChina() implements GridRefusal {
    @Override
    public String code() {
      return "coordinates-outside-china";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("/lon", "out-of-range"), new Field("/lat", "out-of-range"));
    }
  }

  /** The accuracy is not a number of metres from 0 to 100,000. */
  record AccuracyOutOfRange() implements GridRefusal {
    @Override
    public String code() {
      return "accuracy-out-of-range";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("/accuracyM", "out-of-range"));
    }
  }

  /** No grid of this code in the district's current version. */
  record UnknownGrid(String grid) implements GridRefusal {
    @Override
    public String code() {
      return "unknown-grid";
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

  /** The district has no published grids yet. */
  record NoGrids(String district) implements GridRefusal {
    @Override
    public String code() {
      return "no-grids";
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("district", district);
    }
  }
}
