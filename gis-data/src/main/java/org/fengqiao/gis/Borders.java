package org.fengqiao.gis;

import java.util.stream.IntStream;

/**
 * Which areas touch, and along how much border.
 *
 * @param queen areas that touch, if only at a corner
 * @param rook areas that share a border, a part of {@code queen}
 * @param lengths length of the shared border for each entry of {@code rook}'s index, in metres, or
 *     in units of the coordinates when they are planar; the same in both directions
 */
public record Borders(Neighbours queen, Neighbours rook, double[] lengths) {

  /**
   * The lengths for each entry of {@code queen}'s index: 0 where two areas touch at a corner only.
   * With the queen's rows this tells both kinds of neighbours in one table.
   */
  public double[] alongQueen() {
    int[] all = queen.index();
    double[] along = new double[all.length];
    for (int i = 0; i < queen.size(); i++) {
      int at = rook.start()[i];
      for (int k = queen.start()[i]; k < queen.start()[i + 1]; k++) {
        if (at < rook.start()[i + 1] && rook.index()[at] == all[k]) {
          along[k] = lengths[at++];
        }
      }
    }
    return along;
  }

  /** Areas that touch no other, ascending. */
  public int[] islands() {
    return IntStream.range(0, queen.size()).filter(i -> queen.degree(i) == 0).toArray();
  }

  /** Length of the border of two areas, 0 when they share none. */
  public double length(int i, int j) {
    int at = java.util.Arrays.binarySearch(rook.index(), rook.start()[i], rook.start()[i + 1], j);
    return at < 0 ? 0 : lengths[at];
  }
}
