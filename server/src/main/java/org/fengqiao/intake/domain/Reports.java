package org.fengqiao.intake.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.kernel.PersonalData;
import org.jspecify.annotations.Nullable;

/** Where reports are kept. */
public interface Reports {
  /** What is known under these ids. */
  Map<UUID, Known> known(String district, Collection<UUID> ids);

  /** Adds a report in the caller's transaction, after its item. */
  void add(String district, Kept kept);

  /** The report that opened an item. */
  Optional<Trace> ofItem(String district, UUID itemId);

  /** Whose report this is and which item it opened. */
  Optional<Claim> claim(String district, UUID reportId);

  /** Reporter of a report and the number of its item. */
  record Claim(UUID reporterId, String number) {}

  /** A report taken before. */
  @SuppressWarnings("ArrayRecordComponent") // bytes: made once, handed on, never changed
  record Known(byte[] requestHash, Receipt receipt) {}

  /**
   * A report to keep.
   *
   * @param lon canonical degrees
   * @param lat canonical degrees
   */
  @PersonalData
  @SuppressWarnings("ArrayRecordComponent") // bytes: made once, handed on, never changed
  record Kept(
      Report report,
      byte[] requestHash,
      Receipt receipt,
      UUID itemId,
      UUID reporterId,
      double lon,
      double lat,
      Instant receivedAt,
      List<String> flags) {}

  /** Where and when the report says it was, for the people who handle the item. */
  @PersonalData
  record Trace(
      UUID reportId,
      UUID reporterId,
      double rawLon,
      double rawLat,
      String datum,
      @Nullable Double accuracyM,
      @Nullable String source,
      double lon,
      double lat,
      @Nullable String confirmedGrid,
      Instant occurredRawAt,
      @Nullable Instant fixedAt,
      @Nullable Instant sentAt,
      List<String> flags) {}
}
