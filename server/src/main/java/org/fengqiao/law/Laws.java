package org.fengqiao.law;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.fengqiao.kernel.Kind;
import org.fengqiao.law.domain.Editions;
import org.fengqiao.law.domain.FirstTier;
import org.fengqiao.law.domain.LawEdition;
import org.fengqiao.law.domain.LawRows;
import org.fengqiao.law.domain.Severity;
import org.fengqiao.law.domain.SeverityFacts;
import org.fengqiao.law.domain.SeverityRule;
import org.fengqiao.law.domain.Thresholds;
import org.fengqiao.law.domain.TierDecision;
import org.fengqiao.law.domain.TierFacts;
import org.jspecify.annotations.Nullable;

/**
 * Answers from the versioned tables. They are read once and held in memory, some hundred rows;
 * every question names the day it is asked for, so an old item is judged by the table of its day.
 */
@Singleton
public class Laws {
  private final LawRows.Source source;
  private volatile @Nullable Editions editions;

  public Laws(LawRows.Source source) {
    this.source = source;
  }

  /** What holds on this day. */
  public LawEdition on(LocalDate day) {
    return editions().on(day);
  }

  /** Thresholds of the levels in force on a day: the district's own, else the product's. */
  public Thresholds thresholds(String district, LocalDate day) {
    return editions().thresholds(district, day);
  }

  private Editions editions() {
    Editions held = editions;
    if (held == null) {
      held = new Editions(source.load());
      editions = held;
    }
    return held;
  }

  /** Severity by the table in force on that day, with its parts. */
  public Severity severity(SeverityFacts facts, LocalDate asOf) {
    return SeverityRule.of(on(asOf), facts, asOf);
  }

  /** Lowest able tier by the rules in force on that day, with reasons. */
  public TierDecision firstTier(Kind kind, TierFacts facts, LocalDate asOf) {
    return FirstTier.of(on(asOf), kind, facts, asOf);
  }

  /** Whether the kind has such a sub-kind on that day. */
  public boolean knows(Kind kind, String subKind, LocalDate asOf) {
    return on(asOf).subKind(kind, subKind).isPresent();
  }

  /** Reads the tables anew; called after a change of them took effect. */
  public void reload() {
    editions = new Editions(source.load());
  }
}
