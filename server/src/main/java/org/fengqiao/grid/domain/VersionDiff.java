package org.fengqiao.grid.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.gis.GridShape;
import org.jspecify.annotations.Nullable;

/**
 * What a version changes of another, and who takes over whose ground.
 *
 * @param changes by kind, then code
 * @param links of every old grid that does not keep both code and outline
 */
public record VersionDiff(List<Change> changes, List<Succession.Link> links) {
  /** Grids that share this much of both outlines are the same grid. */
  private static final double SAME = 0.95;

  /** Less than this of its ground moved: the outline was redrawn, not moved. */
  private static final double STEADY = 0.995;

  public VersionDiff {
    changes = List.copyOf(changes);
    links = List.copyOf(links);
  }

  /** What happened to a grid. */
  public enum Kind {
    ADDED,
    REMOVED,
    RECODED,
    RESHAPED,
    RENAMED
  }

  /**
   * One grid that is not as it was.
   *
   * @param code the new code; of a removed grid the old one
   * @param oldCode set when it was recoded
   * @param oldName set when it was renamed
   * @param beforeM2 ground before, null for an added one
   * @param afterM2 ground after, null for a removed one
   */
  public record Change(
      Kind kind,
      String code,
      @Nullable String oldCode,
      String name,
      @Nullable String oldName,
      @Nullable Double beforeM2,
      @Nullable Double afterM2) {}

  /** One version: cells and outlines in code order. */
  public record Side(List<GridCell> cells, List<GridShape> shapes) {
    public Side {
      cells = List.copyOf(cells);
      shapes = List.copyOf(shapes);
    }

    Map<String, Integer> ordinals() {
      Map<String, Integer> ordinals = new HashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        ordinals.put(cells.get(i).code(), i);
      }
      return ordinals;
    }
  }

  /** Compares two versions. Seconds for a thousand grids that all moved. */
  public static VersionDiff of(Side old, Side now) {
    return new Comparison(old, now).run();
  }

  private static final class Comparison {
    private final Side old;
    private final Side now;
    private final Map<String, Integer> before;
    private final Map<String, Integer> after;
    private final List<Change> changes = new ArrayList<>();
    private final List<Succession.Link> links = new ArrayList<>();

    Comparison(Side old, Side now) {
      this.old = old;
      this.now = now;
      this.before = old.ordinals();
      this.after = now.ordinals();
    }

    VersionDiff run() {
      Succession succession = new Succession(now.cells, now.shapes);
      Set<String> recoded = new HashSet<>();
      for (int i = 0; i < old.cells.size(); i++) {
        GridCell was = old.cells.get(i);
        Integer same = after.get(was.code());
        if (same != null) {
          renamed(was, now.cells.get(same));
        }
        if (same == null || !kept(old.shapes.get(i), now.shapes.get(same))) {
          List<Succession.Link> heirs = succession.of(old.shapes.get(i));
          links.addAll(heirs);
          changed(i, same, heirs, recoded);
        }
      }
      added(recoded);
      changes.sort(Comparator.comparing(Change::kind).thenComparing(Change::code));
      return new VersionDiff(changes, links);
    }

    private void changed(
        int i, @Nullable Integer same, List<Succession.Link> heirs, Set<String> recoded) {
      GridCell was = old.cells.get(i);
      double ground = Succession.areaM2(old.shapes.get(i).geometry());
      if (same != null) {
        double shared =
            heirs.stream()
                .filter(l -> l.newCode().equals(was.code()))
                .mapToDouble(l -> Math.min(l.areaShare(), l.newShare()))
                .findFirst()
                .orElse(0);
        if (shared < STEADY) {
          add(Kind.RESHAPED, now.cells.get(same), null, null, ground, area(same));
        }
        return;
      }
      Succession.Link heir =
          heirs.stream()
              .filter(l -> l.areaShare() >= SAME && l.newShare() >= SAME)
              .filter(l -> !before.containsKey(l.newCode()))
              .findFirst()
              .orElse(null);
      if (heir == null) {
        add(Kind.REMOVED, was, null, null, ground, null);
      } else if (recoded.add(heir.newCode())) {
        int to = java.util.Objects.requireNonNull(after.get(heir.newCode()));
        add(Kind.RECODED, now.cells.get(to), was.code(), null, ground, area(to));
      }
    }

    private void renamed(GridCell was, GridCell is) {
      if (!was.name().equals(is.name())) {
        add(Kind.RENAMED, is, null, was.name(), null, null);
      }
    }

    private void added(Set<String> recoded) {
      for (int i = 0; i < now.cells.size(); i++) {
        GridCell cell = now.cells.get(i);
        if (!before.containsKey(cell.code()) && !recoded.contains(cell.code())) {
          add(Kind.ADDED, cell, null, null, null, area(i));
        }
      }
    }

    private double area(int ordinal) {
      return Succession.areaM2(now.shapes.get(ordinal).geometry());
    }

    private void add(
        Kind kind,
        GridCell cell,
        @Nullable String oldCode,
        @Nullable String oldName,
        @Nullable Double beforeM2,
        @Nullable Double afterM2) {
      changes.add(new Change(kind, cell.code(), oldCode, cell.name(), oldName, beforeM2, afterM2));
    }

    /** Point for point: any point lies in the one when it lies in the other. */
    private static boolean kept(GridShape was, GridShape is) {
      return was.geometry().equalsExact(is.geometry());
    }
  }
}
