package org.fengqiao.gis.read;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.Arrays;
import java.util.Locale;

/**
 * How long the readers take over 150,000 areas of 50 corners, and the heap they need: {@code java
 * -Xmx256m -cp … org.fengqiao.gis.read.ReadersBench FOLDER [COUNT]} writes the files once and
 * prints a line for each format. Not a test.
 */
public final class ReadersBench {
  private static final int CORNERS = 50;

  private ReadersBench() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 150_000;
    Files.createDirectories(folder);
    if (!Files.exists(folder.resolve("b.gpkg"))) {
      geoJson(folder.resolve("b.geojson"), count);
      shapefile(folder, count);
      geoPackage(folder.resolve("b.gpkg"), count);
    }
    for (int round = 1; round <= 2; round++) {
      for (String name : new String[] {"b.geojson", "b.shp", "b.gpkg"}) {
        read(folder.resolve(name), round);
      }
    }
  }

  private static void read(Path file, int round) throws IOException, UnreadableFile {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    long cpu = cpu();
    long start = System.nanoTime();
    long[] sums = new long[2];
    try (AreaSource source = AreaFiles.open(file, ReadOptions.DEFAULT)) {
      source.read(
          area -> {
            sums[0]++;
            sums[1] += area.geometry().getNumPoints();
          },
          finding -> {
            throw new IllegalStateException(finding.toString());
          });
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(p -> p.getType() == MemoryType.HEAP)
            .mapToLong(p -> p.getPeakUsage().getUsed())
            .sum();
    System.out.printf(
        Locale.ROOT,
        "round %d  %-10s %4d MB  %,d areas  %,d corners  %.2f s  %.2f CPU-s  peak heap %d MB%n",
        round,
        file.getFileName(),
        Files.size(file) >> 20,
        sums[0],
        sums[1],
        seconds,
        (cpu() - cpu) / 1e9,
        peak >> 20);
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** An irregular ring around the middle of the i-th cell, closed. */
  private static double[] ring(int i) {
    double x = 113 + (i % 400) * 0.002;
    double y = 23 + (i / 400) * 0.002;
    double[] ring = new double[2 * CORNERS];
    for (int k = 0; k < CORNERS - 1; k++) {
      double turn = -2 * Math.PI * k / (CORNERS - 1);
      double radius = 0.0009 * (0.8 + 0.2 * Math.sin(7 * turn + i));
      ring[2 * k] = x + radius * Math.cos(turn);
      ring[2 * k + 1] = y + radius * Math.sin(turn);
    }
    ring[2 * CORNERS - 2] = ring[0];
    ring[2 * CORNERS - 1] = ring[1];
    return ring;
  }

  private static String code(int i) {
    return "440105" + String.format(Locale.ROOT, "%09d", i);
  }

  private static void geoJson(Path file, int count) throws IOException {
    try (var out = Files.newBufferedWriter(file)) {
      out.write("{\"type\":\"FeatureCollection\",\"features\":[\n");
      for (int i = 0; i < count; i++) {
        out.write(i == 0 ? "" : ",\n");
        out.write("{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code(i));
        out.write("\",\"name\":\"第" + i + "网格\",\"households\":412},\"geometry\":{\"type\":");
        out.write("\"Polygon\",\"coordinates\":[[");
        double[] ring = ring(i);
        for (int k = 0; k < ring.length; k += 2) {
          out.write(k == 0 ? "[" : ",[");
          out.write(ring[k] + "," + ring[k + 1] + "]");
        }
        out.write("]]}}");
      }
      out.write("]}");
    }
  }

  private static void shapefile(Path folder, int count) throws IOException {
    byte[] one = Written.shape(5, java.util.List.of(ring(0)));
    int size = 100 + count * (8 + one.length);
    try (DataOutputStream shp = stream(folder.resolve("b.shp"));
        DataOutputStream shx = stream(folder.resolve("b.shx"));
        DataOutputStream dbf = stream(folder.resolve("b.dbf"))) {
      shp.write(header(size));
      shx.write(header(100 + 8 * count));
      byte[] table =
          Written.dbf(
              0,
              java.util.List.of(
                  Written.Column.text("名称", Written.GBK, 30),
                  Written.Column.text("code", Written.GBK, 15)),
              java.util.List.of());
      ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN).putInt(4, count);
      dbf.write(table, 0, table.length - 1);
      for (int i = 0; i < count; i++) {
        byte[] shape = Written.shape(5, java.util.List.of(ring(i)));
        shx.writeInt((100 + i * (8 + shape.length)) / 2);
        shx.writeInt(shape.length / 2);
        shp.writeInt(i + 1);
        shp.writeInt(shape.length / 2);
        shp.write(shape);
        byte[] row = new byte[46];
        Arrays.fill(row, (byte) ' ');
        byte[] name = ("第" + i + "网格").getBytes(Written.GBK);
        System.arraycopy(name, 0, row, 1, name.length);
        System.arraycopy(code(i).getBytes(StandardCharsets.US_ASCII), 0, row, 31, 15);
        dbf.write(row);
      }
    }
    Files.writeString(folder.resolve("b.cpg"), "GBK");
  }

  private static byte[] header(int size) {
    byte[] header = Written.shp(5, java.util.List.of());
    ByteBuffer.wrap(header).putInt(24, size / 2);
    return header;
  }

  private static DataOutputStream stream(Path file) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    return new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
  }

  private static void geoPackage(Path file, int count) throws Exception {
    String[] layer = Written.layer("grids", "geom", "POLYGON", 4490);
    Written.geoPackage(
        file,
        layer[0],
        layer[1],
        "CREATE TABLE grids (fid INTEGER PRIMARY KEY, geom BLOB, code TEXT, name TEXT)");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        PreparedStatement add =
            connection.prepareStatement("INSERT INTO grids (geom, code, name) VALUES (?, ?, ?)")) {
      connection.setAutoCommit(false);
      for (int i = 0; i < count; i++) {
        add.setBytes(1, Written.blob(Written.wkb(ring(i))));
        add.setString(2, code(i));
        add.setString(3, "第" + i + "网格");
        add.executeUpdate();
      }
      connection.commit();
    }
  }
}
