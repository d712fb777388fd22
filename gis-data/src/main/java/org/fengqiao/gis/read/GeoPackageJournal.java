package org.fengqiao.gis.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/**
 * What SQLite keeps beside a database until it is closed: pages that are newer than those of the
 * file (-wal), or older ones to go back to (-journal). A file that is read without them is not what
 * was saved. SQLite itself brings them together, in a copy: the files of others are not touched.
 */
final class GeoPackageJournal {
  private GeoPackageJournal() {}

  /** The file beside; null when there is none or nothing stands in it. */
  static @Nullable Path of(Parts parts) throws IOException {
    String extension = Parts.extension(String.valueOf(parts.main().getFileName()));
    for (String kind : new String[] {"-wal", "-journal"}) {
      Path beside = parts.part(extension + kind);
      if (beside != null && Files.size(beside) > 0) {
        return beside;
      }
    }
    return null;
  }

  /**
   * The database with its journal in one file.
   *
   * @param into a private folder
   * @throws UnreadableFile when SQLite cannot read it
   */
  static Parts merged(Parts parts, Path journal, Path into) throws IOException, UnreadableFile {
    Path copy = into.resolve("whole.gpkg");
    String name = String.valueOf(journal.getFileName());
    Files.copy(parts.main(), copy);
    Files.copy(journal, into.resolve("whole.gpkg" + name.substring(name.lastIndexOf('-'))));
    SQLiteConfig config = new SQLiteConfig();
    config.enableLoadExtension(false);
    try (SQLiteConnection connection =
            (SQLiteConnection) config.createConnection("jdbc:sqlite:" + copy);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA trusted_schema = OFF");
      statement.execute("PRAGMA journal_mode = DELETE");
    } catch (SQLException e) {
      throw GeoPackageFile.broken(e, 0);
    }
    return new Parts(copy, parts.layer(), Map.of("gpkg", copy));
  }
}
