package org.fengqiao.gis.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.gis.finding.FindingCode;

/**
 * The header of a .dbf.
 *
 * @param records rows it says it has, deleted ones included
 * @param headerBytes where the first row begins
 * @param recordBytes length of a row, its deletion flag included
 * @param fields in order
 */
record DbfTable(int records, int headerBytes, int recordBytes, List<DbfField> fields) {
  private static final int FIXED = 32;
  private static final int FIELD = 32;
  private static final int NAME = 11;
  private static final byte END_OF_FIELDS = 0x0D;

  /**
   * Reads the header.
   *
   * @throws UnreadableFile TRUNCATED, MALFORMED or TOO_MUCH
   */
  static DbfTable of(FileBytes file, Limits limits) throws UnreadableFile, IOException {
    ByteBuffer start = file.at(0, FIXED);
    if (start == null) {
      throw Faults.truncated(".dbf", 0, file.size());
    }
    int records = start.getInt(4);
    int headerBytes = start.getShort(8) & 0xFFFF;
    int recordBytes = start.getShort(10) & 0xFFFF;
    boolean level7 = (start.get(0) & 7) == 4;
    if (records < 0 || recordBytes < 1 || headerBytes < FIXED + 1 || level7) {
      throw Faults.file(FindingCode.MALFORMED, "part", ".dbf", "detail", "header", "byte", 0);
    }
    ByteBuffer header = file.at(0, headerBytes);
    if (header == null) {
      throw Faults.truncated(".dbf", 0, file.size());
    }
    List<DbfField> fields = fields(header, recordBytes, false);
    if (fields.size() > limits.fields()) {
      throw Faults.tooMuch("fields", limits.fields());
    }
    return new DbfTable(records, headerBytes, recordBytes, fields);
  }

  private static List<DbfField> fields(ByteBuffer header, int recordBytes, boolean wide)
      throws UnreadableFile {
    List<DbfField> fields = new ArrayList<>();
    int offset = 1;
    int at = FIXED;
    while (at + FIELD <= header.limit() && header.get(at) != END_OF_FIELDS) {
      byte[] name = new byte[NAME];
      header.get(at, name);
      char type = (char) (header.get(at + NAME) & 0xFF);
      int decimals = header.get(at + 17) & 0xFF;
      // Some write texts longer than 255 bytes with the length in two bytes.
      int high = wide && type == 'C' ? decimals << 8 : 0;
      int length = (header.get(at + 16) & 0xFF) + high;
      fields.add(new DbfField(name, type, offset, length, decimals));
      offset += length;
      at += FIELD;
    }
    if (offset == recordBytes || (wide && offset < recordBytes)) {
      return fields;
    }
    if (!wide && offset < recordBytes) {
      List<DbfField> longer = fields(header, recordBytes, true);
      DbfField last = longer.isEmpty() ? null : longer.getLast();
      return last != null && last.offset() + last.length() == recordBytes ? longer : fields;
    }
    throw Faults.file(FindingCode.MALFORMED, "part", ".dbf", "detail", "fields", "byte", at);
  }
}
