package org.fengqiao.prevention.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter that warns a unit of a risk at a place (风险提示函).
 *
 * @param kind index of {@code hotspot}
 * @param unit organisation it goes to
 * @param organ who signs on paper
 * @param advice what the unit is asked to do
 * @param answerDays calendar days to answer, from service
 * @param templateOf district of the template row; {@code templateVersion} its edition
 * @param number official number, once approved
 * @param writers who wrote it: accounts, only to keep them from approving it
 * @param service how it was served; null before
 * @param answer what came back; null before
 * @param version number of its events
 */
public record RiskLetter(
    String district,
    UUID id,
    UUID warning,
    String grid,
    int kind,
    String unit,
    LetterEvidence evidence,
    String organ,
    String advice,
    int answerDays,
    LetterState state,
    String templateOf,
    int templateVersion,
    @Nullable String number,
    Writers writers,
    Instant draftedAt,
    @Nullable Instant approvedAt,
    @Nullable Service service,
    @Nullable Answer answer,
    Instant changedAt,
    long version) {

  /** Accounts that began, last wrote and approved it. */
  public record Writers(UUID drafted, UUID edited, @Nullable UUID approved) {
    /** Whether this account wrote it. */
    public boolean wrote(UUID account) {
      return drafted.equals(account) || edited.equals(account);
    }
  }

  /** How a letter reaches a unit. */
  public enum Method {
    HAND,
    MAIL,
    /** An official system between offices. */
    SYSTEM,
    MEETING
  }

  /**
   * Its service.
   *
   * @param proof number of the posting, of the receipt, of the minutes
   * @param dueOn day until which it should be answered
   */
  public record Service(LocalDate on, Method method, String proof, LocalDate dueOn) {}

  /** What the unit answered, in short. */
  public record Answer(LocalDate on, String text) {}

  /** Whether the unit is late on this day. */
  public boolean overdue(LocalDate today) {
    Service served = service;
    return state == LetterState.SERVED && served != null && served.dueOn().isBefore(today);
  }

  /** Written anew. */
  public RiskLetter written(String toUnit, String words, int days, UUID by, Instant at) {
    Writers who = new Writers(writers.drafted, by, null);
    return new RiskLetter(
        district,
        id,
        warning,
        grid,
        kind,
        toUnit,
        evidence,
        organ,
        words,
        days,
        state,
        templateOf,
        templateVersion,
        number,
        who,
        draftedAt,
        null,
        null,
        null,
        at,
        version + 1);
  }

  /** Approved, with its number. */
  public RiskLetter approved(String official, UUID by, Instant at) {
    Writers who = new Writers(writers.drafted, writers.edited, by);
    return new RiskLetter(
        district,
        id,
        warning,
        grid,
        kind,
        unit,
        evidence,
        organ,
        advice,
        answerDays,
        LetterState.APPROVED,
        templateOf,
        templateVersion,
        official,
        who,
        draftedAt,
        at,
        null,
        null,
        at,
        version + 1);
  }

  /** In another state. */
  public RiskLetter moved(
      LetterState to, @Nullable Service served, @Nullable Answer answered, Instant at) {
    return new RiskLetter(
        district,
        id,
        warning,
        grid,
        kind,
        unit,
        evidence,
        organ,
        advice,
        answerDays,
        to,
        templateOf,
        templateVersion,
        number,
        writers,
        draftedAt,
        approvedAt,
        served,
        answered,
        at,
        version + 1);
  }
}
