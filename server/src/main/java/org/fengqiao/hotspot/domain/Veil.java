package org.fengqiao.hotspot.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What of the scores and counts of a grid version is shown to whom (ADR 0062): the version's groups
 * of grids that are shown as one, with the guard that made them. Pure; built once for each version.
 */
public final class Veil {
  private final DisplayGuard guard;
  private final Joins joins;
  private final int[] community;
  private final List<List<Integer>> ofCommunity = new ArrayList<>();

  /**
   * @param guard the version of the day
   * @param households by ordinal
   * @param community number of the community from 0 on, by ordinal
   * @param links who touches whom
   */
  public Veil(DisplayGuard guard, int[] households, int[] community, Links links) {
    this.guard = guard;
    this.community = community.clone();
    this.joins = Joins.of(households, community, links, guard.leastHouseholds());
    for (int g = 0; g < community.length; g++) {
      while (ofCommunity.size() <= community[g]) {
        ofCommunity.add(new ArrayList<>());
      }
      ofCommunity.get(community[g]).add(g);
    }
  }

  /** The guard it was made by. */
  public DisplayGuard guard() {
    return guard;
  }

  /** Groups of grids shown as one. */
  public Joins joins() {
    return joins;
  }

  /**
   * Ordinals a figure of this grid and kind stands for.
   *
   * @param kind index as in {@code RunResult}
   */
  public List<Integer> group(Sight sight, int kind, int grid) {
    return switch (sight) {
      case STAFF -> List.of(grid);
      case DESK -> joins.members(grid);
      case OUTSIDE -> guard.coarse(kind) ? ofCommunity.get(community[grid]) : joins.members(grid);
    };
  }

  /** The sum over the group of a grid. */
  public long sum(Sight sight, int kind, int grid, IntUnaryOperator count) {
    return group(sight, kind, grid).stream().mapToLong(count::applyAsInt).sum();
  }

  /**
   * Scores or levels as shown to a sight: every member of a group has the highest among them, and
   * outside nothing of a group with too few matters.
   *
   * @param values by ordinal
   * @param counts distinct matters of 90 days by ordinal; null when they are not known, and then
   *     nothing is shown outside
   */
  public int[] shown(Sight sight, int kind, int[] values, int @Nullable [] counts) {
    if (sight == Sight.STAFF) {
      return values;
    }
    int[] shown = new int[values.length];
    if (sight == Sight.OUTSIDE && counts == null) {
      return shown;
    }
    boolean coarse = sight == Sight.OUTSIDE && guard.coarse(kind);
    int[] group = coarse ? community : joins.heads();
    int[] highest = new int[values.length];
    int[] sums = new int[values.length];
    for (int g = 0; g < values.length; g++) {
      highest[group[g]] = Math.max(highest[group[g]], values[g]);
      sums[group[g]] += counts == null ? 0 : counts[g];
    }
    for (int g = 0; g < values.length; g++) {
      boolean told = sight == Sight.DESK || !guard.suppression().hides(sums[group[g]]);
      shown[g] = told ? highest[group[g]] : 0;
    }
    return shown;
  }
}
