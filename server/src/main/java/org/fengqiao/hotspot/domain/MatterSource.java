package org.fengqiao.hotspot.domain;

import java.time.Instant;
import java.util.function.ToIntFunction;

/** Where reports come from. Void, merged, repeated and sealed ones are no matters. */
public interface MatterSource {
  /**
   * Reads a district's reports afresh, as far back as a run at {@code asOf} needs them.
   *
   * @param ordinal ordinal of a grid code, -1 for a grid that no longer exists
   */
  Ledger read(String district, Instant asOf, ToIntFunction<String> ordinal);

  /**
   * Brings a ledger up to {@code asOf} by the reports that have arrived or changed since it was
   * read.
   *
   * @param asOf not before the ledger's
   * @param ordinal of the same grid version as the ledger was read with
   */
  void follow(String district, Ledger ledger, Instant asOf, ToIntFunction<String> ordinal);
}
