package org.fengqiao.gis.split;

import org.fengqiao.gis.Borders;

/**
 * Faces of one community in groups that hang together; groups with too few households are merged
 * with a neighbour: not over a main line if another can be had, then not beyond the most households
 * or at least so that the whole can be cut into grids of the right size, then the neighbour that
 * makes the most compact whole. Groups too large for one grid and too small for two are merged
 * likewise, but never over a main line.
 */
final class Groups {
  private final Borders borders;
  private final SplitSettings settings;

  /** Group of each face: the lowest face in it. */
  private final int[] group;

  private final double[] households;
  private final double[] area;
  private final double[] perimeter;

  /** The block between main lines, or -1 for a group that lies on both sides of one. */
  private final int[] mainBlock;

  /**
   * Starts with every face for itself.
   *
   * @param borders of the faces
   * @param households by face
   * @param area by face, in square metres
   * @param perimeter by face, in metres
   * @param mainBlock by face: which block of the main lines it lies in
   */
  Groups(
      Borders borders,
      double[] households,
      double[] area,
      double[] perimeter,
      int[] mainBlock,
      SplitSettings settings) {
    this.borders = borders;
    this.settings = settings;
    this.households = households.clone();
    this.area = area.clone();
    this.perimeter = perimeter.clone();
    this.mainBlock = mainBlock.clone();
    group = new int[households.length];
    for (int face = 0; face < group.length; face++) {
      group[face] = face;
    }
  }

  int of(int face) {
    return group[face];
  }

  double households(int group) {
    return households[group];
  }

  /** Joins faces that border on each other and carry the same label; negative ones stay alone. */
  void joinAlike(int[] label) {
    for (int face = 0; face < group.length; face++) {
      for (int other : borders.rook().of(face)) {
        if (other > face && label[face] >= 0 && label[face] == label[other]) {
          merge(group[face], group[other]);
        }
      }
    }
  }

  /**
   * Merges small groups until none is left that can be merged.
   *
   * @param last whether nothing is cut afterwards: then a group of half the least households or
   *     more stays small rather than make another too large
   */
  void mergeSmall(boolean last) {
    boolean[] settled = new boolean[group.length];
    while (true) {
      int small = -1;
      for (int face = 0; face < group.length; face++) {
        if (group[face] == face
            && !settled[face]
            && (households[face] < settings.least()
                || (!last && !settings.feasible(households[face])))
            && (small < 0 || households[face] < households[small])) {
          small = face;
        }
      }
      if (small < 0) {
        return;
      }
      int into = partner(small);
      if (into < 0 || stays(small, into, last)) {
        settled[small] = true;
      } else {
        settled[Math.min(small, into)] = false;
        merge(small, into);
      }
    }
  }

  private boolean stays(int small, int into, boolean last) {
    if (households[small] >= settings.least()) {
      return mainBlock[small] != mainBlock[into];
    }
    return last
        && households[small] + households[into] > settings.most()
        && 2 * households[small] >= settings.least();
  }

  private int partner(int small) {
    double[] shared = new double[group.length];
    for (int face = 0; face < group.length; face++) {
      if (group[face] == small) {
        for (int other : borders.rook().of(face)) {
          shared[group[other]] += borders.length(face, other);
        }
      }
    }
    int best = -1;
    for (int other = 0; other < group.length; other++) {
      if (other != small
          && shared[other] > 0
          && (best < 0 || better(small, other, shared[other], best, shared[best]))) {
        best = other;
      }
    }
    return best;
  }

  private boolean better(int small, int one, double shared, int other, double otherShared) {
    boolean over = mainBlock[one] != mainBlock[small];
    boolean otherOver = mainBlock[other] != mainBlock[small];
    if (over != otherOver) {
      return otherOver;
    }
    double together = households[small] + households[one];
    double otherTogether = households[small] + households[other];
    boolean fits = together <= settings.most();
    if (fits != otherTogether <= settings.most()) {
      return fits;
    }
    boolean feasible = settings.feasible(together);
    if (!fits && feasible != settings.feasible(otherTogether)) {
      return feasible;
    }
    if (!fits && together != otherTogether) {
      return together < otherTogether;
    }
    return compactness(small, one, shared) > compactness(small, other, otherShared);
  }

  /** 1 for a disc, towards 0 for a thread. */
  private double compactness(int a, int b, double shared) {
    double around = perimeter[a] + perimeter[b] - 2 * shared;
    return 4 * Math.PI * (area[a] + area[b]) / (around * around);
  }

  private void merge(int a, int b) {
    if (a == b) {
      return;
    }
    int low = Math.min(a, b);
    int high = Math.max(a, b);
    double shared = 0;
    for (int face = 0; face < group.length; face++) {
      if (group[face] == high) {
        for (int other : borders.rook().of(face)) {
          shared += group[other] == low ? borders.length(face, other) : 0;
        }
      }
    }
    households[low] += households[high];
    area[low] += area[high];
    perimeter[low] += perimeter[high] - 2 * shared;
    mainBlock[low] = mainBlock[low] == mainBlock[high] ? mainBlock[low] : -1;
    for (int face = 0; face < group.length; face++) {
      if (group[face] == high) {
        group[face] = low;
      }
    }
  }
}
