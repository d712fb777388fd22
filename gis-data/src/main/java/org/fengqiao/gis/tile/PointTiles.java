package org.fengqiao.gis.tile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Marks as vector tiles, written from a list at each call: there are hundreds, not thousands. */
public final class PointTiles {
  private PointTiles() {}

  /**
   * A tile as bytes of the format; none at all when no point lies in it or its buffer.
   *
   * @param layer name of the layer inside the tile
   */
  public static byte[] tile(String layer, List<TilePoint> points, TileAddress at) {
    MvtLayer out = new MvtLayer();
    List<String> keys = new ArrayList<>();
    Map<String, Integer> values = new HashMap<>();
    for (TilePoint point : points) {
      int x = Lattice.at(Lattice.x(point.lon()), at.z()) - at.left();
      int y = Lattice.at(Lattice.y(point.lat()), at.z()) - at.top();
      if (near(x) && near(y)) {
        point
            .attributes()
            .forEach((key, text) -> {
              if (!keys.contains(key)) {
                keys.add(key);
              }
              out.tag(keys.indexOf(key), values.computeIfAbsent(text, t -> value(out, t)));
            });
        out.point(point.id(), x, y);
      }
    }
    return out.bytes(layer, keys);
  }

  private static boolean near(int v) {
    return v >= -Lattice.BUFFER && v <= Lattice.EXTENT + Lattice.BUFFER;
  }

  private static int value(MvtLayer out, String text) {
    byte[] message = Texts.message(text);
    return out.value(message, 0, message.length);
  }
}
