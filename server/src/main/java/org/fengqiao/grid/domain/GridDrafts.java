package org.fengqiao.grid.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fengqiao.gis.Contiguity;
import org.fengqiao.gis.Coverage;
import org.fengqiao.gis.CoverageFinding;
import org.fengqiao.gis.CoverageReport;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.GeoJsonAreas;
import org.fengqiao.gis.GridShape;
import org.fengqiao.gis.MadeGrid;
import org.fengqiao.gis.UnreadableGeoJson;
import org.fengqiao.gis.load.LoadReport;
import org.fengqiao.gis.load.LoadedGrids;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Tier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Makes drafts of grid versions from files and from the grid maker. */
public final class GridDrafts {
  /** Community code of 12 digits and a serial of two or three, unless a district says otherwise. */
  private static final int[] USUAL = {2, 3};

  /** Rounding leaves hairlines; two grids this close touch. */
  private static final double TOUCHING_M = 1.0;

  /**
   * Holes smaller than this in a dissolved outline are left over from rounding: 50 m² in degrees².
   */
  private static final double HAIRLINE_DEG2 = 4e-9;

  private static final List<String> CODES = List.of("code", "grid_code", "CODE", "网格编码", "编码");
  private static final List<String> NAMES = List.of("name", "grid_name", "NAME", "网格名称", "名称");
  private static final List<String> HOUSEHOLDS = List.of("households", "HOUSEHOLDS", "户数");

  private GridDrafts() {}

  /**
   * A draft from a GeoJSON file.
   *
   * @param file its bytes
   * @param source its name
   * @param datum what its coordinates are in
   * @param serialDigits fewest and most digits after the community code
   */
  public static Outcome<GridDraft> ofFile(
      byte[] file, String source, Datum datum, int[] serialDigits) {
    try {
      List<GridDraft.Cell> cells =
          GeoJsonAreas.read(file, datum).stream().map(GridDrafts::cell).toList();
      return draft(cells, source, datum, false, serialDigits);
    } catch (UnreadableGeoJson e) {
      return Outcome.refused(
          new GridRefusal.FileUnreadable(
              e.reason().name(), e.feature(), String.valueOf(e.getMessage())));
    }
  }

  /**
   * A draft from a loaded file.
   *
   * @param loaded repaired areas in CGCS2000
   * @param source its name
   * @param serialDigits fewest and most digits after the community code
   */
  public static Outcome<GridDraft> ofLoaded(LoadedGrids loaded, String source, int[] serialDigits) {
    List<GridDraft.Cell> cells =
        loaded.areas().stream()
            .map(a ->
                new GridDraft.Cell(
                    a.code(),
                    a.name(),
                    a.households(),
                    a.householdsSource(),
                    a.householdsYear(),
                    a.geometry()))
            .toList();
    return draft(cells, source, datum(loaded.report()), false, serialDigits);
  }

  /** What the version's row says of its source; projected systems are on CGCS2000 or WGS 84. */
  private static Datum datum(LoadReport report) {
    String used = report.datum().used();
    for (Datum datum : Datum.values()) {
      if (datum.name().equals(used)) {
        return datum;
      }
    }
    return Datum.CGCS2000;
  }

  /** A draft from invented grids. */
  public static GridDraft ofMade(List<MadeGrid> made) {
    List<GridDraft.Cell> cells =
        made.stream()
            .map(g ->
                new GridDraft.Cell(g.code(), g.name(), g.households(), "DEMO", null, g.geometry()))
            .toList();
    return draft(cells, "demonstration geometry, grid maker", Datum.CGCS2000, true, USUAL)
        .orThrow();
  }

  private static Outcome<GridDraft> draft(
      List<GridDraft.Cell> cells, String source, Datum datum, boolean demo, int[] serialDigits) {
    Pattern code =
        Pattern.compile("\\d{%d,%d}".formatted(12 + serialDigits[0], 12 + serialDigits[1]));
    List<GridShape> shapes =
        cells.stream().map(c -> new GridShape(c.code(), c.geometry())).toList();
    CoverageReport report = Coverage.check(shapes, code, Coverage.TOLERANCE_M);
    String district =
        cells.isEmpty() || cells.getFirst().code().length() < 6
            ? ""
            : cells.getFirst().code().substring(0, 6);
    GridRefusal refusal = refuse(cells, report, district);
    if (refusal != null) {
      return Outcome.refused(refusal);
    }
    List<GridDraft.Cell> sorted =
        cells.stream().sorted(Comparator.comparing(GridDraft.Cell::code)).toList();
    return Outcome.done(
        new GridDraft(
            district,
            demo,
            source,
            datum,
            sorted,
            areas(sorted, district),
            Contiguity.queen(sorted.stream().map(GridDraft.Cell::geometry).toList(), TOUCHING_M),
            report));
  }

  private static @Nullable GridRefusal refuse(
      List<GridDraft.Cell> cells, CoverageReport report, String district) {
    if (cells.isEmpty()) {
      return new GridRefusal.FileUnreadable("NO_GEOMETRY", 0, "no features");
    }
    List<CoverageFinding> errors =
        new ArrayList<>(report.findings().stream().filter(CoverageFinding::error).toList());
    cells.stream()
        .map(GridDraft.Cell::code)
        .filter(code -> !code.startsWith(district))
        .map(code ->
            new CoverageFinding(CoverageFinding.Kind.OUTSIDE_PARENT, List.of(code), 0, null))
        .forEach(errors::add);
    if (errors.isEmpty()) {
      return null;
    }
    CoverageFinding first = errors.getFirst();
    List<CoverageFinding> all = new ArrayList<>(errors);
    report.findings().stream().filter(f -> !f.error()).forEach(all::add);
    return new GridRefusal.FileFaulty(
        errors.size(),
        first.kind() + " " + String.join(" / ", first.codes()),
        ImportReport.of(
            district,
            cells,
            new CoverageReport(report.areas(), report.areaM2(), all, report.noiseM2()),
            List.of()));
  }

  private static GridDraft.Cell cell(GeoJsonAreas.Area area) {
    String code = first(area, CODES);
    String name = first(area, NAMES);
    Integer households = whole(first(area, HOUSEHOLDS));
    return new GridDraft.Cell(
        code,
        name.isEmpty() ? code : name,
        households,
        households == null ? null : otherwise(area.text("householdsSource"), "IMPORT"),
        whole(area.text("householdsYear")),
        area.geometry());
  }

  private static String first(GeoJsonAreas.Area area, List<String> names) {
    return names.stream().map(area::text).filter(t -> !t.isEmpty()).findFirst().orElse("");
  }

  private static String otherwise(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }

  private static @Nullable Integer whole(String text) {
    return text.matches("\\d{1,7}") ? Integer.valueOf(text) : null;
  }

  static List<GridDraft.Area> areas(List<GridDraft.Cell> cells, String district) {
    List<GridDraft.Area> all = new ArrayList<>();
    Map<String, Geometry> communities =
        dissolved(
            cells.stream()
                .collect(
                    Collectors.groupingBy(
                        GridDraft.Cell::community,
                        TreeMap::new,
                        Collectors.mapping(GridDraft.Cell::geometry, Collectors.toList()))));
    Map<String, Geometry> streets = dissolved(above(communities, c -> c.substring(0, 9)));
    Map<String, Geometry> whole = dissolved(above(streets, s -> district));
    communities.forEach((code, g) -> all.add(new GridDraft.Area(code, Tier.COMMUNITY, g)));
    streets.forEach((code, g) -> all.add(new GridDraft.Area(code, Tier.STREET, g)));
    whole.forEach((code, g) -> all.add(new GridDraft.Area(code, Tier.DISTRICT, g)));
    return all;
  }

  private static Map<String, List<Geometry>> above(
      Map<String, Geometry> below, Function<String, String> parent) {
    Map<String, List<Geometry>> groups = new TreeMap<>();
    below.forEach(
        (code, g) -> groups.computeIfAbsent(parent.apply(code), p -> new ArrayList<>()).add(g));
    return groups;
  }

  private static Map<String, Geometry> dissolved(Map<String, List<Geometry>> groups) {
    Map<String, Geometry> dissolved = new TreeMap<>();
    groups.forEach(
        (code, parts) -> dissolved.put(code, withoutHairlines(OverlayNGRobust.union(parts))));
    return dissolved;
  }

  private static Geometry withoutHairlines(Geometry union) {
    List<Polygon> kept = new ArrayList<>();
    var factory = union.getFactory();
    for (int k = 0; k < union.getNumGeometries(); k++) {
      if (union.getGeometryN(k) instanceof Polygon part) {
        var holes = new ArrayList<org.locationtech.jts.geom.LinearRing>();
        for (int h = 0; h < part.getNumInteriorRing(); h++) {
          if (factory.createPolygon(part.getInteriorRingN(h)).getArea() > HAIRLINE_DEG2) {
            holes.add(part.getInteriorRingN(h));
          }
        }
        kept.add(
            factory.createPolygon(
                part.getExteriorRing(),
                holes.toArray(org.locationtech.jts.geom.LinearRing[]::new)));
      }
    }
    return kept.size() == 1
        ? kept.getFirst()
        : factory.createMultiPolygon(kept.toArray(Polygon[]::new));
  }
}
