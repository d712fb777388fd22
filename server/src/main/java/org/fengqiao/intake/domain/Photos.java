package org.fengqiao.intake.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.kernel.PersonalData;

/** Where photos are kept, encrypted. */
public interface Photos {
  /** The photo this person already sent for this report with these bytes. */
  Optional<UUID> same(String district, UUID reportId, UUID uploaderId, byte[] sha256);

  /** How many photos this person has sent for this report. */
  int count(String district, UUID reportId, UUID uploaderId);

  /** Keeps a photo; in the caller's transaction. */
  void add(String district, Sent sent);

  /** The photo with its bytes in the clear. */
  Optional<Stored> find(String district, UUID id);

  /** Photos of a report by its reporter, in order of arrival, without bytes. */
  List<Shown> ofReport(String district, UUID reportId, UUID reporterId);

  /** Notes that photos of this person under this id belong to a record at a grid. */
  void claim(String district, UUID recordId, UUID uploaderId, String gridCode, Instant at);

  /** Grid of the record these photos belong to; empty for photos of reports. */
  Optional<String> claimGrid(String district, UUID recordId, UUID uploaderId);

  /** Photos that belong to a record, in order of arrival. */
  List<UUID> claimed(String district, UUID recordId);

  /** Removes photos received before the instant whose report never came. Returns how many. */
  List<Removed> removeUnclaimed(Instant before);

  /** A photo that was removed. */
  record Removed(String district, UUID id) {}

  /**
   * A photo to keep.
   *
   * @param sha256 of the bytes as sent
   */
  @PersonalData
  @SuppressWarnings("ArrayRecordComponent") // bytes: made once, handed on, never changed
  record Sent(
      UUID id,
      UUID reportId,
      UUID uploaderId,
      byte[] sha256,
      int sentBytes,
      Photo photo,
      Instant receivedAt) {}

  /** A photo as stored, decrypted. */
  @PersonalData
  @SuppressWarnings("ArrayRecordComponent") // bytes: made once, handed on, never changed
  record Stored(UUID id, UUID reportId, UUID uploaderId, String mediaType, byte[] bytes) {}

  /**
   * A photo in a list.
   *
   * @param sha256 lower-case hex of the bytes as sent
   */
  record Shown(UUID id, String sha256) {}
}
