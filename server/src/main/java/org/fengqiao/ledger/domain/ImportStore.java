package org.fengqiao.ledger.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where imports are kept. Writing joins the transaction. */
public interface ImportStore {
  /** Adds at once; false when the id is taken. */
  boolean add(LedgerImport added, byte[] sealedFile);

  Optional<LedgerImport> find(String district, UUID id);

  /** The same, held until the end of the transaction. */
  Optional<LedgerImport> lock(String district, UUID id);

  /** The sealed file; empty when it is gone. */
  Optional<byte[]> file(String district, UUID id);

  /** Newest first. */
  List<LedgerImport> list(String district, int limit);

  /** Keeps the next version; fails when another was faster. */
  void update(LedgerImport next);

  /** Forgets the file of one import. */
  void forget(String district, UUID id);

  /** Forgets files of imports brought before, which nobody imported. */
  int forgetBefore(Instant before);

  void addRow(String district, UUID importId, Row row);

  /** By line. */
  List<Row> rows(String district, UUID importId);

  void fate(String district, UUID importId, int line, Fate fate);

  /** Rows that are still open of an import that was taken back are kept. */
  void fates(String district, UUID importId);

  /** Open items of these grids that have one of these texts. */
  List<Twin> twins(String district, Collection<String> grids, Collection<Long> textHashes);

  /** Rows that were opened before with one of these tags and still stand. */
  List<Before> before(String district, Collection<Long> tags);

  /** The number of an item's row in the list it came from. */
  Optional<String> sourceNumber(String district, UUID itemId);

  /** The same for many items, by item; those without one are left out. */
  Map<UUID, String> sourceNumbers(String district, Collection<UUID> itemIds);

  /** What became of a row. */
  enum Fate {
    OPENED,
    VOIDED,
    /** The item had moved on when the import was taken back. */
    KEPT
  }

  /**
   * A row that was opened.
   *
   * @param line of the file
   * @param tag keyed hash of what was read
   */
  record Row(
      int line, long tag, UUID itemId, String number, @Nullable String sourceNumber, Fate fate) {}

  /** An open item with the same text in the same grid. */
  record Twin(String grid, long textHash, String number, Instant reportedAt) {}

  /** A row imported before. */
  record Before(long tag, String number, UUID importId) {}
}
