package org.fengqiao.ledger.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.gazetteer.PlaceImports;
import org.fengqiao.gazetteer.domain.PlacesReport;
import org.fengqiao.gazetteer.domain.Sheet;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.ledger.domain.LedgerRefusal;
import org.fengqiao.ledger.domain.PlaceSheets;
import org.fengqiao.ledger.domain.TableFile;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** Tables of places an administrator brings: what {@code ops/import} does, from a page. */
@Controller("/api/place-tables")
class PlaceTablesController {
  private static final String SOURCE = "upload";

  private final PlaceImports imports;
  private final CurrentActor actor;
  private final ReentrantLock reading = new ReentrantLock();

  PlaceTablesController(PlaceImports imports, CurrentActor actor) {
    this.imports = imports;
    this.actor = actor;
  }

  /** Which table it is. */
  enum What {
    GAZETTEER,
    CODES,
    HOUSEHOLDS,
    PROJECTS
  }

  /**
   * Checks a table and, unless it is a rehearsal or something is wrong, stores it; the body is the
   * raw file.
   *
   * @param what gazetteer, codes, households or projects
   * @param format xlsx or csv
   * @param datum of the coordinates; without it they must show it by their communities
   * @param acceptNew whether codes nobody knew are confirmed
   * @param complete whether codes the table does not hold are no more
   * @param dryRun only check; true unless it is said to be false
   */
  @Post("/{what}")
  @Consumes(MediaType.ALL)
  @Permit(Permission.GRID_IMPORT)
  TableReportView bring(
      @PathVariable String what,
      @Nullable @QueryValue String format,
      @Nullable @QueryValue String datum,
      @QueryValue(defaultValue = "false") boolean acceptNew,
      @QueryValue(defaultValue = "false") boolean complete,
      @QueryValue(defaultValue = "true") boolean dryRun,
      @Body byte @Nullable [] file) {
    Actor sender = actor.get();
    What table = Requests.constant(What.class, what, "/what");
    TableFile.Format as = Requests.constant(TableFile.Format.class, format, "/format");
    @Nullable Datum declared = Requests.optional(Datum.class, datum, "/datum");
    List<Sheet> sheets = read(file == null ? new byte[0] : file, as).sheets();
    return TableReportView.of(
        switch (table) {
          case GAZETTEER ->
              imports.places(sheets, declared == Datum.UNKNOWN ? null : declared, dryRun, sender);
          case PROJECTS -> imports.projects(sheets, declared, dryRun, sender);
          case CODES -> imports.codes(sheets, acceptNew, complete, dryRun, sender);
          case HOUSEHOLDS -> imports.households(sheets, SOURCE, dryRun, sender);
        });
  }

  /** One at a time: a workbook is held several times over while it is read. */
  private PlaceSheets read(byte[] file, TableFile.Format format) {
    reading.lock();
    try {
      return PlaceSheets.read(file, format, TableFile.Limits.DOOR, null);
    } catch (TableFile.Unreadable e) {
      throw new RefusalException(new LedgerRefusal.BadFile(e.fault()));
    } catch (IOException | RuntimeException e) {
      // What is no workbook fails in as many ways as it can be broken.
      throw new RefusalException(new LedgerRefusal.BadFile(TableFile.Fault.NOT_A_TABLE));
    } finally {
      reading.unlock();
    }
  }

  /** What a table was found to be. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record TableReportView(
      int features,
      @Nullable String declared,
      @Nullable String proposed,
      List<String> evidence,
      List<FindingView> findings,
      int added,
      int changed,
      int unchanged,
      int ended,
      boolean publishable,
      boolean stored) {
    private static final int MOST = 500;

    static TableReportView of(PlacesReport r) {
      Datum declared = r.declared();
      Datum proposed = r.proposed();
      return new TableReportView(
          r.features(),
          declared == null ? null : declared.name(),
          proposed == null ? null : proposed.name(),
          r.evidence(),
          r.findings().stream().limit(MOST).map(FindingView::of).toList(),
          r.added(),
          r.changed(),
          r.unchanged(),
          r.ended(),
          r.publishable(),
          r.stored());
    }
  }

  /** One thing that was found; at most 500 are told. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record FindingView(
      String code, String severity, @Nullable Integer feature, Map<String, Object> facts) {
    static FindingView of(Finding f) {
      return new FindingView(f.code().name(), f.severity().name(), f.feature(), f.facts());
    }
  }
}
