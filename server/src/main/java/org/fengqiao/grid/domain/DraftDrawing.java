package org.fengqiao.grid.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.fengqiao.gis.GridShape;
import org.fengqiao.gis.edit.CoverageEditor;
import org.fengqiao.gis.edit.EditRefused;
import org.fengqiao.gis.edit.Edited;
import org.fengqiao.grid.domain.EditWish.AddCorner;
import org.fengqiao.grid.domain.EditWish.Merge;
import org.fengqiao.grid.domain.EditWish.MoveCorner;
import org.fengqiao.grid.domain.EditWish.RemoveCorner;
import org.fengqiao.grid.domain.EditWish.Rename;
import org.fengqiao.grid.domain.EditWish.Reshape;
import org.fengqiao.grid.domain.EditWish.Split;
import org.fengqiao.kernel.Outcome;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Does what somebody drew to the grids of a draft: outlines by {@link CoverageEditor}, which keeps
 * the coverage whole, and what belongs to them. Households and population of a split grid are
 * shared by ground and marked {@link DraftCell#ESTIMATED}; those of merged ones are summed, not
 * known when one is not. Where a border moves, the numbers stay and are an estimate.
 */
public final class DraftDrawing {
  /** Share of a grid's ground that may move while its counted households stay counted. */
  private static final double COUNTED = 0.01;

  private final Map<String, DraftCell> cells;

  /** On these grids, by code; they are not changed. */
  public DraftDrawing(Map<String, DraftCell> cells) {
    this.cells = cells;
  }

  /**
   * What the wish comes to.
   *
   * @param codes for new pieces of a split, free ones, in order
   */
  public Outcome<DraftEdit> of(EditWish wish, List<String> codes) {
    if (wish instanceof Rename(String grid, String name)) {
      DraftCell cell = cells.get(grid);
      return cell == null
          ? Outcome.refused(new EditRefusal.UnknownCode(grid))
          : Outcome.done(new DraftEdit(EditKind.RENAME, List.of(cell.named(name)), List.of(cell)));
    }
    try {
      return Outcome.done(filled(wish, drawn(wish, codes), codes));
    } catch (EditRefused e) {
      return Outcome.refused(EditRefusal.of(e, about(wish)));
    }
  }

  private Edited drawn(EditWish wish, List<String> codes) throws EditRefused {
    CoverageEditor editor =
        new CoverageEditor(
            cells.values().stream().map(c -> new GridShape(c.code(), c.geometry())).toList());
    return switch (wish) {
      case Split s -> editor.split(s.grid(), s.line(), codes);
      case Merge m -> editor.merge(m.grids(), m.into());
      case Reshape r -> editor.reshape(r.one(), r.other(), r.line());
      case MoveCorner m -> editor.moveCorner(m.from(), m.to());
      case AddCorner a -> editor.addCorner(a.at());
      case RemoveCorner r -> editor.removeCorner(r.at());
      case Rename _ -> throw new IllegalArgumentException("draws nothing");
    };
  }

  private String about(EditWish wish) {
    return switch (wish) {
      case Split s -> s.grid();
      case Merge m -> unknown(m.grids());
      case Reshape r -> unknown(List.of(r.one(), r.other()));
      default -> "-";
    };
  }

  private String unknown(List<String> codes) {
    return codes.stream().filter(c -> !cells.containsKey(c)).findFirst().orElse("-");
  }

  private DraftEdit filled(EditWish wish, Edited edited, List<String> codes) {
    Map<String, DraftCell> after = new TreeMap<>();
    Map<String, DraftCell> before = new TreeMap<>();
    List<GridShape> fresh = new ArrayList<>();
    for (GridShape shape : edited.changed()) {
      DraftCell was = cells.get(shape.code());
      if (was == null) {
        fresh.add(shape);
      } else {
        before.put(was.code(), was);
        after.put(was.code(), moved(was, shape.geometry()));
      }
    }
    for (String code : edited.removed()) {
      before.put(code, Objects.requireNonNull(cells.get(code)));
    }
    switch (wish) {
      case Split split -> pieces(split, fresh, codes, after);
      case Merge merge -> after.put(merge.into(), summed(merge, after));
      default -> {}
    }
    return new DraftEdit(wish.kind(), List.copyOf(after.values()), List.copyOf(before.values()));
  }

  /** A corner put on an edge moves nobody; a border does, when it takes more than a hundredth. */
  private static DraftCell moved(DraftCell was, Geometry ground) {
    double change = Math.abs(ground.getArea() - was.geometry().getArea());
    return change > COUNTED * was.geometry().getArea() ? was.estimatedOn(ground) : was.on(ground);
  }

  private void pieces(
      Split split, List<GridShape> fresh, List<String> codes, Map<String, DraftCell> after) {
    DraftCell left = Objects.requireNonNull(after.get(split.grid()));
    List<DraftCell> pieces = new ArrayList<>(List.of(left));
    for (GridShape shape : fresh) {
      // Names were given in the order of codes, which need not be ascending.
      int k = codes.indexOf(shape.code());
      String name = k < split.names().size() ? split.names().get(k) : "";
      pieces.add(
          new DraftCell(
              shape.code(),
              name.isBlank() ? left.name() + "-" + (k + 2) : name.strip(),
              null,
              null,
              null,
              null,
              left.type(),
              shape.geometry()));
    }
    double[] ground = pieces.stream().mapToDouble(p -> p.geometry().getArea()).toArray();
    @Nullable Integer[] households = shared(left.households(), ground);
    @Nullable Integer[] people = shared(left.population(), ground);
    for (int k = 0; k < pieces.size(); k++) {
      DraftCell piece = pieces.get(k);
      boolean known = households[k] != null || people[k] != null;
      after.put(
          piece.code(),
          new DraftCell(
              piece.code(),
              piece.name(),
              households[k],
              people[k],
              known ? DraftCell.ESTIMATED : null,
              known ? left.year() : null,
              piece.type(),
              piece.geometry()));
    }
  }

  private static @Nullable Integer[] shared(@Nullable Integer whole, double[] ground) {
    @Nullable Integer[] parts = new Integer[ground.length];
    if (whole != null) {
      int[] shares = Shares.of(whole, ground);
      for (int k = 0; k < shares.length; k++) {
        parts[k] = shares[k];
      }
    }
    return parts;
  }

  private DraftCell summed(Merge merge, Map<String, DraftCell> after) {
    List<DraftCell> parts =
        merge.grids().stream().distinct().map(c -> Objects.requireNonNull(cells.get(c))).toList();
    DraftCell whole = Objects.requireNonNull(after.get(merge.into()));
    Integer households = sum(parts, DraftCell::households);
    Integer people = sum(parts, DraftCell::population);
    boolean known = households != null || people != null;
    return new DraftCell(
        whole.code(),
        whole.name(),
        households,
        people,
        known ? source(parts) : null,
        known ? oldest(parts) : null,
        whole.type(),
        whole.geometry());
  }

  private static @Nullable Integer sum(
      List<DraftCell> parts, Function<DraftCell, @Nullable Integer> of) {
    int sum = 0;
    for (DraftCell part : parts) {
      Integer one = of.apply(part);
      if (one == null) {
        return null;
      }
      sum += one;
    }
    return sum;
  }

  /** The one they share; numbers of several sources are no better than an estimate. */
  private static String source(Collection<DraftCell> parts) {
    List<String> sources =
        parts.stream().map(p -> Objects.requireNonNullElse(p.source(), "")).distinct().toList();
    return sources.size() == 1 && !sources.getFirst().isEmpty()
        ? sources.getFirst()
        : DraftCell.ESTIMATED;
  }

  private static @Nullable Integer oldest(Collection<DraftCell> parts) {
    return parts.stream()
        .map(DraftCell::year)
        .filter(Objects::nonNull)
        .min(Integer::compare)
        .orElse(null);
  }
}
