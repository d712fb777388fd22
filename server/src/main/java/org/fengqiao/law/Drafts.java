package org.fengqiao.law;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.law.domain.Conflict;
import org.fengqiao.law.domain.Conflicts;
import org.fengqiao.law.domain.LawEdition;
import org.fengqiao.law.domain.LawRefusal;
import org.fengqiao.law.domain.LawTable;
import org.fengqiao.law.domain.Proposal;
import org.fengqiao.law.domain.TableEdition;

/**
 * A proposal laid upon the tables as they stand: asked when it is made and again when it is
 * approved, for the tables may have moved meanwhile.
 */
@Singleton
class Drafts {
  private final Laws laws;

  Drafts(Laws laws) {
    this.laws = laws;
  }

  /**
   * A checked draft.
   *
   * @param base the edition it follows
   * @param before what would hold without it on its first day
   * @param after what would hold with it
   * @param version number it would get
   */
  record Draft(
      TableEdition base,
      LawEdition before,
      LawEdition after,
      int version,
      List<Conflict> conflicts) {
    Draft {
      conflicts = List.copyOf(conflicts);
    }

    List<Conflict> errors() {
      return conflicts.stream().filter(Conflict::bars).toList();
    }
  }

  /** The newest edition of a table: the district's own, else the product's. */
  TableEdition newest(String district, LawTable table, LocalDate day) {
    List<TableEdition> history = laws.history(district, table);
    return history.stream()
        .filter(e -> !e.national())
        .max(Comparator.comparingInt(TableEdition::version))
        .or(() -> laws.table(district, table, day))
        .orElseThrow(() -> new IllegalStateException("no edition of " + table));
  }

  /**
   * Lays a proposal upon the tables.
   *
   * @param today the day of the decision
   */
  Outcome<Draft> lay(String district, Proposal proposal, LocalDate effectiveOn, LocalDate today) {
    TableEdition base = newest(district, proposal.table(), effectiveOn);
    LocalDate earliest = today.plusDays(1);
    if (!base.national() && !base.from().isBefore(earliest)) {
      earliest = base.from().plusDays(1);
    }
    if (effectiveOn.isBefore(earliest)) {
      return Outcome.refused(new LawRefusal.TooEarly(earliest));
    }
    boolean moved =
        base.version() != proposal.baseVersion()
            || !base.district().equals(proposal.baseDistrict());
    if (moved) {
      return Outcome.refused(new LawRefusal.Moved(base.version()));
    }
    LawEdition standing = laws.on(district, effectiveOn);
    LawEdition before =
        standing.with(
            proposal.table(), standing.rows(proposal.table()), base.version(), effectiveOn);
    int version =
        1
            + laws.history(district, proposal.table()).stream()
                .mapToInt(TableEdition::version)
                .max()
                .orElse(0);
    LawEdition after = before.with(proposal.table(), proposal.rows(), version, effectiveOn);
    return Outcome.done(
        new Draft(
            base, before, after, version, Conflicts.ofChange(before, after, proposal.table())));
  }
}
