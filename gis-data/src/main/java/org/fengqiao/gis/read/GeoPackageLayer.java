package org.fengqiao.gis.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fengqiao.gis.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * A layer of features in a GeoPackage (OGC 12-128r19, 1.1.3 and 2.1.5).
 *
 * @param table its table
 * @param column the column of its geometries
 * @param type the type of its geometries, in upper case
 * @param srsId its row in gpkg_spatial_ref_sys
 */
record GeoPackageLayer(String table, String column, String type, int srsId) {
  private static final Set<String> AREAS =
      Set.of(
          "GEOMETRY",
          "POLYGON",
          "MULTIPOLYGON",
          "GEOMETRYCOLLECTION",
          "SURFACE",
          "CURVEPOLYGON",
          "MULTISURFACE");

  /** The one layer of areas, or the one that was named. */
  static GeoPackageLayer choose(Connection connection, @Nullable String wanted)
      throws SQLException, UnreadableFile {
    if (!table(connection, "gpkg_contents") || !table(connection, "gpkg_geometry_columns")) {
      throw Faults.file(FindingCode.NOT_THIS_FORMAT, "found", "SQLite");
    }
    List<GeoPackageLayer> layers = all(connection);
    if (wanted != null) {
      for (GeoPackageLayer layer : layers) {
        if (layer.table().equals(wanted)) {
          return layer.checked(connection);
        }
      }
    }
    List<GeoPackageLayer> areas = layers.stream().filter(GeoPackageLayer::mayHoldAreas).toList();
    if (areas.size() == 1 && wanted == null) {
      return areas.getFirst().checked(connection);
    }
    if (layers.isEmpty()) {
      throw Faults.file(FindingCode.NO_FEATURES, "found", "GeoPackage");
    }
    if (areas.isEmpty() && wanted == null) {
      throw Faults.file(FindingCode.NOT_POLYGON, "type", layers.getFirst().type());
    }
    List<String> names = layers.stream().map(GeoPackageLayer::table).limit(100).toList();
    throw Faults.file(FindingCode.SEVERAL_LAYERS, "layers", names);
  }

  private boolean mayHoldAreas() {
    return AREAS.contains(type);
  }

  private GeoPackageLayer checked(Connection connection) throws SQLException, UnreadableFile {
    if (!table(connection, table)) {
      String detail = table + " is no plain table of this file; views are not read";
      throw Faults.file(FindingCode.MALFORMED, "part", ".gpkg", "detail", detail);
    }
    if (!mayHoldAreas()) {
      throw Faults.file(FindingCode.NOT_POLYGON, "type", type);
    }
    return this;
  }

  private static List<GeoPackageLayer> all(Connection connection) throws SQLException {
    List<GeoPackageLayer> layers = new ArrayList<>();
    String query =
        "SELECT g.table_name, g.column_name, g.geometry_type_name, g.srs_id"
            + " FROM gpkg_geometry_columns g JOIN gpkg_contents c ON c.table_name = g.table_name"
            + " WHERE c.data_type = 'features' ORDER BY g.rowid LIMIT 1000";
    try (PreparedStatement statement = connection.prepareStatement(query);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        String type = text(row, 3).toUpperCase(Locale.ROOT);
        layers.add(new GeoPackageLayer(text(row, 1), text(row, 2), type, row.getInt(4)));
      }
    }
    return layers;
  }

  private static String text(ResultSet row, int column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }

  /**
   * Whether there is a plain table of this name: no view, nothing virtual, no column that is
   * computed. What a stranger's file computes may take for ever.
   */
  static boolean table(Connection connection, String name) throws SQLException {
    return plain(connection, name) && !computes(connection, name);
  }

  /** SQLite is asked what it is: the text that made it is a stranger's and may be written oddly. */
  private static boolean plain(Connection connection, String name) throws SQLException {
    try {
      return any(
          connection,
          "SELECT 1 FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
              + " AND name = ? COLLATE NOCASE AND name NOT LIKE 'sqlite~_%' ESCAPE '~'",
          name);
    } catch (SQLException e) {
      if (!String.valueOf(e.getMessage()).contains("no such table: pragma_table_list")) {
        throw e;
      }
      return plainByText(connection, name);
    }
  }

  /** For SQLite before 3.37: whatever has the word in it is taken for virtual. */
  private static boolean plainByText(Connection connection, String name) throws SQLException {
    return any(
        connection,
        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND rootpage > 0"
            + " AND upper(sql) NOT LIKE '%VIRTUAL%' AND name = ? COLLATE NOCASE",
        name);
  }

  private static boolean computes(Connection connection, String name) throws SQLException {
    return any(connection, "SELECT 1 FROM pragma_table_xinfo(?) WHERE hidden > 1", name);
  }

  private static boolean any(Connection connection, String query, String name) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  /** What the layer says of its coordinates; -1 and 0 say nothing. */
  DeclaredCrs crs(Connection connection) throws SQLException {
    if (srsId <= 0 || !table(connection, "gpkg_spatial_ref_sys")) {
      return DeclaredCrs.SILENT;
    }
    String query =
        "SELECT definition, organization, organization_coordsys_id, srs_name"
            + " FROM gpkg_spatial_ref_sys WHERE srs_id = ?";
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setInt(1, srsId);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          return new DeclaredCrs(null, srsId, "gpkg_spatial_ref_sys");
        }
        String definition = text(row, 1).strip();
        boolean epsg = text(row, 2).equalsIgnoreCase("EPSG");
        boolean defined = !definition.isEmpty() && !definition.equalsIgnoreCase("undefined");
        String written = defined ? definition : text(row, 4);
        return new DeclaredCrs(written, epsg ? row.getInt(3) : null, "gpkg_spatial_ref_sys");
      }
    }
  }

  /** The rows in their order. The name comes from the file: it is quoted, and is a table's. */
  String query() {
    return "SELECT * FROM \"" + table.replace("\"", "\"\"") + "\"";
  }
}
