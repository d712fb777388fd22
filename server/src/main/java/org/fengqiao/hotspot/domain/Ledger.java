package org.fengqiao.hotspot.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * The reports of a district's last year, kept up to date by what has changed instead of being read
 * anew for every run. Whatever way it came to what it holds, the same reports give the same
 * matters. Written by the run that holds the district's lock.
 */
public final class Ledger {
  /** How far back matters are counted. */
  public static final Duration YEAR = Duration.ofDays(366);

  /** The same text in the same grid again within this time is the same matter. */
  private static final Duration REPEATED = Duration.ofDays(30);

  /** How far back reports must be known for every matter of a year to be judged. */
  public static final Duration KNOWN = YEAR.plus(REPEATED).plusDays(1);

  private final FactTable facts = new FactTable();
  private Instant asOf;
  private long position;
  private final String withholding;

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
   * The distinct matters of the year before {@code at}: the same words in the same grid within 30
   * days of their last telling count once.
   */
  public Matters matters(Instant at) {
    long to = micros(at);
    long from = to - micros(YEAR);
    Matters matters = new Matters();
    facts.settle();
    int before = -1;
    for (int rank = 0; rank < facts.size(); rank++) {
      int fact = facts.at(rank);
      boolean repeated = before >= 0 && repeats(fact, before);
      before = fact;
      long arrived = facts.micros(fact);
      if (!repeated && facts.countable(fact) && arrived > from && arrived <= to) {
        matters.add(
            facts.grid(fact),
            facts.kind(fact),
            facts.day(fact),
            facts.level(fact),
            facts.provisional(fact));
      }
    }
    return matters;
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
