package org.fengqiao.gis.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.gis.read.Written.blob;
import static org.fengqiao.gis.read.Written.insert;
import static org.fengqiao.gis.read.Written.layer;
import static org.fengqiao.gis.read.Written.square;
import static org.fengqiao.gis.read.Written.wkb;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import org.fengqiao.gis.finding.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

class GeoPackageTest {
  @TempDir Path folder;

  private Path grids(String table, int srs) throws Exception {
    String quoted = "\"" + table.replace("\"", "\"\"") + "\"";
    String[] layer = layer(table, "geom", "POLYGON", srs);
    Path file =
        Written.geoPackage(
            folder.resolve("a.gpkg"),
            layer[0],
            layer[1],
            "CREATE TABLE "
                + quoted
                + " (fid INTEGER PRIMARY KEY, geom BLOB, code TEXT, \"名 称\" TEXT, n INTEGER,"
                + " d REAL, b BOOLEAN)");
    insert(
        file,
        "INSERT INTO " + quoted + " VALUES (7, ?, '440105001001', '枫桥', 412, 1.5, 1)",
        blob(wkb(square(113, 23, 1))));
    return file;
  }

  @Test
  void readsAttributesOfEveryKind() throws Exception {
    Reading reading = Reading.of(grids("网格", 4490));
    assertThat(reading.fault()).isNull();
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.info().layer()).isEqualTo("网格");
    assertThat(reading.info().crs().epsg()).isEqualTo(4490);
    assertThat(reading.areas().getFirst().attributes())
        .containsEntry("code", "440105001001")
        .containsEntry("名 称", "枫桥")
        .containsEntry("n", 412L)
        .containsEntry("d", 1.5)
        .containsEntry("b", true)
        .doesNotContainKey("fid");
    assertThat(reading.areas().getFirst().geometry().getArea()).isEqualTo(1);
  }

  @Test
  void hostileNamesAreNamesOnly() throws Exception {
    String name = "x\"; DROP TABLE gpkg_contents; --'";
    Path file = grids(name, 4490);
    byte[] before = Files.readAllBytes(file);
    assertThat(Reading.of(file).areas()).hasSize(1);
    assertThat(Reading.of(file).info().layer()).isEqualTo(name);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void undefinedSystemsSayNothing() throws Exception {
    assertThat(Reading.of(grids("a", -1)).info().crs()).isEqualTo(DeclaredCrs.SILENT);
    Files.delete(folder.resolve("a.gpkg"));
    assertThat(Reading.of(grids("a", 0)).info().crs()).isEqualTo(DeclaredCrs.SILENT);
  }

  @Test
  void severalLayersNeedAName() throws Exception {
    Path file = grids("grids", 4490);
    insert(file, layer("streets", "g", "MULTIPOLYGON", 4490)[0]);
    insert(file, layer("streets", "g", "MULTIPOLYGON", 4490)[1]);
    insert(file, "CREATE TABLE streets (g BLOB, name TEXT)");
    insert(file, "INSERT INTO streets VALUES (?, 's')", blob(wkb(square(0, 0, 2))));
    Reading unnamed = Reading.of(file);
    assertThat(unnamed.refused()).isEqualTo(FindingCode.SEVERAL_LAYERS);
    assertThat(unnamed.fault().facts().toString()).contains("grids", "streets");
    assertThat(Reading.of(file, ReadOptions.DEFAULT.layer("streets")).texts("name"))
        .containsExactly("s");
    assertThat(Reading.of(file, ReadOptions.DEFAULT.layer("none")).refused())
        .isEqualTo(FindingCode.SEVERAL_LAYERS);
  }

  @Test
  void pointsBesideAreNoQuestion() throws Exception {
    Path file = grids("grids", 4490);
    insert(file, layer("poi", "g", "POINT", 4490)[0]);
    insert(file, layer("poi", "g", "POINT", 4490)[1]);
    insert(file, "CREATE TABLE poi (g BLOB)");
    assertThat(Reading.of(file).areas()).hasSize(1);
    assertThat(Reading.of(file, ReadOptions.DEFAULT.layer("poi")).refused())
        .isEqualTo(FindingCode.NOT_POLYGON);
  }

  @Test
  void whatIsNoGeoPackage() throws Exception {
    Path sqlite = folder.resolve("a.gpkg");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + sqlite)) {
      connection.createStatement().execute("CREATE TABLE t (a)");
    }
    assertThat(Reading.of(sqlite).refused()).isEqualTo(FindingCode.NOT_THIS_FORMAT);
    Path empty = Written.geoPackage(folder.resolve("b.gpkg"));
    assertThat(Reading.of(empty).refused()).isEqualTo(FindingCode.NO_FEATURES);
    Path text = Files.writeString(folder.resolve("c.gpkg"), "no database");
    assertThat(Reading.of(text).refused()).isIn(FindingCode.TRUNCATED, FindingCode.MALFORMED);
  }

  @Test
  void viewsAreNotRun() throws Exception {
    String[] layer = layer("v", "geom", "POLYGON", 4490);
    Path file =
        Written.geoPackage(
            folder.resolve("a.gpkg"),
            layer[0],
            layer[1],
            "CREATE VIEW v AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c)"
                + " SELECT NULL AS geom, n FROM c");
    assertThat(Reading.of(file).refused()).isEqualTo(FindingCode.MALFORMED);
    Path other =
        Written.geoPackage(
            folder.resolve("b.gpkg"),
            "DROP TABLE gpkg_contents",
            "CREATE VIEW gpkg_contents AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1"
                + " FROM c) SELECT n AS table_name, 'features' AS data_type FROM c");
    assertThat(Reading.of(other).refused()).isEqualTo(FindingCode.NOT_THIS_FORMAT);
  }

  @Test
  void textsInGbkAreReadAndToldOnce() throws Exception {
    Path file = grids("a", 4490);
    String add = "INSERT INTO a (geom, code) VALUES (?, CAST(? AS TEXT))";
    byte[] area = blob(wkb(square(1, 1, 1)));
    insert(file, add, area, "枫桥社区".getBytes(Written.GBK));
    insert(file, add, area, "浣东街道".getBytes(Written.GBK));
    Reading reading = Reading.of(file);
    assertThat(reading.texts("code")).containsExactly("440105001001", "枫桥社区", "浣东街道");
    assertThat(reading.codes()).containsExactly(FindingCode.ENCODING_CONTRADICTED);
    assertThat(reading.findings().getFirst().feature()).isEqualTo(2);
  }

  @Test
  void virtualTablesAreNotRunHoweverTheyAreWritten() throws Exception {
    String[] layer = layer("v", "geom", "POLYGON", 4490);
    Path file =
        Written.geoPackage(
            folder.resolve("a.gpkg"),
            layer[0],
            layer[1],
            "CREATE VIRTUAL TABLE v USING rtree(geom, a, b)",
            "PRAGMA writable_schema = ON",
            "UPDATE sqlite_master SET sql = 'CREATE/**/VIRTUAL TABLE v USING rtree(geom, a, b)'"
                + " WHERE name = 'v'");
    assertThat(Reading.of(file).refused()).isEqualTo(FindingCode.MALFORMED);
  }

  @Test
  void columnsThatComputeAreNotRun() throws Exception {
    String[] layer = layer("v", "geom", "POLYGON", 4490);
    Path file =
        Written.geoPackage(
            folder.resolve("a.gpkg"),
            layer[0],
            layer[1],
            "CREATE TABLE v (geom BLOB, x TEXT AS (hex(zeroblob(9999999))))");
    assertThat(Reading.of(file).refused()).isEqualTo(FindingCode.MALFORMED);
  }

  @Test
  void geometriesOfEveryKind() throws Exception {
    Path file = grids("a", 4490);
    String add = "INSERT INTO a (geom) VALUES (?)";
    insert(file, add, (Object) null);
    insert(file, add, blob(wkb(0, 0, 1, 0, 1, 1)));
    insert(file, add, blob(wkb(0, 0, 1, 0, Double.NaN, 1, 0, 0)));
    insert(file, add, blob(wkb(0, 0, 1, 0)));
    insert(file, add, new byte[] {1, 2, 3});
    insert(file, add, "text");
    byte[] z =
        new WKBWriter(3, ByteOrderValues.BIG_ENDIAN)
            .write(new WKTReader().read("MULTIPOLYGON Z (((0 0 1,2 0 1,2 2 1,0 0 1)))"));
    insert(file, add, blob(z));
    insert(file, add, blob(Arrays.copyOf(z, z.length - 9)));
    byte[] line = new WKBWriter().write(new WKTReader().read("LINESTRING (0 0, 1 1)"));
    insert(file, add, blob(line));
    byte[] many =
        new WKBWriter()
            .write(
                new WKTReader()
                    .read(
                        "GEOMETRYCOLLECTION (POLYGON ((0 0,1 0,1 1,0 0)),"
                            + " POLYGON ((5 5,6 5,6 6,5 5)))"));
    insert(file, add, blob(many));
    Reading reading = Reading.of(file);
    assertThat(reading.fault()).isNull();
    assertThat(reading.findings().stream().map(f -> f.feature() + " " + f.code()))
        .containsExactly(
            "2 NO_GEOMETRY",
            "3 RING_CLOSED",
            "4 BAD_ORDINATE",
            "5 RING_TOO_SHORT",
            "6 MALFORMED",
            "7 NO_GEOMETRY",
            "9 MALFORMED",
            "10 NOT_POLYGON",
            "11 COLLECTION_FLATTENED",
            "null Z_DROPPED");
    assertThat(reading.areas()).extracting(RawArea::number).containsExactly(1, 3, 8, 11);
  }

  @Test
  void collectionsWithoutEndAreRefused() throws Exception {
    Path file = grids("a", 4490);
    int depth = 200_000;
    ByteBuffer deep = ByteBuffer.allocate(9 * depth).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < depth; i++) {
      deep.put((byte) 1).putInt(7).putInt(1);
    }
    insert(file, "INSERT INTO a (geom) VALUES (?)", blob(deep.array()));
    ByteBuffer count = ByteBuffer.allocate(9).order(ByteOrder.LITTLE_ENDIAN);
    count.put((byte) 1).putInt(3).putInt(Integer.MAX_VALUE);
    insert(file, "INSERT INTO a (geom) VALUES (?)", blob(count.array()));
    Reading reading = Reading.of(file);
    assertThat(reading.areas()).hasSize(1);
    assertThat(reading.codes()).containsExactly(FindingCode.TOO_MUCH, FindingCode.MALFORMED);
  }

  @Test
  void aFileThatIsCutIsTruncated() throws Exception {
    byte[] whole = Files.readAllBytes(grids("a", 4490));
    for (int length : new int[] {20, 99, 100, 4000, 4096, whole.length / 2, whole.length - 1}) {
      Path cut = Files.write(folder.resolve("cut.gpkg"), Arrays.copyOf(whole, length));
      assertThat(Reading.of(cut).refused()).isEqualTo(FindingCode.TRUNCATED);
    }
  }

  @Test
  void namesThatMeanSomethingInAnAddress() throws Exception {
    Path odd = folder.resolve("a?mode=rw&b#c %20 网.gpkg");
    Files.move(grids("a", 4490), odd);
    assertThat(Reading.of(odd).areas()).hasSize(1);
  }

  @Test
  void whatIsNotYetWrittenBackIsReadToo() throws Exception {
    Path file = grids("g", 4490);
    Path saved = folder.resolve("saved.gpkg");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement sql = connection.createStatement()) {
      sql.execute("PRAGMA journal_mode = WAL");
      sql.execute("UPDATE g SET \"名 称\" = '浣东'");
      Files.copy(file, saved);
      Files.copy(folder.resolve("a.gpkg-wal"), folder.resolve("saved.gpkg-wal"));
    }
    byte[] before = Files.readAllBytes(saved);
    assertThat(Reading.of(saved).texts("名 称")).containsExactly("浣东");
    assertThat(Files.readAllBytes(saved)).isEqualTo(before);
    assertThat(folder.resolve("saved.gpkg-wal")).isNotEmptyFile();
    Path zip =
        Written.zip(
            folder.resolve("a.zip"),
            Map.of(
                "x/g.gpkg",
                before,
                "x/g.gpkg-wal",
                Files.readAllBytes(folder.resolve("saved.gpkg-wal"))),
            StandardCharsets.UTF_8);
    assertThat(Reading.of(zip).texts("名 称")).containsExactly("浣东");
  }

  @Test
  void aChangeThatBrokeOffIsTakenBack() throws Exception {
    Path file = grids("g", 4490);
    Path saved = folder.resolve("saved.gpkg");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement sql = connection.createStatement()) {
      sql.execute("PRAGMA cache_size = 1");
      sql.execute("BEGIN");
      sql.execute("UPDATE g SET \"名 称\" = '半途' || hex(randomblob(200000))");
      Files.copy(file, saved);
      Files.copy(folder.resolve("a.gpkg-journal"), folder.resolve("saved.gpkg-journal"));
      sql.execute("ROLLBACK");
    }
    Reading reading = Reading.of(saved);
    assertThat(reading.fault()).isNull();
    assertThat(reading.texts("名 称")).containsExactly("枫桥");
  }

  @Test
  void aJournalOfRubbishIsNoDanger() throws Exception {
    Path file = grids("g", 4490);
    Files.write(folder.resolve("a.gpkg-wal"), new byte[] {1, 2, 3, 4, 5});
    assertThat(Reading.of(file).areas()).hasSize(1);
  }

  @Test
  void curvesAndViewsAreNamed() throws Exception {
    Path file = grids("g", 4490);
    byte[] curve =
        ByteBuffer.allocate(9)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put((byte) 1)
            .putInt(10)
            .putInt(0)
            .array();
    insert(file, "UPDATE g SET geom = ?", blob(curve));
    assertThat(Reading.of(file).finding(FindingCode.NOT_POLYGON).facts())
        .containsEntry("type", "CurvePolygon");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement sql = connection.createStatement()) {
      sql.execute("CREATE VIEW v AS SELECT * FROM g");
      for (String statement : layer("v", "geom", "POLYGON", 4490)) {
        sql.execute(statement);
      }
    }
    Reading view = Reading.of(file, ReadOptions.DEFAULT.layer("v"));
    assertThat(view.refused()).isEqualTo(FindingCode.MALFORMED);
    assertThat(String.valueOf(view.fault().facts().get("detail"))).contains("views are not read");
  }
}
