package org.fengqiao.imports;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.fengqiao.gazetteer.PlaceImports;
import org.fengqiao.gazetteer.domain.PlacesReport;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.crs.SourceCrs;
import org.fengqiao.gis.load.LoadWatch;
import org.fengqiao.gis.load.LoadedGrids;
import org.fengqiao.grid.GridFiles;
import org.fengqiao.imports.domain.Found;
import org.fengqiao.imports.domain.Job;
import org.fengqiao.imports.domain.JobKind;
import org.fengqiao.imports.domain.JobOptions;
import org.fengqiao.imports.domain.Progress;
import org.fengqiao.kernel.Actor;
import org.fengqiao.ledger.domain.PlaceSheets;
import org.fengqiao.ledger.domain.TableFile;
import org.jspecify.annotations.Nullable;

/** Checks and writes the file of a job by the functions {@code ops/import} calls. */
@Singleton
class ImportRun {
  private final GridFiles grids;
  private final PlaceFiles tables;
  private final PlaceImports places;
  private final JobReports reports;
  private final JobSteps steps;
  private final ImportLimits limits;
  private final InHand hand;

  ImportRun(
      GridFiles grids,
      PlaceFiles tables,
      PlaceImports places,
      JobReports reports,
      JobSteps steps,
      ImportLimits limits,
      InHand hand) {
    this.grids = grids;
    this.tables = tables;
    this.places = places;
    this.reports = reports;
    this.steps = steps;
    this.limits = limits;
    this.hand = hand;
  }

  /** Reads and checks a file; nothing is written. */
  Found check(Job job, Path file) throws IOException {
    if (job.kind() == JobKind.GRIDS) {
      return reports.grids(load(job, file));
    }
    try {
      PlaceSheets sheets = read(job, file);
      Actor actor = Actor.system(job.district());
      return report(job, sheets, bring(job, sheets, true, actor));
    } catch (TableFile.Unreadable e) {
      return reports.unreadable(job.main().name(), e);
    }
  }

  /**
   * Reads a file again and writes it, unless what was true at its check is so no more. The job's
   * end is part of the transaction: it fails when somebody gave the job up meanwhile.
   */
  void write(Job job, Path file) throws IOException {
    if (job.kind() == JobKind.GRIDS) {
      LoadedGrids loaded = load(job, file);
      Found found = reports.grids(loaded);
      hand.at(Progress.Step.WRITING, found.features(), 0);
      if (found.publishable()) {
        steps.stage(job, loaded, file, found);
      } else {
        steps.refused(job, found);
      }
      return;
    }
    try {
      PlaceSheets sheets = read(job, file);
      hand.at(Progress.Step.WRITING, rows(sheets), 0);
      steps.bring(job, () -> report(job, sheets, bring(job, sheets, false, job.writer())));
    } catch (TableFile.Unreadable e) {
      steps.refused(job, reports.unreadable(job.main().name(), e));
    }
  }

  private LoadedGrids load(Job job, Path file) {
    JobOptions said = job.options();
    String datum = said.datum();
    GridFiles.Saying saying =
        new GridFiles.Saying(
            datum == null ? null : SourceCrs.given(datum),
            charset(said),
            said.layer(),
            said.newBorders());
    return grids.load(file, job.main().name(), saying, job.district(), limits.areas(), this::told);
  }

  private void told(LoadWatch.Step step, int features) {
    hand.at(
        switch (step) {
          case READING -> Progress.Step.READING;
          case PLACING -> Progress.Step.PLACING;
          case CHECKING -> Progress.Step.CHECKING;
        },
        features,
        step == LoadWatch.Step.READING ? 0 : features);
  }

  private PlaceSheets read(Job job, Path file) throws IOException {
    hand.at(Progress.Step.READING, 0, 0);
    boolean geoJson = job.kind() == JobKind.PROJECTS;
    PlaceSheets sheets =
        tables.read(file, job.main().name(), geoJson, charset(job.options()), limits.tables());
    hand.at(Progress.Step.CHECKING, rows(sheets), rows(sheets));
    return sheets;
  }

  private static int rows(PlaceSheets sheets) {
    return sheets.sheets().stream().mapToInt(sheet -> sheet.lines().size()).sum();
  }

  private static @Nullable Charset charset(JobOptions said) {
    String name = said.encoding();
    return name == null ? null : PlaceFiles.charset(name);
  }

  private PlacesReport bring(Job job, PlaceSheets sheets, boolean dryRun, Actor actor) {
    JobOptions said = job.options();
    String name = said.datum();
    @Nullable Datum datum = name == null ? null : PlaceFiles.datum(name);
    return switch (job.kind()) {
      case CODES -> places.codes(sheets.sheets(), said.acceptNew(), said.complete(), dryRun, actor);
      case GAZETTEER -> places.places(sheets.sheets(), datum, dryRun, actor);
      case HOUSEHOLDS -> places.households(sheets.sheets(), job.main().name(), dryRun, actor);
      case PROJECTS -> places.projects(sheets.sheets(), datum, dryRun, actor);
      case GRIDS -> throw new IllegalArgumentException("grids are no table");
    };
  }

  private Found report(Job job, PlaceSheets sheets, PlacesReport report) {
    boolean geoJson = job.kind() == JobKind.PROJECTS && PlaceFiles.geoJson(job.main().name());
    return reports.table(job.main().name(), sheets, report, geoJson);
  }
}
