package org.fengqiao.gis.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.fengqiao.gis.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * Walks the records of a .shp: in the order of the .shx when there is one, else one behind the
 * other (ESRI Shapefile Technical Description, 1998).
 */
final class ShpRecords implements Closeable {
  static final int HEADER = 100;
  private static final int FILE_CODE = 9994;
  private static final int RECORD_HEADER = 8;

  private final FileBytes shp;
  private final @Nullable ShxOffsets index;
  private final Limits limits;
  private final int type;
  private final long announced;
  private long position = HEADER;
  private int record;

  ShpRecords(Path file, @Nullable ShxOffsets index, Limits limits)
      throws IOException, UnreadableFile {
    this.shp = new FileBytes(file);
    this.index = index;
    this.limits = limits;
    ByteBuffer header = shp.at(0, HEADER);
    if (header == null) {
      shp.close();
      throw Faults.truncated(".shp", 0, shp.size());
    }
    if (header.order(ByteOrder.BIG_ENDIAN).getInt(0) != FILE_CODE) {
      shp.close();
      throw Faults.file(FindingCode.NOT_THIS_FORMAT, "part", ".shp");
    }
    announced = 2L * (header.getInt(24) & 0xFFFFFFFFL);
    type = header.order(ByteOrder.LITTLE_ENDIAN).getInt(32);
  }

  /** Bytes a .shp says it has. */
  static long announced(Path file) throws IOException {
    try (FileBytes shp = new FileBytes(file)) {
      ByteBuffer header = shp.at(0, HEADER);
      return header == null
          ? 0
          : 2L * (header.order(ByteOrder.BIG_ENDIAN).getInt(24) & 0xFFFFFFFFL);
    }
  }

  /** Shape type of the file. */
  int type() {
    return type;
  }

  /** Bytes read up to now. */
  long position() {
    return position;
  }

  /** The record that is next, from 1. */
  int upcoming() {
    return record + 1;
  }

  /**
   * Content of the next record, good until the next call.
   *
   * @return null at the end
   * @throws UnreadableFile TRUNCATED or MALFORMED with feature and byte
   */
  @Nullable ByteBuffer next() throws IOException, UnreadableFile {
    if (index != null) {
      if (record >= index.count()) {
        return null;
      }
      position = index.offset(record);
    } else if (position >= end()) {
      if (announced > shp.size()) {
        throw Faults.truncated(".shp", record + 1, shp.size());
      }
      return null;
    }
    record++;
    ByteBuffer header = shp.at(position, RECORD_HEADER);
    if (header == null) {
      throw Faults.truncated(".shp", record, shp.size());
    }
    header.order(ByteOrder.BIG_ENDIAN);
    checkNumber(header.getInt(0));
    long length = 2L * (header.getInt(4) & 0xFFFFFFFFL);
    checkLength(length);
    ByteBuffer content = shp.at(position + RECORD_HEADER, (int) length);
    if (content == null) {
      throw Faults.truncated(".shp", record, shp.size());
    }
    position += RECORD_HEADER + length;
    return content;
  }

  /** Behind the announced end may stand anything. */
  private long end() {
    return announced < HEADER ? shp.size() : Math.min(announced, shp.size());
  }

  private void checkNumber(int number) throws UnreadableFile {
    // An edited file may keep its old shapes in between; only the .shx says which count.
    if (index == null && number != record) {
      throw Faults.feature(
          FindingCode.MALFORMED, record, "part", ".shp", "byte", position, "record", number);
    }
  }

  private void checkLength(long length) throws UnreadableFile, IOException {
    if (index != null && length != index.length(record - 1)) {
      throw Faults.feature(
          FindingCode.MALFORMED, record, "part", ".shx", "byte", position, "length", length);
    }
    long most = 64L + 4L * limits.featureRings() + 32L * limits.featureVertices();
    if (length > most && position + RECORD_HEADER + length <= shp.size()) {
      throw Faults.tooMuch("featureVertices", limits.featureVertices());
    }
    if (length > most || length < 4) {
      // Longer than the file, or than any record: the frame is lost.
      throw position + RECORD_HEADER + length > shp.size()
          ? Faults.truncated(".shp", record, shp.size())
          : Faults.feature(FindingCode.MALFORMED, record, "part", ".shp", "byte", position);
    }
  }

  @Override
  public void close() throws IOException {
    shp.close();
  }
}
