package org.fengqiao.hotspot.domain;

import java.util.EnumSet;
import java.util.Set;

/**
 * What scores of a kind rest on besides the counts: the rules, the night's outlook and how many
 * kinds are looked at on one day.
 *
 * @param outlook {@link Outlook#NONE} when there is none that holds today
 * @param kinds kinds that are scanned on the same day, 1 or more
 */
record Grounds(Calibration rules, Outlook outlook, int kinds) {
  static final Grounds NONE = new Grounds(Calibration.NEWEST, Outlook.NONE, 1);

  /** Older than this a night says nothing about today. */
  private static final int STALE_DAYS = 7;

  /**
   * Grounds of a day. A night that looks back from a later day than {@code today} is not used: a
   * run of the past never sees what came after it.
   */
  static Grounds of(Calibration rules, Outlook outlook, int kinds, int grids, int today) {
    int age = today - outlook.asOf();
    boolean holds = outlook.size() == grids && age >= 0 && age <= STALE_DAYS;
    return new Grounds(rules, holds ? outlook : Outlook.NONE, Math.max(1, kinds));
  }

  boolean same(Grounds other) {
    return kinds == other.kinds && rules.same(other.rules) && outlook.same(other.outlook);
  }

  Composite composite(DayWeights days) {
    Set<Part> exist = EnumSet.of(Part.EB, Part.GI, Part.SEVERITY);
    if (days.surprising()) {
      exist.add(Part.SURPRISE);
    }
    if (outlook.foresees()) {
      exist.add(Part.FORECAST);
    }
    if (outlook.scanned()) {
      exist.add(Part.SCAN);
    }
    if (outlook.trends()) {
      exist.add(Part.TREND);
    }
    return new Composite(rules, exist);
  }

  /** A part that is computed when it is asked for, 0 to 1; 0 when it does not exist. */
  double part(Part part, double graver, int grid) {
    return switch (part) {
      case SEVERITY -> rules.severity(graver);
      case FORECAST -> outlook.foresees() ? rules.forecast(figure(Figure.CHANCE, grid)) : 0;
      case SCAN -> outlook.scanned() ? rules.scan(figure(Figure.RECURRENCE_ADJUSTED, grid)) : 0;
      case TREND -> outlook.trends() ? rules.trend(outlook.trend(grid)) : 0;
      case EB, GI, SURPRISE -> throw new IllegalArgumentException("kept: " + part);
    };
  }

  /** A number of the night; 0 when there is none. */
  double figure(Figure figure, int grid) {
    int horizon = rules.days(Part.FORECAST);
    return switch (figure) {
      case FORECAST -> outlook.foresees() ? outlook.mean(horizon, grid) : 0;
      case FORECAST_LOW -> outlook.foresees() ? outlook.low(horizon, grid) : 0;
      case FORECAST_HIGH -> outlook.foresees() ? outlook.high(horizon, grid) : 0;
      case CHANCE -> outlook.foresees() ? outlook.chance(rules.hitMatters(), horizon, grid) : 0;
      case RECURRENCE -> outlook.scanned() ? outlook.recurrence(grid) : 0;
      case RECURRENCE_ADJUSTED -> outlook.scanned() ? adjusted(outlook.recurrence(grid)) : 0;
      case TREND -> outlook.trends() ? outlook.trend(grid).ordinal() : 0;
      case RATE, DISTRICT_RATE, Z, P, Q, EXPECTED, TAIL, WEIGHTED, GRAVER ->
          throw new IllegalArgumentException("not of the night: " + figure);
    };
  }

  /**
   * Recurrence interval when several kinds are looked at: any of them may show such a cluster by
   * chance. {@code 1 / (1 - (1 - 1/RI)^kinds)}, written so that large intervals keep their digits.
   */
  double adjusted(double recurrence) {
    return recurrence <= 1 ? 0 : -1 / StrictMath.expm1(kinds * StrictMath.log1p(-1 / recurrence));
  }
}
