package org.fengqiao.hotspot.domain.backtest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.fengqiao.hotspot.domain.Ledger;
import org.fengqiao.hotspot.domain.Matters;
import org.fengqiao.kernel.Clock;

/**
 * Distinct matters of a district over years, as columns: the same rule of the same words in the
 * same grid as in the scores. Days are days of arrival: what had not arrived was not known.
 *
 * @param first epoch day of the first matter, or {@code end} when there is none
 * @param end the day after the last one that is known entirely
 * @param cell ordinal of each matter's grid, -1 for none: no choice of grids can hit that one
 * @param kind ordinal of each matter's kind
 * @param day epoch day on which each arrived, Asia/Shanghai
 */
public record Past(int first, int end, int[] cell, int[] kind, int[] day) {

  /**
   * Takes the matters of whole days out of a ledger.
   *
   * @param ledger holds every report from {@link Ledger#KNOWN} before the first day on
   * @param from first day
   * @param to last day
   */
  public static Past of(Ledger ledger, LocalDate from, LocalDate to) {
    int first = (int) from.toEpochDay();
    int end = (int) to.toEpochDay() + 1;
    Builder builder = new Builder(first, end);
    Instant earliest = from.atStartOfDay(Clock.ZONE).toInstant();
    Instant at = to.plusDays(1).atStartOfDay(Clock.ZONE).toInstant();
    // A ledger tells a year at a time; a day that has just begun has nothing yet.
    Duration told = Duration.ofDays(Ledger.DAYS_BEFORE);
    for (; at.isAfter(earliest); at = at.minus(told)) {
      builder.add(ledger.matters(at));
    }
    return builder.past();
  }

  /** Instant from which a ledger must hold reports so that a day's matters can be told. */
  public static Instant knownFrom(LocalDate from) {
    Duration before = Ledger.KNOWN.minus(Ledger.YEAR);
    return from.atStartOfDay(Clock.ZONE).toInstant().minus(before);
  }

  /** Number of matters. */
  public int size() {
    return day.length;
  }

  /** Days from the first matter to the end of the period. */
  public int days() {
    return end - first;
  }

  /**
   * The matters of one kind over the same period.
   *
   * @param wanted ordinal of the kind, {@code total} for all
   */
  public Past of(int wanted, int total) {
    if (wanted == total) {
      return this;
    }
    int n = (int) Arrays.stream(kind).filter(k -> k == wanted).count();
    int[] cells = new int[n];
    int[] days = new int[n];
    int[] kinds = new int[n];
    int kept = 0;
    for (int i = 0; i < day.length; i++) {
      if (kind[i] == wanted) {
        cells[kept] = cell[i];
        kinds[kept] = wanted;
        days[kept++] = day[i];
      }
    }
    return new Past(first, end, cells, kinds, days);
  }

  private static final class Builder {
    private final int from;
    private final int end;
    private int[] cell = new int[256];
    private int[] kind = new int[256];
    private int[] day = new int[256];
    private int size;

    Builder(int from, int end) {
      this.from = from;
      this.end = end;
    }

    void add(Matters matters) {
      for (int i = 0; i < matters.size(); i++) {
        if (matters.day(i) >= from && matters.day(i) < end) {
          if (size == day.length) {
            cell = Arrays.copyOf(cell, 2 * size);
            kind = Arrays.copyOf(kind, 2 * size);
            day = Arrays.copyOf(day, 2 * size);
          }
          cell[size] = matters.grid(i);
          kind[size] = matters.kind(i);
          day[size++] = matters.day(i);
        }
      }
    }

    Past past() {
      int[] days = Arrays.copyOf(day, size);
      int first = Arrays.stream(days).min().orElse(end);
      return new Past(first, end, Arrays.copyOf(cell, size), Arrays.copyOf(kind, size), days);
    }
  }
}
