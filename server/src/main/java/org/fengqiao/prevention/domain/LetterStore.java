package org.fengqiao.prevention.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.kernel.Role;
import org.jspecify.annotations.Nullable;

/** Where letters are kept. Writes join the caller's transaction. */
public interface LetterStore {
  /** One letter. */
  Optional<RiskLetter> find(String district, UUID id);

  /** One letter, locked until the transaction ends. */
  Optional<RiskLetter> lock(String district, UUID id);

  /**
   * Letters of a territory, those that wait for an answer by due day first, then the newest.
   *
   * @param lateOn only those whose answer is overdue on this day
   */
  List<RiskLetter> list(
      String district,
      List<String> prefixes,
      @Nullable LetterState state,
      @Nullable LocalDate lateOn,
      int limit);

  /** Figures by year of approval, newest first. */
  List<Year> years(String district, List<String> prefixes, LocalDate today);

  /** The event written under a key. */
  Optional<Entry> eventByKey(String district, UUID key);

  /** What happened to a letter, oldest first. */
  List<Entry> events(String district, UUID letter);

  /** Writes a letter and the event that made it so. */
  void write(RiskLetter after, Entry event);

  /** Something that happened to a letter. */
  record Entry(
      UUID letter,
      long seq,
      UUID key,
      LetterEvent event,
      Instant at,
      Role role,
      @Nullable String reason) {}

  /** Letters approved in a year, and how many of them were served, answered, and are overdue. */
  record Year(int year, long approved, long served, long answered, long overdue) {}
}
