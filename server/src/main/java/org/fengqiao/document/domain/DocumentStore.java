package org.fengqiao.document.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** Where documents are kept. Writes join the caller's transaction. */
public interface DocumentStore {
  /**
   * A request that was carried out.
   *
   * @param hash of the request, to tell a replay from a key used twice
   */
  record Entry(UUID document, UUID key, String hash) {}

  /** Adds a draft; false, and nothing is added, when the key has begun one before. */
  boolean begin(Document draft, UUID key);

  /** The document. */
  Optional<Document> find(String district, UUID id);

  /** The document, kept from others until the transaction ends. */
  Optional<Document> lock(String district, UUID id);

  /** The document with this official number. */
  Optional<Document> byNumber(String district, String number);

  /** Documents of an item, oldest first. */
  List<Document> of(String district, UUID itemId);

  /** Writes what an event made of a locked document. */
  void change(Document after);

  /** Seals a version of the text. */
  void write(Document document, Content content, Instant at);

  /** Opens the text as it stands. */
  Content read(Document document);

  /**
   * Keeps the receipt.
   *
   * @param receiver name of receiver or witness, sealed
   */
  void receipt(Document document, Receipt receipt, @Nullable String receiver, Instant at);

  /** Notes what happened. */
  void note(Document after, DocumentEvent event, Entry entry, Actor actor, Instant at);

  /** The request with this key, if it was carried out. */
  Optional<Entry> entry(String district, UUID key);

  /** Next number of the series; goes back with the transaction. */
  int next(String district, String mark, int year);
}
