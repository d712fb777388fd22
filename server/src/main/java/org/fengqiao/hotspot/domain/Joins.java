package org.fengqiao.hotspot.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which grids are shown as one because too few households live there (ADR 0062). A small grid joins
 * the neighbour of its community with the fewest households, of equals the first by ordinal, and
 * the joint goes on until it is large enough or nobody is left beside it. Deterministic: ordinals
 * are positions in code order. A grid without households, or of which none are known, stays alone.
 */
public final class Joins {
  private final int[] head;
  private final List<List<Integer>> members;

  private Joins(int[] head, List<List<Integer>> members) {
    this.head = head;
    this.members = members;
  }

  /**
   * Joins small grids.
   *
   * @param households by ordinal
   * @param community number of the community, by ordinal
   * @param links who touches whom
   * @param least households from which on a grid stands for itself
   */
  public static Joins of(int[] households, int[] community, Links links, int least) {
    int n = households.length;
    List<List<Integer>> members = new ArrayList<>(n);
    int[] head = new int[n];
    for (int g = 0; g < n; g++) {
      head[g] = g;
      members.add(List.of(g));
    }
    Joins joins = new Joins(head, members);
    for (int g = 0; g < n; g++) {
      if (households[g] > 0 && households[g] < least) {
        joins.grow(g, households, community, links, least);
      }
    }
    return joins;
  }

  private void grow(int grid, int[] households, int[] community, Links links, int least) {
    while (members.get(head[grid]).stream().mapToInt(m -> households[m]).sum() < least) {
      int partner = partner(head[grid], households, community, links);
      if (partner < 0) {
        return;
      }
      join(head[grid], head[partner]);
    }
  }

  private int partner(int group, int[] households, int[] community, Links links) {
    int best = -1;
    for (int member : members.get(group)) {
      for (int k = links.from(member); k < links.to(member); k++) {
        int other = links.at(k);
        boolean beside = head[other] != group && community[other] == community[member];
        if (beside && (best < 0 || before(other, best, households))) {
          best = other;
        }
      }
    }
    return best;
  }

  private static boolean before(int a, int b, int[] households) {
    int left = inhabited(households[a]);
    int right = inhabited(households[b]);
    return left < right || (left == right && a < b);
  }

  /** Where nobody lives nothing is won: such a neighbour comes last. */
  private static int inhabited(int households) {
    return households == 0 ? Integer.MAX_VALUE : households;
  }

  private void join(int a, int b) {
    int first = Math.min(a, b);
    List<Integer> all = new ArrayList<>(members.get(a));
    all.addAll(members.get(b));
    all.sort(null);
    all.forEach(m -> head[m] = first);
    members.set(first, List.copyOf(all));
  }

  /** The lowest ordinal of the group of each grid; read only. */
  public int[] heads() {
    return head;
  }

  /** Ordinals shown together with this one, itself included, ascending. */
  public List<Integer> members(int grid) {
    return members.get(head[grid]);
  }

  /** Groups of two and more. */
  public List<List<Integer>> joined() {
    return Arrays.stream(head)
        .distinct()
        .mapToObj(members::get)
        .filter(group -> group.size() > 1)
        .toList();
  }
}
