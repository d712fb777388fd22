package org.fengqiao.gis.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.SQLException;
import org.fengqiao.gis.finding.FindingCode;
import org.sqlite.SQLiteConnection;

/** Opens GeoPackages as {@link ReadOnlySqlite}, after a look at their length. */
final class GeoPackageFile {
  private static final int HEADER = 100;

  private GeoPackageFile() {}

  static SQLiteConnection open(Path file, Limits limits) throws UnreadableFile, IOException {
    checkLength(file);
    try {
      // A geometry is the largest value that is of use.
      return ReadOnlySqlite.open(file, 40 * limits.featureVertices());
    } catch (SQLException e) {
      throw broken(e, 0);
    }
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
