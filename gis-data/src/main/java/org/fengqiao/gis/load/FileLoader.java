package org.fengqiao.gis.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.gis.LonLat;
import org.fengqiao.gis.check.Area;
import org.fengqiao.gis.check.CheckRules;
import org.fengqiao.gis.check.Checked;
import org.fengqiao.gis.check.GridType;
import org.fengqiao.gis.check.Parents;
import org.fengqiao.gis.check.RepairDifference;
import org.fengqiao.gis.check.Repaired;
import org.fengqiao.gis.crs.CrsChoice;
import org.fengqiao.gis.crs.CrsDetection;
import org.fengqiao.gis.crs.CrsProposal;
import org.fengqiao.gis.crs.Placing;
import org.fengqiao.gis.crs.SourceCrs;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.fengqiao.gis.finding.Severity;
import org.fengqiao.gis.load.LoadReport.DatumReport;
import org.fengqiao.gis.read.AreaFiles;
import org.fengqiao.gis.read.AreaSource;
import org.fengqiao.gis.read.RawArea;
import org.fengqiao.gis.read.SourceInfo;
import org.fengqiao.gis.read.UnreadableFile;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The whole way of one file of areas. */
public final class FileLoader {
  /** How often the watch hears of features that are read. */
  private static final int TOLD = 256;

  private final String name;
  private final LoadOptions options;
  private final List<Finding> findings = new ArrayList<>();
  private final Gathered gathered = new Gathered();
  private int read;

  private FileLoader(String name, LoadOptions options) {
    this.name = name;
    this.options = options;
  }

  /**
   * Loads a file. Never throws for what stands in it: a file that cannot be read has a report that
   * says so and no areas.
   *
   * @param file the file, or any part of a set
   * @param name what the report calls it
   */
  public static LoadedGrids load(Path file, String name, LoadOptions options) {
    FileLoader loader = new FileLoader(name, options);
    try (AreaSource source = AreaFiles.open(file, options.read())) {
      return loader.loaded(source);
    } catch (UnreadableFile e) {
      return unreadable(name, e.finding());
    } catch (NoSuchFileException e) {
      return unreadable(name, Finding.of(FindingCode.MISSING_PART, Map.of("part", name)));
    } catch (IOException | UncheckedIOException e) {
      // The class only: messages of the file system have the path of the server in them.
      String detail = e.getClass().getSimpleName();
      return unreadable(name, Finding.of(FindingCode.MALFORMED, Map.of("detail", detail)));
    }
  }

  private static LoadedGrids unreadable(String name, Finding finding) {
    return new LoadedGrids(List.of(), LoadReport.unreadable(name, finding));
  }

  private void gather(RawArea area) {
    gathered.accept(area);
    if (++read % TOLD == 0) {
      options.watch().at(LoadWatch.Step.READING, read);
    }
  }

  private LoadedGrids loaded(AreaSource source) {
    options.watch().at(LoadWatch.Step.READING, 0);
    try {
      source.read(this::gather, findings::add);
    } catch (UnreadableFile e) {
      findings.add(e.finding());
    }
    List<Attributes> rows = gathered.rows();
    List<Geometry> outlines = gathered.outlines();
    options.watch().at(LoadWatch.Step.PLACING, rows.size());
    Level level =
        Level.of(
            rows.stream().map(Attributes::code).toList(),
            rows.stream().map(Attributes::name).toList());
    String told = Drafting.district(rows);
    String district = options.district() == null ? told : options.district();
    LoadOptions.Known known = options.known().apply(district);
    CrsProposal proposal =
        CrsDetection.propose(source.info().crs(), outlines, known.ground(), options.parameters());
    CrsChoice choice = CrsChoice.of(proposal, options.datum(), outlines, options.parameters());
    if (!rows.isEmpty()) {
      findings.addAll(choice.findings());
    }
    Placing placing = choice.placing();
    List<LoadedArea> areas =
        placing == null
            ? List.of()
            : placed(rows, outlines, placing, choice.northFirst(), known.types());
    options.watch().at(LoadWatch.Step.CHECKING, rows.size());
    Result result = checked(areas, rows, level, district, known);
    DatumReport datum = datum(proposal, choice);
    boolean publishable =
        !result.areas.isEmpty()
            && choice.settled()
            && result.findings.stream().noneMatch(Finding::error);
    SourceInfo info = source.info();
    LoadReport report =
        new LoadReport(
            name,
            info.format(),
            info.layer(),
            info.encoding(),
            datum,
            level,
            told,
            features(rows),
            result.areaM2,
            told(result.findings),
            result.repair.changed(),
            publishable);
    return new LoadedGrids(result.areas, report, result.repair);
  }

  /** As many as a report takes. Errors come first, so that none is lost to a note. */
  private List<Finding> told(List<Finding> all) {
    int most = options.read().limits().findings();
    if (all.size() <= most) {
      return all;
    }
    List<Finding> told = new ArrayList<>(all.subList(0, most));
    Map<String, Object> facts = Map.of("what", "findings", "limit", most);
    told.add(
        new Finding(FindingCode.TOO_MUCH, Severity.WARNING, null, List.of(), null, null, facts));
    return told;
  }

  /** Features that were read or told to be broken. */
  private int features(List<Attributes> rows) {
    int last = rows.isEmpty() ? 0 : rows.getLast().number();
    for (Finding finding : findings) {
      Integer number = finding.feature();
      last = Math.max(last, number == null ? 0 : number);
    }
    return last;
  }

  /** The areas on the earth; those outside China are told and left out. */
  private List<LoadedArea> placed(
      List<Attributes> rows,
      List<Geometry> outlines,
      Placing placing,
      boolean northFirst,
      Map<String, GridType> types) {
    List<LoadedArea> areas = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      Geometry outline = placed(outlines.get(i), placing, northFirst);
      // What is converted is not kept twice: files have millions of corners.
      outlines.set(i, outline == null ? outlines.get(i).getFactory().createPolygon() : outline);
      Attributes row = rows.get(i);
      if (outline == null) {
        findings.add(
            Finding.of(FindingCode.WRONG_EXTENT, row.number(), Map.of("code", row.code())));
      } else {
        areas.add(Drafting.area(row, outline, types, findings::add));
      }
    }
    return areas;
  }

  private static @Nullable Geometry placed(Geometry inFile, Placing placing, boolean northFirst) {
    try {
      Geometry outline = placing.toCgcs2000(inFile, northFirst);
      Envelope box = outline.getEnvelopeInternal();
      boolean inChina =
          box.isNull()
              || (new LonLat(box.getMinX(), box.getMinY()).inChina()
                  && new LonLat(box.getMaxX(), box.getMaxY()).inChina());
      return inChina ? outline : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private record Result(
      List<LoadedArea> areas, List<Finding> findings, RepairDifference repair, double areaM2) {}

  private Result checked(
      List<LoadedArea> areas,
      List<Attributes> rows,
      Level level,
      String district,
      LoadOptions.Known known) {
    if (areas.isEmpty()) {
      return new Result(List.of(), Told.sorted(findings, List.of()), RepairDifference.NONE, 0);
    }
    CheckRules rules =
        known
            .rules()
            .filter(own -> level == Level.GRID)
            .orElseGet(() -> Drafting.rules(level, rows, district.isEmpty() ? null : district));
    Parents parents = level == Level.GRID ? known.communities() : Parents.NONE;
    List<Area> plain = areas.stream().map(LoadedArea::area).toList();
    Mending mending = Mending.of(plain, parents, rules);
    Repaired repaired = mending.repaired();
    Checked before = mending.found();
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(before.findings());
    // What the repair brings to light or cannot mend, and was not told before.
    Set<String> toldBefore = new HashSet<>();
    before.findings().forEach(f -> toldBefore.add(f.code() + " " + f.codes()));
    mending.left().findings().stream()
        .filter(Finding::error)
        .filter(left -> !toldBefore.contains(left.code() + " " + left.codes()))
        .forEach(all::add);
    all.addAll(OutsideDistrict.of(areas, known.ground(), district));
    List<LoadedArea> mended = new ArrayList<>(areas.size());
    for (int i = 0; i < areas.size(); i++) {
      LoadedArea area = areas.get(i);
      mended.add(
          new LoadedArea(
              repaired.areas().get(i),
              area.parent(),
              area.householdsSource(),
              area.householdsYear(),
              area.toldType()));
    }
    return new Result(
        mended, Told.sorted(all, areas), RepairDifference.of(repaired.changes()), before.areaM2());
  }

  private static DatumReport datum(CrsProposal proposal, CrsChoice choice) {
    SourceCrs given = choice.given();
    SourceCrs inFile = proposal.declared();
    SourceCrs declared = given == null ? inFile : given;
    return new DatumReport(
        word(proposal.proposed()),
        word(declared),
        word(inFile),
        word(choice.used()),
        proposal.conclusive(),
        choice.settled(),
        choice.northFirst(),
        proposal.evidence());
  }

  private static @Nullable String word(@Nullable SourceCrs crs) {
    return crs == null ? null : crs.name();
  }
}
