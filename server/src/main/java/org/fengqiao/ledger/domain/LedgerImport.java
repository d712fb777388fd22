package org.fengqiao.ledger.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list that somebody brought, as it stands. Holds nothing of what its rows say.
 *
 * @param id made by the client; the idempotency key of all its steps
 * @param place narrowest place that holds the territory of whoever brought it
 * @param fileTag keyed hash of the file
 * @param rows lines without the header
 * @param columns how it was imported, JSON; null before
 * @param opened items that were opened
 * @param voided items that were taken back
 * @param undo the staged change that takes it back; null when nobody asked
 * @param version optimistic lock
 */
public record LedgerImport(
    String district,
    UUID id,
    String place,
    TableFile.Format format,
    long fileTag,
    int rows,
    State state,
    @Nullable String columns,
    int opened,
    int voided,
    UUID createdBy,
    Instant createdAt,
    @Nullable Instant importedAt,
    @Nullable UUID undo,
    long version) {
  /** How long it can be taken back after it was imported. */
  public static final Duration UNDO = Duration.ofDays(7);

  /** Where an import stands. */
  public enum State {
    /** The file is here, nothing is opened. */
    READ,
    /** Rows are being opened, some may be. */
    IMPORTING,
    IMPORTED,
    UNDONE
  }

  /** The same under way. */
  public LedgerImport begun(String how) {
    return with(State.IMPORTING, how, opened, voided, importedAt, undo);
  }

  /** The same with every row done. */
  public LedgerImport imported(int items, Instant at) {
    return with(State.IMPORTED, columns, items, voided, at, undo);
  }

  /** The same with a wish to take it back. */
  public LedgerImport asked(UUID change) {
    return with(state, columns, opened, voided, importedAt, change);
  }

  /** The same, taken back. */
  public LedgerImport undone(int items) {
    return with(State.UNDONE, columns, opened, items, importedAt, undo);
  }

  private LedgerImport with(
      State now,
      @Nullable String how,
      int open,
      int gone,
      @Nullable Instant at,
      @Nullable UUID change) {
    return new LedgerImport(
        district,
        id,
        place,
        format,
        fileTag,
        rows,
        now,
        how,
        open,
        gone,
        createdBy,
        createdAt,
        at,
        change,
        version + 1);
  }
}
