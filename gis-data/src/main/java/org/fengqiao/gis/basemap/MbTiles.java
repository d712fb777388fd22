package org.fengqiao.gis.basemap;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.gis.read.ReadOnlySqlite;
import org.sqlite.SQLiteConnection;

/**
 * MBTiles 1.3: a SQLite file with tables {@code metadata} and {@code tiles}, rows counted from the
 * south. One connection, one reader at a time: a look-up by key takes some microseconds.
 */
final class MbTiles implements BaseTiles {
  private static final int LONGEST = 4 * BaseTile.LARGEST;
  private static final int MOST_METADATA = 200;
  private static final List<String> RASTER = List.of("png", "jpg", "jpeg", "webp");

  private final SQLiteConnection connection;
  private final PreparedStatement select;
  private final TileSet about;
  private final ReentrantLock reading = new ReentrantLock();

  private MbTiles(SQLiteConnection connection, PreparedStatement select, TileSet about) {
    this.connection = connection;
    this.select = select;
    this.about = about;
  }

  static MbTiles open(Path file) throws UnusableTiles, IOException {
    SQLiteConnection connection = null;
    boolean opened = false;
    try {
      connection = ReadOnlySqlite.open(file, LONGEST);
      // A missing table or column is told here.
      PreparedStatement select =
          connection.prepareStatement(
              "SELECT tile_data FROM tiles"
                  + " WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?");
      TileSet about = about(metadata(connection), TileFiles.edition(file));
      opened = true;
      return new MbTiles(connection, select, about);
    } catch (SQLException e) {
      throw new UnusableTiles("no MBTiles: " + e.getErrorCode());
    } finally {
      if (connection != null && !opened) {
        close(connection);
      }
    }
  }

  private static Map<String, String> metadata(SQLiteConnection connection) throws SQLException {
    Map<String, String> found = new HashMap<>();
    try (PreparedStatement all =
            connection.prepareStatement("SELECT name, value FROM metadata LIMIT " + MOST_METADATA);
        ResultSet rows = all.executeQuery()) {
      while (rows.next()) {
        String name = rows.getString(1);
        String value = rows.getString(2);
        if (name != null && value != null) {
          found.put(name.toLowerCase(Locale.ROOT), value.strip());
        }
      }
    }
    return found;
  }

  private static TileSet about(Map<String, String> metadata, String edition) throws UnusableTiles {
    String format = metadata.getOrDefault("format", "").toLowerCase(Locale.ROOT);
    boolean vector = format.equals("pbf") || format.equals("mvt");
    if (!vector && !RASTER.contains(format)) {
      throw new UnusableTiles("format is none of png, jpg, webp, pbf");
    }
    try {
      String bounds = metadata.getOrDefault("bounds", "");
      double[] box =
          bounds.isEmpty()
              ? new double[0]
              : Arrays.stream(bounds.split(",")).mapToDouble(Double::parseDouble).toArray();
      int least = Integer.parseInt(metadata.getOrDefault("minzoom", "0"));
      int most = Integer.parseInt(metadata.getOrDefault("maxzoom", "18"));
      return new TileSet(
          vector, box, least, most, metadata.getOrDefault("attribution", ""), edition);
    } catch (NumberFormatException e) {
      throw new UnusableTiles("bounds or zooms are no numbers");
    }
  }

  @Override
  public TileSet about() {
    return about;
  }

  @Override
  public Optional<BaseTile> tile(int z, int x, int y) throws IOException {
    if (!TileSet.exists(z, x, y) || !about.reaches(z, x, y)) {
      return Optional.empty();
    }
    byte[] bytes;
    reading.lock();
    try {
      select.setInt(1, z);
      select.setInt(2, x);
      select.setInt(3, (1 << z) - 1 - y);
      try (ResultSet rows = select.executeQuery()) {
        bytes = rows.next() ? rows.getBytes(1) : null;
      }
    } catch (SQLException e) {
      throw new IOException("MBTiles cannot be read: " + e.getErrorCode(), e);
    } finally {
      reading.unlock();
    }
    return Optional.ofNullable(bytes)
        .flatMap(BaseTile::of)
        .filter(tile -> (tile.format() == TileFormat.MVT) == about.vector());
  }

  @Override
  public void close() throws IOException {
    close(connection);
  }

  private static void close(SQLiteConnection connection) throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
