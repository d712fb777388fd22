package org.fengqiao.gis.read;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/** One layer of a GeoPackage. */
final class GeoPackageSource extends ReadOnce {
  /** Row numbers that programs add. */
  private static final Set<String> ROW_NUMBERS = Set.of("fid", "ogc_fid");

  private final SQLiteConnection connection;
  private final GeoPackageLayer layer;
  private boolean told;

  private GeoPackageSource(
      SourceInfo info, Limits limits, SQLiteConnection connection, GeoPackageLayer layer) {
    super(info, limits, List.of());
    this.connection = connection;
    this.layer = layer;
  }

  static AreaSource open(Parts parts, ReadOptions options) throws UnreadableFile, IOException {
    SQLiteConnection connection = GeoPackageFile.open(parts.main(), options.limits());
    boolean opened = false;
    try {
      GeoPackageLayer layer = GeoPackageLayer.choose(connection, options.layer());
      Encoding encoding = new Encoding("UTF-8", Encoding.From.FORMAT);
      SourceInfo info =
          new SourceInfo(Format.GEOPACKAGE, layer.table(), encoding, layer.crs(connection));
      AreaSource source = new GeoPackageSource(info, options.limits(), connection, layer);
      opened = true;
      return source;
    } catch (SQLException e) {
      throw GeoPackageFile.broken(e, 0);
    } finally {
      if (!opened) {
        close(connection);
      }
    }
  }

  @Override
  void readAll(Sink sink) throws UnreadableFile {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(layer.query())) {
      ResultSetMetaData columns = row.getMetaData();
      if (columns.getColumnCount() > limits().fields()) {
        throw Faults.tooMuch("fields", limits().fields());
      }
      rows(row, columns, sink);
    } catch (SQLException e) {
      throw GeoPackageFile.broken(e, sink.number() + 1);
    }
  }

  private void rows(ResultSet row, ResultSetMetaData columns, Sink sink)
      throws SQLException, UnreadableFile {
    int geometry = 0;
    List<String> written = new ArrayList<>();
    boolean[] flags = new boolean[columns.getColumnCount() + 1];
    for (int i = 1; i < flags.length; i++) {
      written.add(columns.getColumnName(i));
      if (columns.getColumnName(i).equalsIgnoreCase(layer.column())) {
        geometry = i;
      }
      String type = columns.getColumnTypeName(i);
      flags[i] = type != null && type.toUpperCase(Locale.ROOT).startsWith("BOOL");
    }
    if (geometry == 0) {
      throw Faults.file(FindingCode.MALFORMED, "part", ".gpkg", "detail", "no geometry column");
    }
    List<String> names = ColumnNames.of(written);
    ShapeDraft draft = new ShapeDraft(limits());
    while (row.next()) {
      sink.next();
      draft.clear();
      byte[] blob = row.getObject(geometry) instanceof byte[] bytes ? bytes : null;
      if (blob != null) {
        GeoPackageBlob.read(blob, draft);
      }
      sink.area(values(row, geometry, names, flags, sink), draft);
    }
  }

  private Map<String, Object> values(
      ResultSet row, int geometry, List<String> names, boolean[] flags, Sink sink)
      throws SQLException {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 1; i <= names.size(); i++) {
      String name = names.get(i - 1);
      if (i == geometry || ROW_NUMBERS.contains(name.toLowerCase(Locale.ROOT))) {
        continue;
      }
      Object stored = row.getObject(i);
      Object value =
          stored instanceof String text
              ? Texts.plain(readable(text, row.getBytes(i), sink), limits())
              : number(stored, flags[i]);
      if (value != null) {
        values.put(name, value);
      }
    }
    return values;
  }

  /** A GeoPackage is written in UTF-8; programs that put GBK into it are forgiven and told of. */
  private String readable(String text, byte[] bytes, Sink sink) {
    if (text.indexOf('\uFFFD') < 0) {
      return text;
    }
    String chinese = Charsets.decode(bytes, 0, bytes.length, Charsets.GB18030);
    boolean fits = chinese.indexOf('\uFFFD') < 0;
    if (!told) {
      told = true;
      Map<String, Object> facts = Faults.facts("declared", "UTF-8", "used", "GB18030");
      FindingCode code = fits ? FindingCode.ENCODING_CONTRADICTED : FindingCode.ENCODING_MIXED;
      sink.tell(Finding.of(code, sink.number(), facts));
    }
    return fits ? chinese : text;
  }

  private static @Nullable Object number(@Nullable Object stored, boolean flag) {
    return switch (stored) {
      case Number number when flag -> number.intValue() != 0;
      case Integer number -> number.longValue();
      case Long number -> number;
      case Double number when Double.isFinite(number) -> number;
      case null, default -> null;
    };
  }

  private static void close(SQLiteConnection connection) throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    close(connection);
  }
}
