package org.fengqiao.basemap.domain;

import java.util.List;
import java.util.Map;
import org.fengqiao.gis.basemap.TileSet;
import org.fengqiao.kernel.Refusal;

/** Why there is no tile. */
public sealed interface BasemapRefusal extends Refusal {

  /** The installation has no base map that can be shown. */
  record NoBasemap() implements BasemapRefusal {
    @Override
    public String code() {
      return "no-base-map";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** A zoom, column or row that no map has. */
  record OutOfRange() implements BasemapRefusal {
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
      return Map.of("finest", TileSet.FINEST);
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
