package org.fengqiao.gis.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the encoding of a .dbf by reading all its names and texts once. */
final class DbfTexts {
  /** A name of so many bytes may have been cut. */
  private static final int FULL_NAME = 10;

  private DbfTexts() {}

  static TextChoice choose(Path dbf, TextChoice.@Nullable Declared declared, Limits limits)
      throws IOException, UnreadableFile {
    TextEvidence evidence = new TextEvidence(declared == null ? null : declared.charset());
    try (FileBytes file = new FileBytes(dbf)) {
      DbfTable table = DbfTable.of(file, limits);
      for (DbfField field : table.fields()) {
        int length = field.nameLength();
        if (TextEvidence.beyondAscii(field.rawName(), 0, length)) {
          evidence.add(field.rawName(), 0, length, length >= FULL_NAME, "header", 0, 0);
        }
      }
      rows(file, table, 2L * limits.features(), evidence);
    }
    return TextChoice.of(declared, evidence);
  }

  private static void rows(FileBytes file, DbfTable table, long most, TextEvidence evidence)
      throws IOException {
    List<DbfField> texts = table.fields().stream().filter(DbfField::text).toList();
    byte[] row = new byte[table.recordBytes()];
    int feature = 0;
    for (int i = 0; i < table.records() && i < most; i++) {
      long at = table.headerBytes() + (long) i * table.recordBytes();
      ByteBuffer bytes = file.at(at, row.length);
      if (bytes == null) {
        // Cut short: told when the rows are read.
        return;
      }
      bytes.get(row);
      if (row[0] == '*') {
        continue;
      }
      feature++;
      for (DbfField field : texts) {
        int end = field.textEnd(row);
        if (TextEvidence.beyondAscii(row, field.offset(), end)) {
          evidence.add(
              row, field.offset(), end, field.full(row), "feature", feature, at + field.offset());
        }
      }
    }
  }
}
