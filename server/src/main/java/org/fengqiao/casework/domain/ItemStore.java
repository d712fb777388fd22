package org.fengqiao.casework.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where items, their history and their sealed texts are kept. Writing joins the transaction. */
public interface ItemStore {
  /** The item as it stands. */
  Optional<Item> find(ItemRef ref);

  /**
   * The item with what this transaction has written; the caller holds it until the end of the
   * transaction.
   */
  Optional<Item> held(String district, UUID id);

  /** The item with this id, as it stands. */
  Optional<Item> find(String district, UUID id);

  /** Those of the numbers that are items. */
  List<Item> find(String district, Collection<String> numbers);

  /** The item as it stands, held until the end of the transaction. */
  Optional<Item> lock(ItemRef ref);

  /** The item as it stands, which nobody changes until the end of the transaction. */
  Optional<Item> hold(ItemRef ref);

  /**
   * How many matters that count came up in each of these spots, {@link Spot#MOST} at most; spots
   * without any are left out.
   */
  Map<Spot, Integer> nearby(String district, Collection<Spot> spots);

  /** Whether other items are merged into the one with this number. */
  boolean leads(ItemRef ref);

  /** The items merged into the one with this number, held until the end of the transaction. */
  List<Item> members(ItemRef lead);

  /** Its history, oldest first. */
  List<EventRecord> history(String district, UUID itemId);

  /** What came before under this idempotency key, empty when it is new. */
  Optional<Replay> replay(String district, UUID key);

  /**
   * A request that came before.
   *
   * @param version of the item after it
   * @param requestHash hex
   */
  record Replay(UUID itemId, long version, String requestHash) {}

  /** The next numbers of the series, e.g. {@code 440105-2026-000123}. */
  String nextNumber(String district, LocalDate on);

  /** Adds a new item with its first event. */
  void open(Item item, EventRecord first, byte[] sealedText, byte @Nullable [] sealedParties);

  /**
   * Adds events and brings the item's row up to them.
   *
   * @param item after the last event, with its due dates
   */
  void append(Item item, List<EventRecord> events, byte[] requestHash);

  /** Adds events of a past history whose item is added in the same transaction. */
  void chronicle(List<EventRecord> events);

  /** Adds sealed words that came with an event. */
  void addText(String district, UUID itemId, long version, String part, byte[] sealed, Instant at);

  /** Calls back with the sealed words of each event, oldest first. */
  void eachText(String district, UUID itemId, TextReader reader);

  /** Takes sealed words as they are read. */
  @FunctionalInterface
  interface TextReader {
    /**
     * One event's words.
     *
     * @param parties only with the report, and only when somebody was named
     */
    void read(long version, String part, byte[] text, byte @Nullable [] parties, Instant at);
  }
}
