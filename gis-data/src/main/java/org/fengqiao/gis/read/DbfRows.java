package org.fengqiao.gis.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of a .dbf one after the other. */
final class DbfRows implements Closeable {
  private static final byte DELETED = '*';

  private final FileBytes file;
  private final DbfTable table;
  private final Charset set;
  private final List<String> names;
  private final byte[] row;
  private int read;

  DbfRows(Path dbf, Charset set, Limits limits) throws IOException, UnreadableFile {
    this.file = new FileBytes(dbf);
    this.set = set;
    try {
      this.table = DbfTable.of(file, limits);
    } catch (UnreadableFile e) {
      file.close();
      throw e;
    }
    this.names = ColumnNames.of(table.fields().stream().map(f -> f.name(set)).toList());
    this.row = new byte[table.recordBytes()];
  }

  /** Rows the header announces. */
  int announced() {
    return table.records();
  }

  /** Rows read, deleted ones included. */
  int read() {
    return read;
  }

  /** First byte of the next row. */
  long position() {
    return table.headerBytes() + (long) read * table.recordBytes();
  }

  /**
   * The next row.
   *
   * @return null when it is deleted
   * @throws UnreadableFile TRUNCATED with feature and byte
   */
  @Nullable Map<String, Object> next() throws IOException, UnreadableFile {
    ByteBuffer bytes = file.at(position(), row.length);
    if (bytes == null) {
      throw Faults.truncated(".dbf", read + 1, file.size());
    }
    read++;
    bytes.get(row);
    if (row[0] == DELETED) {
      return null;
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      Object value = table.fields().get(i).value(row, set);
      if (value != null) {
        values.put(names.get(i), value);
      }
    }
    return values;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
