package org.fengqiao.hotspot.domain;

import java.time.Instant;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Where reports come from. Void, merged, repeated and sealed ones are no matters. */
public interface MatterSource {
  /**
   * Reads a district's reports afresh, as far back as a run at {@code asOf} needs them.
   *
   * @param version grid version the reports are placed in
   * @param ordinal ordinal of a grid code there, -1 for a grid that does not exist
   */
  Ledger read(String district, Instant asOf, long version, ToIntFunction<String> ordinal);

  /**
   * Brings a ledger up to {@code asOf} by the reports that have arrived or changed since it was
   * read.
   *
   * @param asOf not before the ledger's
   * @param version the one the ledger was read with
   * @param ordinal as there
   */
  void follow(
      String district, Ledger ledger, Instant asOf, long version, ToIntFunction<String> ordinal);

  /**
   * Changes whenever other reports are withheld because their coordinate stands for no place;
   * nothing announces that for each of them.
   */
  String withholding(String district);

  /**
   * Grids of a version that hold reports since a day whose place is a share only: known in sum, not
   * for the one report. Their figures carry no exact p.
   */
  Set<String> shared(String district, long version, Instant since);
}
