package org.fengqiao.warning.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Role;
import org.jspecify.annotations.Nullable;

/** Where warnings are kept. Writes join the caller's transaction. */
public interface WarningStore {
  /** Every warning runs follow, locked until the transaction ends. */
  List<Warning> watched(String district);

  /**
   * How many warnings of each street of nine digits entered orange or red in the seven days before
   * {@code asOf}.
   */
  Map<String, Integer> alarms(String district, Instant asOf);

  /** One warning, not locked. */
  Optional<Warning> find(String district, UUID id);

  /** One warning, locked until the transaction ends. */
  Optional<Warning> lock(String district, UUID id);

  /** A page of warnings, highest level first, then newest. */
  List<Warning> list(String district, Page page);

  /** Which of the warnings a person or time has ended. */
  Set<UUID> ended(String district, Collection<UUID> ids);

  /** Active warnings by level, blue to red. */
  Map<String, Long> counts(String district, List<String> prefixes);

  /** Levels a warning entered, oldest first. */
  List<LevelEntry> levels(String district, UUID id);

  /** Events of a warning, oldest first. */
  List<EventEntry> events(String district, UUID id);

  /** The event that was written under an idempotency key. */
  Optional<EventEntry> eventByKey(String district, UUID key);

  /** Writes what a run did. */
  void write(List<Change> changes, Instant at);

  /** Writes what a person or a task did. */
  void write(Warning after, EventEntry event);

  /**
   * A level a warning entered.
   *
   * @param seq version of the warning
   * @param reasons reasons of that moment
   */
  record LevelEntry(
      UUID warning, long seq, Level level, Instant at, double score, List<Reason> reasons) {
    public LevelEntry {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Something that happened to a warning.
   *
   * @param seq version of the warning after it
   * @param key idempotency key
   * @param role who acted; who exactly stands in the audit
   */
  record EventEntry(
      UUID warning,
      long seq,
      UUID key,
      WarningEvent event,
      @Nullable WarningState from,
      WarningState to,
      Instant at,
      Role role,
      @Nullable String reason) {}

  /**
   * What to list.
   *
   * @param active only those that count as warned about
   * @param prefixes code prefixes of places, at least one of which must match
   * @param street nine digits, or null for all
   * @param level least level, or null for all
   * @param after last warning of the page before
   * @param limit rows, 1 to 200
   */
  record Page(
      boolean active,
      List<String> prefixes,
      @Nullable String street,
      @Nullable Level level,
      @Nullable UUID after,
      int limit) {
    public Page {
      prefixes = List.copyOf(prefixes);
    }
  }
}
