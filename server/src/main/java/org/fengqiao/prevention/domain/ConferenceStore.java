package org.fengqiao.prevention.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.kernel.Role;
import org.jspecify.annotations.Nullable;

/** Where joint conferences are kept. Writes join the caller's transaction. */
public interface ConferenceStore {
  /** What can happen to a conference. */
  enum Event {
    RECORD,
    EDIT,
    DECIDE,
    CLOSE,
    /** Put right after it was closed. */
    CORRECT
  }

  /**
   * Something that happened.
   *
   * @param key idempotency key
   * @param words what is put right; null unless {@link Event#CORRECT}
   */
  record Entry(
      UUID conference, UUID key, Event event, Instant at, Role role, @Nullable String words) {}

  /**
   * A conference in a list, without its minutes.
   *
   * @param decisions number of decisions; {@code done} of them done, {@code overdue} late
   */
  record Row(
      UUID id,
      String title,
      LocalDate heldOn,
      String place,
      Conference.State state,
      int bodies,
      int decisions,
      int done,
      int overdue) {}

  /**
   * A body.
   *
   * @param territory code of the place it serves
   * @param atWork whether it exists on the day asked for
   */
  record Body(String code, String name, String territory, boolean atWork) {}

  /** Conferences held for places below these, the newest first. */
  List<Row> list(String district, List<String> prefixes, LocalDate today, int limit);

  /** One with its minutes, its row locked. */
  Optional<Conference> lock(String district, UUID id);

  /** What was sent when it was recorded, as a digest. */
  byte[] hash(String district, UUID id);

  /** Writes it for the first time. */
  void add(Conference conference, byte[] hash);

  /** Writes it in place of the one before. */
  void write(Conference conference);

  /** Adds an event. */
  void add(String district, Entry entry);

  /** Adds a decision; its task has been written. */
  void add(ConferenceDecision decision);

  /** The event that was written under an idempotency key, without words. */
  Optional<Entry> eventByKey(String district, UUID key);

  /** What happened to a conference, oldest first, with words. */
  List<Entry> events(String district, UUID conference);

  /** Decisions of a conference with what became of them, in order. */
  List<ConferenceDecision.Standing> decisions(String district, UUID conference);

  /**
   * Decisions of conferences for places below these that are not settled: open ones, and declined
   * ones nobody has carried over. The earliest due first.
   */
  List<ConferenceDecision.Standing> unsettled(String district, List<String> prefixes, int limit);

  /** One decision. */
  Optional<ConferenceDecision.Standing> decision(String district, UUID id);

  /** Decisions by the task they became. */
  Map<UUID, ConferenceDecision.Standing> ofTasks(String district, Collection<UUID> tasks);

  /** The bodies of these codes, those that are no more too. */
  List<Body> bodies(String district, Collection<String> codes, LocalDate day);

  /** Bodies at work that serve the place, a part of it or something around it; widest first. */
  List<Body> near(String district, String place, LocalDate day);

  /** Grid of a matter; empty when there is none of that number or it is sealed. */
  Optional<String> gridOfItem(String district, String number);
}
