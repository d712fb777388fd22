package org.fengqiao.hotspot.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.fengqiao.kernel.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The reports of a district's last year, kept up to date by what has changed instead of being read
 * anew for every run. Whatever way it came to what it holds, the same reports give the same
 * matters. Written by the run that holds the district's lock.
 */
public final class Ledger {
  /** Calendar days counted, today included. */
  private static final int DAYS = 366;

  /** Whole days before the day of the question that are counted. */
  public static final int DAYS_BEFORE = DAYS - 1;

  /** How far back matters are counted at most. */
  public static final Duration YEAR = Duration.ofDays(DAYS);

  /** More places than this in so many reports are no difference: everything is walked anew. */
  private static final int FEW = 64;

  /** The same text in the same grid again within this time is the same matter. */
  private static final Duration REPEATED = Duration.ofDays(30);

  /** How far back reports must be known for every matter of a year to be judged. */
  public static final Duration KNOWN = YEAR.plus(REPEATED).plusDays(1);

  private final FactTable facts = new FactTable();
  private Instant asOf;
  private long position;
  private final String withholding;

  /** What was last told, and of when; the next telling is made of it on the same day. */
  private @Nullable Matters last;

  private long lastTo;
  private int lastDay;

  /**
   * An empty ledger.
   *
   * @param asOf reports that had arrived by then are to be put into it
   * @param position position of the newest change known before they were read
   */
  public Ledger(Instant asOf, long position) {
    this(asOf, position, "");
  }

  /**
   * An empty ledger.
   *
   * @param withheld as {@link MatterSource#withholding} told before they were read
   */
  public Ledger(Instant asOf, long position, String withheld) {
    withholding = withheld;
    this.asOf = asOf;
    this.position = position;
  }

  /** Reports that had arrived by then are in it. */
  public Instant asOf() {
    return asOf;
  }

  /** Changes up to this position are in it. */
  public long position() {
    return position;
  }

  /** Which reports were withheld when it was begun. */
  public String withholding() {
    return withholding;
  }

  /** Marks how far it has been brought; neither goes back. */
  public void reached(Instant to, long change) {
    asOf = to.isAfter(asOf) ? to : asOf;
    position = Math.max(position, change);
  }

  /** A report as it is now, in the place of what was known of it. */
  public void put(Fact fact) {
    facts.put(fact);
  }

  /** A report that is none any more: void, merged, or in a grid that is gone. */
  public void remove(UUID item) {
    facts.remove(item);
  }

  /** Number of reports. */
  public int size() {
    return facts.size();
  }

  /**
   * The distinct matters of 366 calendar days up to {@code at}: the same words in the same grid
   * within 30 days of their last telling count once. Asked again on the same day, only places with
   * news are walked anew, and the answer knows in what it differs from the one before.
   */
  public Matters matters(Instant at) {
    long to = micros(at);
    int day = (int) at.atZone(Clock.ZONE).toLocalDate().toEpochDay();
    facts.settle();
    int[] news = facts.takeTouched();
    boolean follows = last != null && day == lastDay && to >= lastTo;
    Matters told =
        follows && last != null && news.length <= FEW + facts.size() / FEW
            ? last.with(news, walked(news, day, to))
            : walked(day, to);
    last = told;
    lastTo = to;
    lastDay = day;
    return told;
  }

  private Matters walked(int day, long to) {
    Matters matters = new Matters();
    walk(matters, 0, facts.size(), day, to);
    return matters;
  }

  private Matters walked(int[] places, int day, long to) {
    Matters matters = new Matters();
    for (int place : places) {
      walk(matters, facts.first(place), facts.first(place + 1), day, to);
    }
    return matters;
  }

  /** Tells the matters among the facts of some ranks; a place's facts are told together. */
  private void walk(Matters matters, int from, int until, int day, long to) {
    int before = -1;
    for (int rank = from; rank < until; rank++) {
      int fact = facts.at(rank);
      boolean repeated = before >= 0 && repeats(fact, before);
      before = fact;
      if (facts.micros(fact) > to) {
        // Not yet arrived: it is news when its time has come.
        facts.touch(facts.grid(fact));
      } else if (!repeated && facts.countable(fact) && facts.day(fact) > day - DAYS) {
        matters.add(
            facts.grid(fact),
            facts.kind(fact),
            facts.day(fact),
            facts.level(fact),
            facts.provisional(fact));
      }
    }
  }

  private boolean repeats(int fact, int before) {
    return facts.sameWords(fact, before)
        && facts.micros(fact) - facts.micros(before) <= micros(REPEATED);
  }

  private static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  private static long micros(Duration span) {
    return span.toNanos() / 1000;
  }
}
