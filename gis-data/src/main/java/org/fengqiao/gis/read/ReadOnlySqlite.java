package org.fengqiao.gis.read;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;
import org.sqlite.SQLiteOpenMode;

/**
 * Opens SQLite files of strangers: read only, as a file that never changes, without extensions and
 * without trust in what its schema calls.
 */
public final class ReadOnlySqlite {
  private ReadOnlySqlite() {}

  /**
   * Opens a file. Whoever replaces it meanwhile must open it anew.
   *
   * @param longest bytes of the longest value or row that is read
   * @throws SQLException when it is no database
   */
  public static SQLiteConnection open(Path file, int longest) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.enableLoadExtension(false);
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    config.resetOpenMode(SQLiteOpenMode.READWRITE);
    config.setOpenMode(SQLiteOpenMode.READONLY);
    config.setOpenMode(SQLiteOpenMode.OPEN_URI);
    return guarded((SQLiteConnection) config.createConnection("jdbc:sqlite:" + uri(file)), longest);
  }

  private static SQLiteConnection guarded(SQLiteConnection connection, int longest)
      throws SQLException {
    boolean guarded = false;
    try {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA trusted_schema = OFF");
        statement.execute("PRAGMA cell_size_check = ON");
        statement.execute("PRAGMA mmap_size = 0");
      }
      connection.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, longest);
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
}
