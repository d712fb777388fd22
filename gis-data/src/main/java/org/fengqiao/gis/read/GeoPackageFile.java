package org.fengqiao.gis.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import org.fengqiao.gis.finding.FindingCode;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;
import org.sqlite.SQLiteOpenMode;

/**
 * Opens SQLite files of strangers: read only, as a file that never changes, without extensions and
 * without trust in what its schema calls.
 */
final class GeoPackageFile {
  private static final int HEADER = 100;

  private GeoPackageFile() {}

  static SQLiteConnection open(Path file, Limits limits) throws UnreadableFile, IOException {
    checkLength(file);
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.enableLoadExtension(false);
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    config.resetOpenMode(SQLiteOpenMode.READWRITE);
    config.setOpenMode(SQLiteOpenMode.READONLY);
    config.setOpenMode(SQLiteOpenMode.OPEN_URI);
    try {
      return guarded(
          (SQLiteConnection) config.createConnection("jdbc:sqlite:" + uri(file)), limits);
    } catch (SQLException e) {
      throw broken(e, 0);
    }
  }

  private static SQLiteConnection guarded(SQLiteConnection connection, Limits limits)
      throws SQLException {
    boolean guarded = false;
    try {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA trusted_schema = OFF");
        statement.execute("PRAGMA cell_size_check = ON");
        statement.execute("PRAGMA mmap_size = 0");
      }
      // A geometry is the largest value that is of use.
      connection.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, 40 * limits.featureVertices());
      guarded = true;
      return connection;
    } finally {
      if (!guarded) {
        connection.close();
      }
    }
  }

  /** The file name of a URI, with every character escaped that means something there. */
  private static String uri(Path file) {
    return file.toAbsolutePath().toUri() + "?immutable=1&mode=ro";
  }

  /** SQLite would tell only when it comes to the missing page. */
  private static void checkLength(Path file) throws IOException, UnreadableFile {
    try (FileBytes bytes = new FileBytes(file)) {
      ByteBuffer header = bytes.at(0, HEADER);
      if (header == null) {
        throw Faults.truncated(".gpkg", 0, bytes.size());
      }
      header.order(ByteOrder.BIG_ENDIAN);
      int page = header.getShort(16) & 0xFFFF;
      long pages = header.getInt(28) & 0xFFFFFFFFL;
      boolean counted = header.getInt(24) == header.getInt(92);
      if (counted && pages * (page == 1 ? 65_536 : page) > bytes.size()) {
        throw Faults.truncated(".gpkg", 0, bytes.size());
      }
    }
  }

  static UnreadableFile broken(SQLException error, int feature) {
    return Faults.feature(
        FindingCode.MALFORMED, feature, "part", ".gpkg", "detail", Faults.detail(error));
  }
}
