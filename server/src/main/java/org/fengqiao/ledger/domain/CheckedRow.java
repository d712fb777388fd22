package org.fengqiao.ledger.domain;

import org.fengqiao.kernel.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * A row and what would become of it.
 *
 * @param tag keyed hash of what was read, tells the same row again
 * @param textHash as casework keeps it; 0 when too short to compare
 * @param twin number of the open item it repeats
 * @param twinLine line of the same file it repeats; 0 for none
 */
@PersonalData
public record CheckedRow(
    int line,
    Fate fate,
    RowReader.Said said,
    long tag,
    long textHash,
    @Nullable String twin,
    int twinLine) {
  /** The same without the number it repeats: the reader may not know of that item. */
  public CheckedRow withoutTwin() {
    return new CheckedRow(line, fate, said, tag, textHash, null, twinLine);
  }

  /** What would become of it. */
  public enum Fate {
    NEW,
    DUPLICATE,
    REFUSED
  }
}
