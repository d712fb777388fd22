package org.fengqiao.gazetteer;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.audit.Audit;
import org.fengqiao.gazetteer.domain.ExternalCodeTable;
import org.fengqiao.gazetteer.domain.GazetteerStore;
import org.fengqiao.gazetteer.domain.HouseholdTable;
import org.fengqiao.gazetteer.domain.PlaceTable;
import org.fengqiao.gazetteer.domain.PlacesReport;
import org.fengqiao.gazetteer.domain.Sheet;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.PlaceRegister;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Ids;
import org.jspecify.annotations.Nullable;

/** Brings tables of named places, division codes and households into a district. */
@Singleton
public class PlaceImports {
  private final GazetteerStore store;
  private final Indexes indexes;
  private final Grids grids;
  private final PlaceRegister register;
  private final Ids ids;
  private final Audit audit;
  private final Projects projects;
  private final ExternalCodeImport external;

  PlaceImports(
      GazetteerStore store,
      Indexes indexes,
      Grids grids,
      PlaceRegister register,
      Ids ids,
      Audit audit,
      Projects projects,
      ExternalCodeImport external) {
    this.store = store;
    this.indexes = indexes;
    this.grids = grids;
    this.register = register;
    this.ids = ids;
    this.audit = audit;
    this.projects = projects;
    this.external = external;
  }

  /**
   * Named places. Rows that are there already by kind, name and community are changed, others
   * added; nothing is taken away.
   *
   * @param declared what the coordinates are in; null leaves it to the evidence
   * @param dryRun only check
   * @return what was found; nothing is stored unless it is publishable
   */
  @Transactional
  public PlacesReport places(
      List<Sheet> sheets, @Nullable Datum declared, boolean dryRun, Actor actor) {
    PlaceTable.Result table = PlaceTable.read(sheets);
    List<Finding> findings = new ArrayList<>(table.findings());
    EntryDraft draft = new EntryDraft(actor.district(), grids, indexes.of(actor.district()), ids);
    boolean placed = table.rows().stream().anyMatch(r -> r.at() != null);
    DatumEvidence.Verdict verdict = verdict(table, draft, actor.district());
    Datum datum = declared != null ? declared : verdict.best();
    if (placed && declared == null && !verdict.conclusive()) {
      findings.add(Finding.of(FindingCode.CRS_UNKNOWN, Map.of("detail", "declare the datum")));
    }
    if (placed && (datum == Datum.GCJ02 || datum == Datum.BD09)) {
      findings.add(Finding.of(FindingCode.DATUM_APPROXIMATE, Map.of("accuracyM", 2)));
    }
    table.rows().forEach(row -> draft.add(row, datum));
    findings.addAll(draft.findings);
    PlacesReport report =
        new PlacesReport(
            table.count(),
            declared,
            placed ? datum : null,
            placed ? verdict.told() : List.of(),
            findings,
            draft.added.size(),
            draft.changed.size(),
            draft.unchanged,
            0,
            false);
    return dryRun || !report.publishable() ? report : store(report, draft, actor);
  }

  private DatumEvidence.Verdict verdict(
      PlaceTable.Result table, EntryDraft draft, String district) {
    List<DatumEvidence.Sample> samples = new ArrayList<>();
    for (PlaceTable.Row row : table.rows()) {
      String community = draft.community(row);
      if (community != null && row.at() != null) {
        samples.add(new DatumEvidence.Sample(row.at(), community));
      }
    }
    return DatumEvidence.of(grids, district, samples);
  }

  private PlacesReport store(PlacesReport report, EntryDraft draft, Actor actor) {
    String district = actor.district();
    if (!draft.added.isEmpty() || !draft.changed.isEmpty()) {
      store.add(district, draft.added, register.today());
      store.change(district, draft.changed);
      store.touch(district);
      audit.record(
          actor,
          "gazetteer.import",
          district,
          Map.of("added", draft.added.size(), "changed", draft.changed.size()));
      store.afterCommit(() -> indexes.recheck(district));
    }
    return report.done();
  }

  /**
   * Streets and communities of a code table, or, when it has columns of a scheme and its codes,
   * codes of the same places in other schemes.
   *
   * @param acceptNew whether somebody confirmed the codes the district does not know yet
   * @param complete whether codes the table does not hold are no more
   */
  @Transactional
  public PlacesReport codes(
      List<Sheet> sheets, boolean acceptNew, boolean complete, boolean dryRun, Actor actor) {
    if (ExternalCodeTable.is(sheets)) {
      return external.bring(sheets, dryRun, actor);
    }
    CodePlan plan =
        CodePlan.of(sheets, actor.district(), register.open(actor.district()), register.today());
    plan.confirm(acceptNew);
    if (complete) {
      plan.endMissing();
    }
    PlacesReport report = plan.report();
    if (dryRun || !report.publishable()) {
      return report;
    }
    if (!plan.changes().none()) {
      register.change(actor, plan.changes(), plan.on());
      store.touch(actor.district());
      store.afterCommit(() -> indexes.recheck(actor.district()));
    }
    return report.done();
  }

  /**
   * Households and population of grids of the version that answers today.
   *
   * @param source stands where the table names none: its file name
   */
  @Transactional
  public PlacesReport households(List<Sheet> sheets, String source, boolean dryRun, Actor actor) {
    LocalDate today = register.today();
    Map<String, GridCell> cells = new LinkedHashMap<>();
    grids
        .findCurrent(actor.district())
        .ifPresent(set -> set.cells().forEach(c -> cells.put(c.code(), c)));
    Set<String> codes = cells.keySet();
    HouseholdTable.Result table =
        HouseholdTable.read(sheets, actor.district(), codes, source, today.getYear());
    long same =
        table.exposures().stream()
            .filter(e -> known(cells.get(e.grid())) == e.households())
            .count();
    PlacesReport report =
        new PlacesReport(
            table.rows(),
            null,
            null,
            List.of(),
            table.findings(),
            0,
            table.exposures().size() - (int) same,
            (int) same,
            0,
            false);
    if (dryRun || !report.publishable()) {
      return report;
    }
    register.expose(actor, table.exposures());
    return report.done();
  }

  /** Projects; see {@link Projects#bring}. */
  @Transactional
  public PlacesReport projects(
      List<Sheet> sheets, @Nullable Datum declared, boolean dryRun, Actor actor) {
    return projects.bring(sheets, declared, dryRun, actor);
  }

  private static int known(@Nullable GridCell cell) {
    return cell == null ? -1 : cell.households();
  }
}
