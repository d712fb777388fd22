package org.fengqiao.grid.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fengqiao.gis.Contiguity;
import org.fengqiao.gis.check.Area;
import org.fengqiao.gis.check.CheckRules;
import org.fengqiao.gis.check.Checked;
import org.fengqiao.gis.check.CoverageCheck;
import org.fengqiao.gis.check.GridType;
import org.fengqiao.gis.check.Parents;
import org.fengqiao.kernel.Tier;
import org.locationtech.jts.geom.Geometry;

/** The checks of a draft, the same as of a file, and what follows from its grids. */
public final class DraftChecks {
  /** Rounding leaves hairlines; two grids this close touch. */
  private static final double TOUCHING_M = 1.0;

  private DraftChecks() {}

  /**
   * Checks all grids together.
   *
   * @param communities codes that exist
   * @param rules of the district
   */
  public static EditStore.State of(
      Collection<DraftCell> cells, Set<String> communities, CheckRules rules) {
    List<Area> areas = new ArrayList<>(cells.size());
    for (DraftCell c : cells) {
      areas.add(
          new Area(
              areas.size() + 1,
              c.code(),
              c.name(),
              c.households(),
              Objects.requireNonNullElse(c.type(), GridType.BASIC),
              c.geometry()));
    }
    Checked checked = CoverageCheck.check(areas, new Parents(Map.of(), communities), rules);
    return new EditStore.State(
        checked.usable(),
        cells.size(),
        checked.areaM2(),
        Contiguity.borders(cells.stream().map(DraftCell::geometry).toList(), TOUCHING_M),
        GridFindings.write(checked.findings()));
  }

  /**
   * Outlines above the grids that an edit changes: of the communities it touched, and of all above
   * them when one of these has another outline.
   *
   * @param cells of the whole draft after the edit
   * @param touched codes of grids that changed, came or went
   * @param kept outlines before the edit
   */
  public static Above above(
      String district,
      Collection<DraftCell> cells,
      Collection<String> touched,
      List<GridDraft.Area> kept) {
    Map<String, GridDraft.Area> known = new TreeMap<>();
    kept.forEach(a -> known.put(a.code(), a));
    Set<String> communities =
        touched.stream().map(c -> c.substring(0, 12)).collect(Collectors.toSet());
    List<GridDraft.Area> near =
        drawn(cells.stream().filter(c -> communities.contains(c.community())).toList(), district)
            .stream()
            .filter(a -> a.tier() == Tier.COMMUNITY)
            .toList();
    boolean same =
        near.size() == communities.stream().filter(known::containsKey).count()
            && near.stream().noneMatch(a -> differs(a, known));
    if (same) {
      return new Above(List.of(), Set.of());
    }
    Map<String, GridDraft.Area> next = new TreeMap<>(known);
    communities.forEach(next::remove);
    near.forEach(a -> next.put(a.code(), a));
    Set<String> streets =
        communities.stream().map(c -> c.substring(0, 9)).collect(Collectors.toSet());
    redrawn(next, Tier.COMMUNITY, Tier.STREET, c -> streets.contains(c.substring(0, 9)), district);
    redrawn(next, Tier.STREET, Tier.DISTRICT, s -> true, district);
    Set<String> gone = new HashSet<>(known.keySet());
    gone.removeAll(next.keySet());
    return new Above(
        next.values().stream().filter(a -> !a.equals(known.get(a.code()))).toList(), gone);
  }

  /**
   * Draws places of a tier anew from the outlines right below.
   *
   * @param below codes of those below whose places above are drawn
   */
  private static void redrawn(
      Map<String, GridDraft.Area> areas,
      Tier from,
      Tier to,
      Predicate<String> below,
      String district) {
    List<GridDraft.Cell> parts =
        areas.values().stream()
            .filter(a -> a.tier() == from && below.test(a.code()))
            .map(a -> part(a.code(), a.geometry()))
            .toList();
    areas
        .values()
        .removeIf(a -> a.tier() == to && (to == Tier.DISTRICT || below.test(a.code() + "000")));
    GridDrafts.areas(parts, district).stream()
        .filter(a -> a.tier() == to)
        .forEach(a -> areas.put(a.code(), a));
  }

  /** An outline as if it were a grid of fifteen digits: what is above it follows from its code. */
  private static GridDraft.Cell part(String code, Geometry outline) {
    String grid = code + "000000".substring(0, 15 - code.length());
    return new GridDraft.Cell(grid, code, null, null, null, null, outline);
  }

  private static boolean differs(GridDraft.Area area, Map<String, GridDraft.Area> known) {
    GridDraft.Area old = known.get(area.code());
    return old == null || !old.geometry().equalsTopo(area.geometry());
  }

  private static List<GridDraft.Area> drawn(List<DraftCell> cells, String district) {
    return GridDrafts.areas(cells.stream().map(DraftChecks::cell).toList(), district);
  }

  /** A grid as a version is written with. */
  public static GridDraft.Cell cell(DraftCell c) {
    return new GridDraft.Cell(
        c.code(), c.name(), c.households(), c.source(), c.year(), c.type(), c.geometry());
  }

  /**
   * What is above the grids.
   *
   * @param changed outlines that are new or not as they were
   * @param gone codes of places without a grid
   */
  public record Above(List<GridDraft.Area> changed, Set<String> gone) {
    public Above {
      changed = List.copyOf(changed);
      gone = Set.copyOf(gone);
    }
  }
}
