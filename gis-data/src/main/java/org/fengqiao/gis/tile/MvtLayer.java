package org.fengqiao.gis.tile;

import java.util.List;

/**
 * Writes one layer as a whole tile in Mapbox Vector Tile 2.1 (mapbox/vector-tile-spec): field
 * numbers and command words below are the specification's. One thread.
 */
final class MvtLayer {
  private static final int TILE_LAYER = 3;
  private static final int LAYER_NAME = 1;
  private static final int LAYER_FEATURE = 2;
  private static final int LAYER_KEY = 3;
  private static final int LAYER_VALUE = 4;
  private static final int LAYER_EXTENT = 5;
  private static final int LAYER_VERSION = 15;
  private static final int FEATURE_ID = 1;
  private static final int FEATURE_TAGS = 2;
  private static final int FEATURE_TYPE = 3;
  private static final int FEATURE_GEOMETRY = 4;
  private static final int POINT = 1;
  private static final int POLYGON = 3;
  private static final int MOVE_TO = 1;
  private static final int LINE_TO = 2;
  private static final int CLOSE_PATH = 7;

  private final Pbf features = new Pbf(4096);
  private final Pbf values = new Pbf(1024);
  private final Pbf geometry = new Pbf(1024);
  private final Pbf tags = new Pbf(32);
  private final Pbf feature = new Pbf(1024);
  private int valueCount;
  private int featureCount;

  int features() {
    return featureCount;
  }

  /** Adds a value, {@code message} being a Value of the specification, and tells its number. */
  int value(byte[] message, int start, int length) {
    values.bytes(LAYER_VALUE, message, start, length);
    return valueCount++;
  }

  /** Gives the next feature an attribute. */
  void tag(int key, int value) {
    tags.varint(key);
    tags.varint(value);
  }

  /** Adds a feature of rings, positions in turn, an outer ring before its holes. */
  void polygon(long id, List<int[]> rings) {
    geometry.clear();
    int x = 0;
    int y = 0;
    for (int[] ring : rings) {
      command(MOVE_TO, 1);
      for (int i = 0; i < ring.length; i += 2) {
        if (i == 2) {
          command(LINE_TO, ring.length / 2 - 1);
        }
        geometry.zigzag(ring[i] - x);
        geometry.zigzag(ring[i + 1] - y);
        x = ring[i];
        y = ring[i + 1];
      }
      command(CLOSE_PATH, 1);
    }
    add(id, POLYGON);
  }

  void point(long id, int x, int y) {
    geometry.clear();
    command(MOVE_TO, 1);
    geometry.zigzag(x);
    geometry.zigzag(y);
    add(id, POINT);
  }

  private void command(int id, int count) {
    geometry.varint(((long) count << 3) | id);
  }

  private void add(long id, int type) {
    feature.clear();
    feature.number(FEATURE_ID, id);
    feature.message(FEATURE_TAGS, tags);
    feature.number(FEATURE_TYPE, type);
    feature.message(FEATURE_GEOMETRY, geometry);
    features.message(LAYER_FEATURE, feature);
    tags.clear();
    featureCount++;
  }

  /** The tile; no bytes at all when nothing was added. */
  byte[] bytes(String name, List<String> keys) {
    if (featureCount == 0) {
      return new byte[0];
    }
    Pbf layer = new Pbf(features.size() + values.size() + 256);
    layer.number(LAYER_VERSION, 2);
    layer.text(LAYER_NAME, name);
    layer.raw(features);
    keys.forEach(key -> layer.text(LAYER_KEY, key));
    layer.raw(values);
    layer.number(LAYER_EXTENT, Lattice.EXTENT);
    Pbf tile = new Pbf(layer.size() + 8);
    tile.message(TILE_LAYER, layer);
    return tile.bytes();
  }
}
