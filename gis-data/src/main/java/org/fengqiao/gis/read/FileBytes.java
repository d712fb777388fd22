package org.fengqiao.gis.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Bytes of a file at any place through one window that moves along; cheap when read in order. */
final class FileBytes implements Closeable {
  private static final int WINDOW = 1 << 18;

  private final FileChannel file;
  private final long size;
  private ByteBuffer window = ByteBuffer.allocate(WINDOW);
  private long start;
  private int length;

  FileBytes(Path path) throws IOException {
    file = FileChannel.open(path, StandardOpenOption.READ);
    size = file.size();
  }

  long size() {
    return size;
  }

  /**
   * A view of the bytes, little endian, good until the next call.
   *
   * @return null when the file ends before
   */
  @Nullable ByteBuffer at(long position, int bytes) throws IOException {
    if (position < 0 || bytes < 0 || position + bytes > size) {
      return null;
    }
    if (position < start || position + bytes > start + length) {
      fill(position, bytes);
      if (bytes > length) {
        return null;
      }
    }
    return window.slice((int) (position - start), bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void fill(long position, int bytes) throws IOException {
    if (window.capacity() < bytes) {
      window = ByteBuffer.allocate(bytes);
    }
    window.clear();
    start = position;
    while (window.hasRemaining() && file.read(window, position + window.position()) >= 0) {
      // until filled or at the end
    }
    length = window.position();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
