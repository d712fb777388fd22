package org.fengqiao.deadline.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Length of a clock during a period, and what may be done to it.
 *
 * @param length at least 1
 * @param version edition of the rule
 * @param validTo last day on which a clock of this rule may start, null while it is in force
 * @param alarmBefore how long before the due date to warn, in {@link #smallUnit()}; 0 for no
 *     warning
 * @param pause the one cause it may stand still for; null when nothing stops it
 * @param extendMax longest extension in {@link #smallUnit()}; 0 when it cannot be extended
 */
public record TimerRule(
    TimerCode code,
    int length,
    Unit unit,
    int version,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    Nature nature,
    int alarmBefore,
    @Nullable PauseCause pause,
    int extendMax,
    ExtendBy extendBy,
    Basis basis) {

  /** A statutory rule of which only the length matters. */
  public TimerRule(
      TimerCode code,
      int length,
      Unit unit,
      int version,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {
    this(
        code,
        length,
        unit,
        version,
        validFrom,
        validTo,
        Nature.STATUTORY,
        0,
        null,
        0,
        ExtendBy.NONE,
        new Basis(null, null, ""));
  }

  /** What is counted. */
  public enum Unit {
    HOUR,
    DAY,
    WORKDAY,
    MONTH,
    YEAR
  }

  /** Whose clock it is. */
  public enum Nature {
    /** Duty of an authority by law. */
    STATUTORY,
    /** Right or limitation of the parties, kept as information. */
    PARTY,
    /** Internal limit; never outlasts the item's earliest statutory clock. */
    LIMIT,
    /** Internal follow-up with a date of its own. */
    TASK
  }

  /** Who may extend a clock. */
  public enum ExtendBy {
    NONE,
    /** Head of the responsible unit, who is not the handler (信访工作条例 34). */
    HEAD,
    /** The parties by agreement. */
    PARTIES
  }

  /**
   * What a rule rests on.
   *
   * @param lawCode statute, {@code law_ref.code}; null for an internal limit
   * @param note what starts the clock, and whether its length is the product's own
   */
  public record Basis(@Nullable String lawCode, @Nullable String article, String note) {}

  /** Whether a clock starting on this day follows this rule. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  /** What warnings and extensions are counted in: a month before a month would be the start. */
  public Unit smallUnit() {
    return unit == Unit.HOUR || unit == Unit.WORKDAY ? unit : Unit.DAY;
  }
}
