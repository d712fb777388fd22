package org.fengqiao.law.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.kernel.Level;
import org.fengqiao.law.domain.LawRows.LevelRow;
import org.fengqiao.law.domain.LawRows.SeverityRow;
import org.fengqiao.law.domain.Severity.Part;

/** Adds up the severity table (domain notes 3.5). Pure. */
public final class SeverityRule {
  private final LawEdition edition;
  private final List<Part> parts = new ArrayList<>();
  private Level floor = Level.BLUE;
  private int points;

  private SeverityRule(LawEdition edition) {
    this.edition = edition;
  }

  /**
   * Severity of an item.
   *
   * @param day the day the facts are judged on; decides whether a season is near
   */
  public static Severity of(LawEdition edition, SeverityFacts facts, LocalDate day) {
    SeverityRule rule = new SeverityRule(edition);
    SubKind subKind = edition.subKind(facts.kind(), facts.subKind()).orElse(null);
    boolean livelihood = facts.livelihood() || (subKind != null && subKind.livelihood());
    boolean season = subKind != null && subKind.seasonal() && edition.inSeason(day, null);
    rule.add("PEOPLE", rule.score("PEOPLE", facts.peopleInvolved()));
    rule.add("AMOUNT", rule.amount(facts));
    rule.add("SAFETY", rule.score("SAFETY", facts.safety().size()));
    rule.add("LIVELIHOOD", rule.score("LIVELIHOOD", livelihood ? 1 : 0));
    rule.add("TIME_PRESSURE", rule.score("TIME_PRESSURE", facts.timePressure() || season ? 1 : 0));
    rule.add("FAILED_SESSIONS", rule.score("FAILED_SESSIONS", facts.failedSessions()));
    rule.add("SPREAD", rule.score("SPREAD", facts.sameKindNearby()));
    rule.add("PUBLIC_ATTENTION", rule.score("PUBLIC_ATTENTION", facts.publicAttention() ? 1 : 0));
    return rule.sum();
  }

  private int amount(SeverityFacts facts) {
    Long total = facts.amountTotal();
    if (total == null) {
      return 0;
    }
    return Math.max(
        score("AMOUNT_TOTAL", total), score("AMOUNT_PER_PERSON", total / facts.peopleInvolved()));
  }

  private int score(String factor, long value) {
    int best = 0;
    for (SeverityRow row : edition.severity) {
      if (row.factor().equals(factor) && value >= row.fromValue()) {
        long raw = row.each() ? row.points() * value : row.points();
        Integer cap = row.cap();
        best = (int) Math.max(best, cap == null ? raw : Math.min(cap, raw));
        Level least = row.minLevel();
        floor = least == null ? floor : Level.max(floor, least);
      }
    }
    return best;
  }

  private void add(String factor, int got) {
    if (got > 0) {
      parts.add(new Part(factor, got));
      points += got;
    }
  }

  private Severity sum() {
    Level level = floor;
    for (LevelRow row : edition.levels) {
      if (points >= row.minPoints()) {
        level = Level.max(level, row.level());
      }
    }
    return new Severity(points, level, parts, edition.severityVersion);
  }
}
