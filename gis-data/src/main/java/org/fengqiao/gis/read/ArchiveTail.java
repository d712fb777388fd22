package org.fengqiao.gis.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Looks at the end of a zip before a library reads its directory into memory: a directory of
 * millions of entries would take all of it.
 */
final class ArchiveTail {
  private static final int END = 0x06054b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int END_BYTES = 22;
  private static final int MOST_COMMENT = 65_535;
  private static final int LOCATOR_BYTES = 20;

  /** Bytes of a directory: 300 for each of the most entries, with room. */
  private static final long MOST_DIRECTORY = 4L << 20;

  private ArchiveTail() {}

  /**
   * Checks the size of the directory.
   *
   * @throws UnreadableFile TRUNCATED when there is no end of an archive, TOO_MUCH when the
   *     directory is too large
   */
  static void check(Path zip) throws IOException, UnreadableFile {
    try (SeekableByteChannel file = Files.newByteChannel(zip)) {
      long size = file.size();
      int length = (int) Math.min(size, END_BYTES + MOST_COMMENT + LOCATOR_BYTES);
      long base = size - length;
      ByteBuffer tail = at(file, base, length);
      int end = length - END_BYTES;
      while (end >= 0 && tail.getInt(end) != END) {
        end--;
      }
      if (end < 0) {
        throw Faults.truncated(".zip", 0, size);
      }
      long offset = tail.getInt(end + 16) & 0xFFFFFFFFL;
      if (end >= LOCATOR_BYTES && tail.getInt(end - LOCATOR_BYTES) == LOCATOR_64) {
        offset = offset64(file, tail.getLong(end - LOCATOR_BYTES + 8), size);
      }
      if (offset < 0 || base + end - offset > MOST_DIRECTORY) {
        throw Faults.tooMuch("archiveDirectoryBytes", MOST_DIRECTORY);
      }
    }
  }

  private static long offset64(SeekableByteChannel file, long at, long size)
      throws IOException, UnreadableFile {
    if (at < 0 || at > size - 56) {
      throw Faults.truncated(".zip", 0, size);
    }
    return at(file, at, 56).getLong(48);
  }

  private static ByteBuffer at(SeekableByteChannel file, long position, int length)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    file.position(position);
    while (bytes.hasRemaining() && file.read(bytes) >= 0) {
      // until filled or at the end
    }
    return bytes;
  }
}
