package org.fengqiao.law;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.fengqiao.kernel.Kind;
import org.fengqiao.law.domain.Severity;
import org.fengqiao.law.domain.SeverityFacts;
import org.fengqiao.law.domain.TierDecision;
import org.fengqiao.law.domain.TierFacts;

/** Answers from the versioned tables, held in memory. */
@Singleton
public class Laws {
  /** Severity by the table in force on that day. */
  public Severity severity(SeverityFacts facts, LocalDate asOf) {
    throw new UnsupportedOperationException("severity " + facts + asOf);
  }

  /** Lowest able tier by the rules in force on that day, with reasons. */
  public TierDecision firstTier(Kind kind, TierFacts facts, LocalDate asOf) {
    throw new UnsupportedOperationException("firstTier " + kind + facts + asOf);
  }

  /** Whether the kind has such a sub-kind on that day. */
  public boolean knows(Kind kind, String subKind, LocalDate asOf) {
    throw new UnsupportedOperationException("knows " + kind + subKind + asOf);
  }
}
