package org.fengqiao.gazetteer.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fengqiao.gis.LonLat;

/**
 * Coordinates many reports share, put into batches small enough to be looked at one after the
 * other: piles beside each other stay in one batch, or a stack would be seen as two. Pure.
 */
public final class Piles {
  /** Piles this close may be one stack: its width, and what rounding adds. */
  private static final double TOGETHER_M = 2 * Stacks.SAME_M;

  private static final double UNITS = 1e5;

  private Piles() {}

  /**
   * A coordinate to a metre.
   *
   * @param x degrees of longitude times 100,000
   * @param y degrees of latitude times 100,000
   * @param reports how many share it
   */
  public record Pile(int x, int y, int reports) {
    LonLat at() {
      return new LonLat(x / UNITS, y / UNITS);
    }
  }

  /**
   * All piles, in batches.
   *
   * @param most reports of a batch; a stack that has more is a batch of its own
   */
  public static List<List<Pile>> batches(List<Pile> piles, int most) {
    List<List<Pile>> batches = new ArrayList<>();
    List<Pile> batch = new ArrayList<>();
    int held = 0;
    for (List<Pile> group : groups(piles)) {
      int more = group.stream().mapToInt(Pile::reports).sum();
      if (held > 0 && held + more > most) {
        batches.add(List.copyOf(batch));
        batch.clear();
        held = 0;
      }
      batch.addAll(group);
      held += more;
    }
    if (!batch.isEmpty()) {
      batches.add(List.copyOf(batch));
    }
    return batches;
  }

  /** Smaller piles with the larger one beside them. */
  private static List<List<Pile>> groups(List<Pile> piles) {
    List<Pile> sorted = new ArrayList<>(piles);
    sorted.sort(
        Comparator.comparingInt((Pile p) -> -p.reports())
            .thenComparingInt(Pile::x)
            .thenComparingInt(Pile::y));
    Neighbourhood<List<Pile>> heads = new Neighbourhood<>(TOGETHER_M);
    List<List<Pile>> groups = new ArrayList<>();
    for (Pile pile : sorted) {
      List<Pile> group = heads.nearest(pile.at());
      if (group == null) {
        group = new ArrayList<>(1);
        heads.add(pile.at(), group);
        groups.add(group);
      }
      group.add(pile);
    }
    return groups;
  }
}
