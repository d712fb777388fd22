package org.fengqiao.gis;

import java.util.Arrays;

/**
 * Who touches whom, as compressed rows: the neighbours of {@code i} are {@code index[start[i]]} up
 * to {@code index[start[i + 1] - 1]}, ascending, without {@code i} itself.
 *
 * <p>The arrays are shared, not copied, because the statistics run over them in their inner loops.
 * Nobody writes to them after construction.
 */
public final class Neighbours {
  private final int[] start;
  private final int[] index;

  /**
   * @param start length n + 1, ascending from 0
   * @param index length {@code start[n]}
   */
  public Neighbours(int[] start, int[] index) {
    if (start.length == 0 || start[0] != 0 || start[start.length - 1] != index.length) {
      throw new IllegalArgumentException("not a compressed row table");
    }
    this.start = start;
    this.index = index;
  }

  /** Row starts; read only. */
  public int[] start() {
    return start;
  }

  /** Neighbour ordinals; read only. */
  public int[] index() {
    return index;
  }

  /** Number of places. */
  public int size() {
    return start.length - 1;
  }

  /** Number of neighbours of one place. */
  public int degree(int i) {
    return start[i + 1] - start[i];
  }

  /** A copy of the neighbours of one place. */
  public int[] of(int i) {
    return Arrays.copyOfRange(index, start[i], start[i + 1]);
  }

  /** The links among some places only, numbered by their position in {@code members}. */
  public Neighbours within(int[] members) {
    int[] position = new int[size()];
    Arrays.fill(position, -1);
    for (int k = 0; k < members.length; k++) {
      position[members[k]] = k;
    }
    int[] rows = new int[members.length + 1];
    int[] found = new int[index.length];
    int used = 0;
    for (int k = 0; k < members.length; k++) {
      for (int at = start[members[k]]; at < start[members[k] + 1]; at++) {
        if (position[index[at]] >= 0) {
          found[used++] = position[index[at]];
        }
      }
      rows[k + 1] = used;
    }
    return new Neighbours(rows, Arrays.copyOf(found, used));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Neighbours that
        && Arrays.equals(start, that.start)
        && Arrays.equals(index, that.index);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(start) + Arrays.hashCode(index);
  }
}
