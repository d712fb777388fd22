package org.fengqiao.gis.basemap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** Small base maps for tests. */
final class TilesMade {
  /** Begins as a PNG does; nothing here looks at more. */
  static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 7};

  /** A vector tile of one empty layer. */
  static final byte[] MVT = {0x1A, 0x03, 0x0A, 0x01, 'a'};

  private TilesMade() {}

  static byte[] zipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  /** Tiles by z/x/y, rows from the north. */
  static Path mb(Path file, Map<String, String> metadata, Map<List<Integer>, byte[]> tiles)
      throws SQLException {
    try (Connection made = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement does = made.createStatement()) {
      does.execute("CREATE TABLE metadata (name text, value text)");
      does.execute(
          "CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer,"
              + " tile_data blob)");
      try (PreparedStatement row = made.prepareStatement("INSERT INTO metadata VALUES (?, ?)")) {
        for (Map.Entry<String, String> each : metadata.entrySet()) {
          row.setString(1, each.getKey());
          row.setString(2, each.getValue());
          row.executeUpdate();
        }
      }
      try (PreparedStatement row = made.prepareStatement("INSERT INTO tiles VALUES (?, ?, ?, ?)")) {
        for (Map.Entry<List<Integer>, byte[]> each : tiles.entrySet()) {
          List<Integer> at = each.getKey();
          row.setInt(1, at.get(0));
          row.setInt(2, at.get(1));
          row.setInt(3, (1 << at.get(0)) - 1 - at.get(2));
          row.setBytes(4, each.getValue());
          row.executeUpdate();
        }
      }
    }
    return file;
  }

  /**
   * PMTiles with one further directory that holds everything; tiles by number, ids in runs of one.
   */
  static Path pm(Path file, int type, TreeMap<Long, byte[]> tiles, String metadata)
      throws IOException {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    ByteArrayOutputStream leaf = new ByteArrayOutputStream();
    varint(leaf, tiles.size());
    long before = 0;
    for (long id : tiles.keySet()) {
      varint(leaf, id - before);
      before = id;
    }
    tiles.keySet().forEach(id -> varint(leaf, 1));
    tiles.values().forEach(tile -> varint(leaf, tile.length));
    boolean first = true;
    for (byte[] tile : tiles.values()) {
      varint(leaf, first ? 1 : 0);
      first = false;
      data.write(tile);
    }
    byte[] leaves = zipped(leaf.toByteArray());
    ByteArrayOutputStream root = new ByteArrayOutputStream();
    for (long number : new long[] {1, tiles.firstKey(), 0, leaves.length, 1}) {
      varint(root, number);
    }
    byte[] rootBytes = zipped(root.toByteArray());
    byte[] words = zipped(metadata.getBytes(StandardCharsets.UTF_8));
    int at = PmHeader.BYTES;
    ByteBuffer all =
        ByteBuffer.allocate(at + rootBytes.length + words.length + leaves.length + data.size())
            .order(ByteOrder.LITTLE_ENDIAN);
    all.put("PMTiles".getBytes(StandardCharsets.US_ASCII)).put((byte) 3);
    for (int length : new int[] {rootBytes.length, words.length, leaves.length, data.size()}) {
      all.putLong(at).putLong(length);
      at += length;
    }
    all.putLong(tiles.size()).putLong(tiles.size()).putLong(tiles.size());
    all.put((byte) 1).put((byte) 2).put((byte) 2).put((byte) type).put((byte) 0).put((byte) 14);
    all.putInt(1_130_000_000).putInt(229_000_000).putInt(1_135_000_000).putInt(232_000_000);
    all.position(PmHeader.BYTES);
    all.put(rootBytes).put(words).put(leaves).put(data.toByteArray());
    return Files.write(file, all.array());
  }

  private static void varint(ByteArrayOutputStream out, long value) {
    long left = value;
    while (left > 0x7F) {
      out.write((int) (left & 0x7F) | 0x80);
      left >>>= 7;
    }
    out.write((int) left);
  }
}
