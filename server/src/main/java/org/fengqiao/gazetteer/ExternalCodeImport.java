package org.fengqiao.gazetteer;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.gazetteer.domain.ExternalCodeTable;
import org.fengqiao.gazetteer.domain.PlacesReport;
import org.fengqiao.gazetteer.domain.Sheet;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.grid.PlaceCodes;
import org.fengqiao.grid.PlaceRegister;
import org.fengqiao.kernel.Actor;

/** Brings codes of other schemes into a district. */
@Singleton
class ExternalCodeImport {
  private final PlaceCodes codes;
  private final PlaceRegister register;

  ExternalCodeImport(PlaceCodes codes, PlaceRegister register) {
    this.codes = codes;
    this.register = register;
  }

  /**
   * Adds codes and ends those that others follow; nothing is taken away.
   *
   * @param dryRun only check
   */
  @Transactional
  public PlacesReport bring(List<Sheet> sheets, boolean dryRun, Actor actor) {
    ExternalCodeTable.Result table =
        ExternalCodeTable.read(sheets, actor.district(), register.today());
    Set<String> schemes =
        table.rows().stream().map(r -> r.code().scheme()).collect(Collectors.toSet());
    Set<String> places =
        table.rows().stream().map(r -> r.code().place()).collect(Collectors.toSet());
    ExternalCodePlan plan =
        ExternalCodePlan.of(
            table.rows(),
            codes.of(actor.district(), schemes),
            codes.known(actor.district(), places));
    List<Finding> findings = new ArrayList<>(table.findings());
    findings.addAll(plan.findings);
    PlacesReport report =
        new PlacesReport(
            table.count(),
            null,
            null,
            List.of(),
            findings,
            plan.added.size(),
            plan.ended.size(),
            plan.unchanged,
            0,
            false);
    if (dryRun || !report.publishable()) {
      return report;
    }
    if (!plan.added.isEmpty() || !plan.ended.isEmpty()) {
      codes.write(actor, plan.added, plan.ended);
    }
    return report.done();
  }
}
