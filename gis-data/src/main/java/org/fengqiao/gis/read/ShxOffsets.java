package org.fengqiao.gis.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The index of a shapefile: where the record of each feature is. */
final class ShxOffsets implements Closeable {
  private static final int ENTRY = 8;

  private final FileBytes shx;
  private final int count;

  private ShxOffsets(FileBytes shx, int count) {
    this.shx = shx;
    this.count = count;
  }

  /**
   * Opens an index.
   *
   * @param shpBytes the bytes its .shp has, or says it has
   * @return null when it cannot be the index of this file
   */
  static @Nullable ShxOffsets open(Path file, long shpBytes) throws IOException {
    FileBytes shx = new FileBytes(file);
    long entries = (shx.size() - ShpRecords.HEADER) / ENTRY;
    ShxOffsets index = new ShxOffsets(shx, (int) Math.min(entries, Integer.MAX_VALUE));
    if (entries < 0 || !index.sound(shpBytes)) {
      shx.close();
      return null;
    }
    return index;
  }

  private boolean sound(long shpBytes) throws IOException {
    ByteBuffer header = shx.at(0, ShpRecords.HEADER);
    if (header == null) {
      return false;
    }
    header.order(ByteOrder.BIG_ENDIAN);
    if (header.getInt(0) != 9994 || 2L * (header.getInt(24) & 0xFFFFFFFFL) != shx.size()) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (offset(i) < ShpRecords.HEADER || offset(i) + length(i) + 8 > shpBytes) {
        return false;
      }
    }
    return true;
  }

  int count() {
    return count;
  }

  /** First byte of the i-th record, from 0. */
  long offset(int i) throws IOException {
    return 2L * (word(i, 0) & 0xFFFFFFFFL);
  }

  /** Bytes of the content of the i-th record. */
  long length(int i) throws IOException {
    return 2L * (word(i, 4) & 0xFFFFFFFFL);
  }

  private int word(int i, int at) throws IOException {
    ByteBuffer entry = shx.at(ShpRecords.HEADER + (long) ENTRY * i, ENTRY);
    if (entry == null) {
      throw new IOException("the index was shortened while it was read");
    }
    return entry.order(ByteOrder.BIG_ENDIAN).getInt(at);
  }

  @Override
  public void close() throws IOException {
    shx.close();
  }
}
