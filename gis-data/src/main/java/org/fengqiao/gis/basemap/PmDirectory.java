package org.fengqiao.gis.basemap;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A directory of a PMTiles file: where runs of tiles, or further directories, lie. Immutable. */
final class PmDirectory {
  /** Directories in real files have some thousands of entries. */
  private static final int MOST = 1 << 17;

  private final long[] ids;
  private final int[] runs;
  private final int[] lengths;
  private final long[] offsets;

  private PmDirectory(int entries) {
    ids = new long[entries];
    runs = new int[entries];
    lengths = new int[entries];
    offsets = new long[entries];
  }

  /**
   * Where something lies.
   *
   * @param offset bytes from the beginning of the tiles, or of the leaf directories
   * @param length bytes
   * @param leaf whether it is a directory
   */
  record Entry(long offset, int length, boolean leaf) {}

  /** Reads a directory, not zipped. */
  static PmDirectory read(byte[] bytes) throws UnusableTiles {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      long entries = varint(in);
      // Four numbers each, of at least a byte.
      if (entries < 1 || entries > MOST || entries * 4 > bytes.length) {
        throw new UnusableTiles("a directory of " + entries + " entries");
      }
      PmDirectory made = new PmDirectory((int) entries);
      made.fill(in);
      return made;
    } catch (BufferUnderflowException e) {
      throw new UnusableTiles("a directory ends early");
    }
  }

  private void fill(ByteBuffer in) throws UnusableTiles {
    long id = 0;
    for (int i = 0; i < ids.length; i++) {
      id += varint(in);
      ids[i] = id;
    }
    for (int i = 0; i < ids.length; i++) {
      runs[i] = small(varint(in));
    }
    for (int i = 0; i < ids.length; i++) {
      lengths[i] = small(varint(in));
    }
    for (int i = 0; i < ids.length; i++) {
      long told = varint(in);
      if (told == 0 && i == 0) {
        throw new UnusableTiles("a directory without a first place");
      }
      offsets[i] = told == 0 ? offsets[i - 1] + lengths[i - 1] : told - 1;
    }
  }

  private static int small(long value) throws UnusableTiles {
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw new UnusableTiles("a number out of range");
    }
    return (int) value;
  }

  private static long varint(ByteBuffer in) throws UnusableTiles {
    long value = 0;
    for (int shift = 0; shift < 63; shift += 7) {
      byte next = in.get();
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new UnusableTiles("a number too long");
  }

  /** Where a tile is, or the directory that knows; null when it is not there. */
  @Nullable Entry find(long id) {
    int at = Arrays.binarySearch(ids, id);
    if (at < 0) {
      at = -at - 2; // the last that begins before
    }
    if (at < 0) {
      return null;
    }
    boolean leaf = runs[at] == 0;
    return leaf || id - ids[at] < runs[at] ? new Entry(offsets[at], lengths[at], leaf) : null;
  }
}
