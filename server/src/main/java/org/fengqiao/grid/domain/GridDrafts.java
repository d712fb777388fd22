package org.fengqiao.grid.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fengqiao.gis.Contiguity;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.MadeGrid;
import org.fengqiao.gis.load.Level;
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
  /** Rounding leaves hairlines; two grids this close touch. */
  public static final double TOUCHING_M = 1.0;

  /**
   * Holes smaller than this in a dissolved outline are left over from rounding: 50 m² in degrees².
   */
  private static final double HAIRLINE_DEG2 = 4e-9;

  private static final int DATUM = 40;
  private static final Pattern OTHER = Pattern.compile("[^A-Z0-9:_-]+");

  private GridDrafts() {}

  /**
   * A draft from a loaded file; refused when it may not be published.
   *
   * @param loaded repaired areas in CGCS2000
   * @param source its name
   */
  public static Outcome<GridDraft> ofLoaded(LoadedGrids loaded, String source) {
    LoadReport report = loaded.report();
    if (!report.publishable() || report.level() != Level.GRID) {
      return Outcome.refused(GridRefusal.FileFaulty.of(report));
    }
    List<GridDraft.Cell> cells =
        loaded.areas().stream()
            .map(a ->
                new GridDraft.Cell(
                    a.code(),
                    a.name(),
                    a.households(),
                    a.householdsSource(),
                    a.householdsYear(),
                    a.toldType(),
                    a.geometry()))
            .toList();
    return Outcome.done(draft(cells, source, datum(report), report, RepairRow.of(loaded)));
  }

  /**
   * What the version's row says of its source: a name or EPSG:n. Other systems are told by what
   * their file calls them, in the letters of the row.
   */
  public static String datum(LoadReport report) {
    String used = report.datum().used();
    if (used == null) {
      return Datum.UNKNOWN.name();
    }
    String plain = OTHER.matcher(used.toUpperCase(Locale.ROOT)).replaceAll("_");
    return plain.substring(0, Math.min(DATUM, plain.length()));
  }

  /** A draft from invented grids. */
  public static GridDraft ofMade(List<MadeGrid> made) {
    List<GridDraft.Cell> cells =
        made.stream()
            .map(g ->
                new GridDraft.Cell(
                    g.code(), g.name(), g.households(), "DEMO", null, null, g.geometry()))
            .toList();
    return draft(
        cells, "demonstration geometry, grid maker", Datum.CGCS2000.name(), null, List.of());
  }

  /**
   * @param report of the file; null of invented grids
   */
  private static GridDraft draft(
      List<GridDraft.Cell> cells,
      String source,
      String datum,
      @Nullable LoadReport report,
      List<RepairRow> repair) {
    List<GridDraft.Cell> sorted =
        cells.stream().sorted(Comparator.comparing(GridDraft.Cell::code)).toList();
    String district = sorted.getFirst().code().substring(0, 6);
    return new GridDraft(
        district,
        report == null,
        source,
        datum,
        sorted,
        areas(sorted, district),
        Contiguity.borders(sorted.stream().map(GridDraft.Cell::geometry).toList(), TOUCHING_M),
        sorted.stream().mapToDouble(c -> Succession.areaM2(c.geometry())).sum(),
        report == null ? List.of() : report.findings(),
        repair);
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
