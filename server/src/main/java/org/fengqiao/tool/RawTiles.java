package org.fengqiao.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.fengqiao.gis.GridShape;
import org.fengqiao.gis.tile.TileAddress;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/**
 * The same areas in a temporary table in Web Mercator with a GiST index, made into tiles by
 * ST_AsMVT: the statement a tile server sends.
 */
final class RawTiles implements AutoCloseable {
  /** Ticks a second of /proc/PID/stat; 100 on every Linux we run on. */
  private static final double TICKS = 100;

  private final Connection db;
  private final PreparedStatement tile;
  private final int backend;

  RawTiles(String url, List<GridShape> shapes) throws SQLException {
    db = DriverManager.getConnection(url);
    try (Statement sql = db.createStatement()) {
      sql.execute("SET jit = off");
      sql.execute("SET max_parallel_workers_per_gather = 0");
      sql.execute(
          "CREATE TEMP TABLE b_tile (ordinal int PRIMARY KEY, code text, name text,"
              + " geom geometry(Geometry, 3857))");
      add(shapes);
      sql.execute("CREATE INDEX ON b_tile USING gist (geom)");
      sql.execute("ANALYZE b_tile");
      try (ResultSet pid = sql.executeQuery("SELECT pg_backend_pid()")) {
        pid.next();
        backend = pid.getInt(1);
      }
    }
    tile =
        db.prepareStatement(
            """
            SELECT ST_AsMVT(t, 'grids', 4096, 'geom', 'ordinal') FROM (
              SELECT ordinal, code, name,
                     ST_AsMVTGeom(geom, ST_TileEnvelope(?, ?, ?), 4096, 64, true) AS geom
              FROM b_tile
              WHERE geom && ST_TileEnvelope(?, ?, ?, margin => 64.0 / 4096)
              ORDER BY ordinal) t WHERE t.geom IS NOT NULL
            """);
  }

  private void add(List<GridShape> shapes) throws SQLException {
    WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, false);
    try (PreparedStatement sql =
        db.prepareStatement(
            "INSERT INTO b_tile"
                + " VALUES (?, ?, ?, ST_Transform(ST_GeomFromWKB(?, 4326), 3857))")) {
      for (int i = 0; i < shapes.size(); i++) {
        sql.setInt(1, i);
        sql.setString(2, shapes.get(i).code());
        sql.setString(3, "n" + shapes.get(i).code());
        sql.setBytes(4, wkb.write(shapes.get(i).geometry()));
        sql.addBatch();
      }
      sql.executeBatch();
    }
  }

  /** One tile as bytes. */
  byte[] tile(TileAddress at) throws SQLException {
    for (int k = 0; k < 2; k++) {
      tile.setInt(3 * k + 1, at.z());
      tile.setInt(3 * k + 2, at.x());
      tile.setInt(3 * k + 3, at.y());
    }
    try (ResultSet row = tile.executeQuery()) {
      row.next();
      return row.getBytes(1);
    }
  }

  /** Tiles per CPU-second of the backend. */
  double rate(List<TileAddress> tiles, double seconds) throws SQLException {
    long until = System.nanoTime() + (long) (seconds * 1e9);
    double before = backendSeconds();
    long done = 0;
    do {
      for (TileAddress at : tiles) {
        var _ = tile(at);
      }
      done += tiles.size();
    } while (System.nanoTime() < until);
    return done / (backendSeconds() - before);
  }

  /** User and system time of the backend; by the clock when its /proc entry cannot be read. */
  private double backendSeconds() {
    try {
      String stat = Files.readString(Path.of("/proc/" + backend + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
    } catch (IOException | RuntimeException e) {
      return System.nanoTime() / 1e9;
    }
  }

  @Override
  public void close() throws SQLException {
    db.close();
  }
}
