package org.fengqiao.intake.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where kinds of device and the corrections of their positions are counted. */
public interface DeviceClasses {
  /** So many shifted positions make a kind of device doubtful. */
  int ENOUGH = 5;

  /** Counts corrections in the caller's transaction; flags a kind when its count is reached. */
  void count(String district, List<Device.Correction> corrections, Instant at);

  /** Runs once what the caller's transaction counted can be read. */
  void afterCommit(Runnable task);

  /** Kinds whose positions are doubted. */
  Set<String> flagged(String district);

  /** Every kind with a correction, flagged ones first. */
  List<Row> all(String district);

  /**
   * Begins to count anew.
   *
   * @return whether there is such a kind
   */
  boolean clear(String district, String code, Instant at);

  /**
   * One kind.
   *
   * @param code SYSTEM/BROWSER/MAKER
   * @param corrected positions set anew on the map
   * @param shifted of these, by the shift of GCJ-02
   * @param flaggedAt when it became doubtful
   */
  record Row(
      String code, int corrected, int shifted, Instant lastAt, @Nullable Instant flaggedAt) {}
}
