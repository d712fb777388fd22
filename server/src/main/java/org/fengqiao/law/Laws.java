package org.fengqiao.law;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fengqiao.kernel.Kind;
import org.fengqiao.law.domain.Duty;
import org.fengqiao.law.domain.Editions;
import org.fengqiao.law.domain.FirstTier;
import org.fengqiao.law.domain.LawEdition;
import org.fengqiao.law.domain.LawRows;
import org.fengqiao.law.domain.LawTable;
import org.fengqiao.law.domain.Severity;
import org.fengqiao.law.domain.SeverityFacts;
import org.fengqiao.law.domain.SeverityRule;
import org.fengqiao.law.domain.TableEdition;
import org.fengqiao.law.domain.Thresholds;
import org.fengqiao.law.domain.TierDecision;
import org.fengqiao.law.domain.TierFacts;
import org.jspecify.annotations.Nullable;

/**
 * Answers from the versioned tables. They are read once and held in memory, some hundred rows;
 * every question names the district and the day it is asked for, so an old item is judged by the
 * table of its day.
 */
@Singleton
public class Laws {
  private final LawRows.Source source;
  private volatile @Nullable Editions editions;

  public Laws(LawRows.Source source) {
    this.source = source;
  }

  /** What holds in the district on this day. */
  public LawEdition on(String district, LocalDate day) {
    return editions().on(district, day);
  }

  /** What the product says for every district without an edition of its own. */
  public LawEdition on(LocalDate day) {
    return on(TableEdition.EVERYWHERE, day);
  }

  /** Thresholds of the levels in force on a day: the district's own, else the product's. */
  public Thresholds thresholds(String district, LocalDate day) {
    return editions().thresholds(district, day);
  }

  /** The one edition of a table that holds in the district on the day. */
  public Optional<TableEdition> table(String district, LawTable table, LocalDate day) {
    return editions().table(district, table, day);
  }

  /** Editions of a table, the district's own first, newest first. */
  public List<TableEdition> history(String district, LawTable table) {
    return editions().history(district, table);
  }

  /** Severity by the district's table in force on that day, with its parts. */
  public Severity severity(String district, SeverityFacts facts, LocalDate asOf) {
    return SeverityRule.of(on(district, asOf), facts, asOf);
  }

  /** Severity by the product's table; the district's own may differ. */
  public Severity severity(SeverityFacts facts, LocalDate asOf) {
    return severity(TableEdition.EVERYWHERE, facts, asOf);
  }

  /** Lowest able tier by the district's rules in force on that day, with reasons. */
  public TierDecision firstTier(String district, Kind kind, TierFacts facts, LocalDate asOf) {
    return FirstTier.of(on(district, asOf), kind, facts, asOf);
  }

  /** Lowest able tier by the product's rules; the district's own may differ. */
  public TierDecision firstTier(Kind kind, TierFacts facts, LocalDate asOf) {
    return firstTier(TableEdition.EVERYWHERE, kind, facts, asOf);
  }

  /** Whether the kind has such a sub-kind in the district on that day. */
  public boolean knows(String district, Kind kind, String subKind, LocalDate asOf) {
    return on(district, asOf).subKind(kind, subKind).isPresent();
  }

  /** Whether the product's tables have such a sub-kind on that day. */
  public boolean knows(Kind kind, String subKind, LocalDate asOf) {
    return knows(TableEdition.EVERYWHERE, kind, subKind, asOf);
  }

  /**
   * Who answers for a matter (HZ-27, MC-10, NS-15): lines of the duty list about it, those of its
   * sub-kind before those of the kind, those of the kind before those of every kind.
   */
  public List<Duty> whoDecides(
      String district, Kind kind, @Nullable String subKind, LocalDate asOf) {
    return on(district, asOf).duties(kind).stream()
        .filter(d -> d.about(kind, subKind))
        .sorted(
            java.util.Comparator.comparing(Duty::responsibility)
                .thenComparing(d -> d.subKind() == null)
                .thenComparing(d -> d.kind() == null))
        .toList();
  }

  /** Reads the tables anew; called after a change of them took effect. */
  public void reload() {
    editions = new Editions(source.load());
  }

  private Editions editions() {
    Editions held = editions;
    if (held == null) {
      held = new Editions(source.load());
      editions = held;
    }
    return held;
  }
}
