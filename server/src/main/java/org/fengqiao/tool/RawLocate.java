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
import org.fengqiao.gis.GridIndex;
import org.fengqiao.gis.GridShape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.operation.distance.DistanceOp;

/** The same polygons and points in temporary tables, asked by hand-written SQL. */
final class RawLocate implements AutoCloseable {
  private static final int BATCH = 50_000;
  private static final int CELLS_A_BATCH = 1_000;
  private static final double METRE = 1 / 111_000.0;

  /** Ticks a second of /proc/PID/stat; 100 on every Linux we run on. */
  private static final double TICKS = 100;

  private final Connection db;
  private final int backend;
  private final List<GridShape> shapes;

  RawLocate(String url, List<GridShape> shapes, double[] points) throws SQLException {
    this.db = DriverManager.getConnection(url);
    this.shapes = shapes;
    try (Statement sql = db.createStatement();
        ResultSet pid = sql.executeQuery("SELECT pg_backend_pid()")) {
      pid.next();
      backend = pid.getInt(1);
    }
    execute("SET jit = off");
    execute("SET max_parallel_workers_per_gather = 0");
    execute("CREATE TEMP TABLE b_cell (code text PRIMARY KEY, geom geometry(Geometry, 4490))");
    execute("CREATE TEMP TABLE b_point (id int, geom geometry(Point, 4490))");
    addCells();
    addPoints(points);
    execute("CREATE INDEX ON b_cell USING gist (geom)");
    execute("ANALYZE b_cell");
    execute("ANALYZE b_point");
  }

  /** Lookups per CPU-second of the backend in one join over the first {@code count} points. */
  double rate(int count) throws SQLException {
    double before = backendSeconds();
    try (PreparedStatement sql =
        db.prepareStatement(
            """
            SELECT count(f.code) FROM b_point p, LATERAL (
              SELECT code FROM b_cell c WHERE ST_Covers(c.geom, p.geom) ORDER BY code LIMIT 1) f
            WHERE p.id < ?
            """)) {
      sql.setInt(1, count);
      sql.executeQuery().close();
    }
    return count / (backendSeconds() - before);
  }

  /**
   * How often the two disagree.
   *
   * @param all of all points
   * @param clear of points more than 1 mm from every edge
   */
  record Differences(int all, int clear) {}

  Differences compare(GridIndex index, double[] points) throws SQLException {
    execute("TRUNCATE b_point");
    addPoints(points);
    int all = 0;
    int clear = 0;
    db.setAutoCommit(false);
    try (Statement sql = db.createStatement()) {
      sql.setFetchSize(10_000);
      try (ResultSet rows =
          sql.executeQuery(
              """
              SELECT ST_X(p.geom), ST_Y(p.geom), (
                SELECT code FROM b_cell c WHERE ST_Covers(c.geom, p.geom) ORDER BY code LIMIT 1)
              FROM b_point p
              """)) {
        while (rows.next()) {
          double x = rows.getDouble(1);
          double y = rows.getDouble(2);
          int found = index.locate(x, y);
          String ours = found < 0 ? null : index.code(found);
          if (!java.util.Objects.equals(ours, rows.getString(3))) {
            all++;
            clear += fromEdges(x, y) > METRE / 1000 ? 1 : 0;
          }
        }
      }
    } finally {
      db.setAutoCommit(true);
    }
    return new Differences(all, clear);
  }

  private double fromEdges(double x, double y) {
    var point = new GeometryFactory().createPoint(new Coordinate(x, y));
    return shapes.stream()
        .filter(
            s -> s.geometry().getEnvelopeInternal().distance(point.getEnvelopeInternal()) < METRE)
        .mapToDouble(s -> DistanceOp.distance(s.geometry().getBoundary(), point))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private void addCells() throws SQLException {
    WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, false);
    try (PreparedStatement sql =
        db.prepareStatement("INSERT INTO b_cell VALUES (?, ST_GeomFromWKB(?, 4490))")) {
      int added = 0;
      for (GridShape shape : shapes) {
        sql.setString(1, shape.code());
        sql.setBytes(2, wkb.write(shape.geometry()));
        sql.addBatch();
        if (++added % CELLS_A_BATCH == 0) {
          sql.executeBatch();
        }
      }
      sql.executeBatch();
    }
  }

  private void addPoints(double[] points) throws SQLException {
    try (PreparedStatement sql =
        db.prepareStatement(
            """
            INSERT INTO b_point
            SELECT ? + n - 1, ST_SetSRID(ST_MakePoint(x, y), 4490)
            FROM unnest(?::float8[], ?::float8[]) WITH ORDINALITY AS p(x, y, n)
            """)) {
      for (int from = 0; from < points.length / 2; from += BATCH) {
        int size = Math.min(BATCH, points.length / 2 - from);
        Double[] x = new Double[size];
        Double[] y = new Double[size];
        for (int i = 0; i < size; i++) {
          x[i] = points[2 * (from + i)];
          y[i] = points[2 * (from + i) + 1];
        }
        sql.setInt(1, from);
        sql.setArray(2, db.createArrayOf("float8", x));
        sql.setArray(3, db.createArrayOf("float8", y));
        sql.execute();
      }
    }
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

  private void execute(String text) throws SQLException {
    try (Statement sql = db.createStatement()) {
      sql.execute(text);
    }
  }

  @Override
  public void close() throws SQLException {
    db.close();
  }
}
