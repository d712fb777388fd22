package org.fengqiao.gis.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small files of every format, right ones and odd ones. */
final class Written {
  static final Charset GBK = Charset.forName("GBK");

  /** A square, clockwise as a shapefile wants its outlines. */
  static double[] square(double x, double y, double side) {
    return new double[] {x, y, x, y + side, x + side, y + side, x + side, y, x, y};
  }

  static double[] reversed(double[] ring) {
    double[] other = new double[ring.length];
    for (int i = 0; i < ring.length; i += 2) {
      other[i] = ring[ring.length - 2 - i];
      other[i + 1] = ring[ring.length - 1 - i];
    }
    return other;
  }

  private Written() {}

  /** Content of one record; null rings are a null shape. */
  static byte[] shape(int type, List<double[]> rings) {
    int points = rings.stream().mapToInt(r -> r.length / 2).sum();
    int length = 44 + 4 * rings.size() + 16 * points;
    int z = type == 15 ? 16 + 8 * points : 0;
    int m = type == 5 ? 0 : 16 + 8 * points;
    ByteBuffer out = ByteBuffer.allocate(length + z + m).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(type).put(new byte[32]).putInt(rings.size()).putInt(points);
    int part = 0;
    for (double[] ring : rings) {
      out.putInt(part);
      part += ring.length / 2;
    }
    rings.forEach(ring -> java.util.Arrays.stream(ring).forEach(out::putDouble));
    return out.array();
  }

  static byte[] nullShape() {
    return new byte[4];
  }

  static byte[] shp(int type, List<byte[]> shapes) {
    int size = 100 + shapes.stream().mapToInt(s -> 8 + s.length).sum();
    ByteBuffer out = shpHeader(type, size);
    int number = 1;
    for (byte[] shape : shapes) {
      out.putInt(number++).putInt(shape.length / 2).put(shape);
    }
    return out.array();
  }

  static byte[] shx(int type, List<byte[]> shapes) {
    ByteBuffer out = shpHeader(type, 100 + 8 * shapes.size());
    int offset = 100;
    for (byte[] shape : shapes) {
      out.putInt(offset / 2).putInt(shape.length / 2);
      offset += 8 + shape.length;
    }
    return out.array();
  }

  private static ByteBuffer shpHeader(int type, int size) {
    ByteBuffer out = ByteBuffer.allocate(size);
    out.putInt(0, 9994).putInt(24, size / 2);
    out.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, type);
    return out.order(ByteOrder.BIG_ENDIAN).position(100);
  }

  /** A column of a table: its name in bytes, the letter of its type, its width. */
  record Column(byte[] name, char type, int width) {
    static Column text(String name, Charset set, int width) {
      return new Column(name.getBytes(set), 'C', width);
    }
  }

  /** Rows are values in bytes; a row whose first value is null is deleted. */
  static byte[] dbf(int driver, List<Column> columns, List<List<byte[]>> rows) {
    int width = 1 + columns.stream().mapToInt(Column::width).sum();
    int header = 32 + 32 * columns.size() + 1;
    ByteBuffer out =
        ByteBuffer.allocate(header + rows.size() * width + 1).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 3).put(new byte[3]).putInt(rows.size()).putShort((short) header);
    out.putShort((short) width).put(29, (byte) driver).position(32);
    for (Column column : columns) {
      byte[] name = java.util.Arrays.copyOf(column.name(), Math.min(10, column.name().length));
      out.put(java.util.Arrays.copyOf(name, 11)).put((byte) column.type()).putInt(0);
      out.put((byte) column.width()).put(new byte[15]);
    }
    out.put((byte) 0x0D);
    for (List<byte[]> row : rows) {
      boolean deleted = row.getFirst().length == 0;
      out.put((byte) (deleted ? '*' : ' '));
      for (int i = 0; i < columns.size(); i++) {
        byte[] cell = new byte[columns.get(i).width()];
        java.util.Arrays.fill(cell, (byte) ' ');
        byte[] value = row.get(i);
        System.arraycopy(value, 0, cell, 0, Math.min(value.length, cell.length));
        out.put(cell);
      }
    }
    return out.put((byte) 0x1A).array();
  }

  /** A shapefile of squares with these names in this character set, without a .cpg. */
  static Path shapefile(Path folder, Charset set, String... names) throws IOException {
    List<byte[]> shapes =
        java.util.stream.IntStream.range(0, names.length)
            .mapToObj(i -> shape(5, List.of(square(113 + i, 23, 0.5))))
            .toList();
    List<Column> columns =
        List.of(Column.text("名称", set, 40), new Column("code".getBytes(set), 'N', 15));
    List<List<byte[]>> rows =
        java.util.stream.IntStream.range(0, names.length)
            .mapToObj(i -> List.of(names[i].getBytes(set), ascii("44010500100" + (i + 1))))
            .toList();
    Files.write(folder.resolve("a.shp"), shp(5, shapes));
    Files.write(folder.resolve("a.shx"), shx(5, shapes));
    Files.write(folder.resolve("a.dbf"), dbf(0, columns, rows));
    return folder.resolve("a.shp");
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** A zip with these entries. */
  static Path zip(Path file, Map<String, byte[]> entries, Charset names) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), names)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }

  /** An empty GeoPackage with its three tables and what the statements add. */
  static Path geoPackage(Path file, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement sql = connection.createStatement()) {
      sql.execute("PRAGMA application_id = 1196444487");
      sql.execute(
          "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY,"
              + " organization TEXT, organization_coordsys_id INTEGER, definition TEXT)");
      sql.execute(
          "INSERT INTO gpkg_spatial_ref_sys VALUES ('u', -1, 'NONE', -1, 'undefined'),"
              + " ('u', 0, 'NONE', 0, 'undefined'),"
              + " ('CGCS2000', 4490, 'EPSG', 4490, 'GEOGCS[\"China\"]')");
      sql.execute(
          "CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, srs_id"
              + " INTEGER)");
      sql.execute(
          "CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT,"
              + " geometry_type_name TEXT, srs_id INTEGER, z INTEGER, m INTEGER)");
      for (String statement : statements) {
        sql.execute(statement);
      }
    }
    return file;
  }

  /** Registers a layer. */
  static String[] layer(String table, String column, String type, int srs) {
    String name = table.replace("'", "''");
    return new String[] {
      "INSERT INTO gpkg_contents VALUES ('" + name + "', 'features', " + srs + ")",
      "INSERT INTO gpkg_geometry_columns VALUES ('"
          + name
          + "', '"
          + column
          + "', '"
          + type
          + "', "
          + srs
          + ", 0, 0)"
    };
  }

  static void insert(Path gpkg, String sql, Object... values) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + gpkg);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  /** A geometry of a GeoPackage. */
  static byte[] blob(byte[] wkb) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {'G', 'P', 0, 1, 0, 0, 0, 0});
    out.writeBytes(wkb);
    return out.toByteArray();
  }

  /** A polygon in well-known binary, its ring as given. */
  static byte[] wkb(double... ring) {
    ByteBuffer out = ByteBuffer.allocate(13 + 8 * ring.length).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 1).putInt(3).putInt(1).putInt(ring.length / 2);
    java.util.Arrays.stream(ring).forEach(out::putDouble);
    return out.array();
  }
}
