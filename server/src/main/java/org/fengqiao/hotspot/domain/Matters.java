package org.fengqiao.hotspot.domain;

import java.util.Arrays;
import org.fengqiao.kernel.Level;

/**
 * Distinct matters as parallel arrays: where, of what kind, on which day, how severe. No ids, no
 * texts, nobody's name. Grows while it is being read, then only read.
 */
public final class Matters {
  private int[] grid = new int[256];
  private int[] day = new int[256];
  private byte[] kind = new byte[256];
  private byte[] level = new byte[256];
  private boolean[] provisional = new boolean[256];
  private int size;

  /**
   * Adds one matter.
   *
   * @param gridOrdinal place
   * @param kindIndex ordinal of the kind; 11 for an unclassified matter
   * @param epochDay day of arrival in the product's zone
   * @param severe whether its severity is red
   */
  public void add(int gridOrdinal, int kindIndex, int epochDay, boolean severe) {
    int level = (severe ? Level.RED : Level.BLUE).ordinal();
    add(gridOrdinal, kindIndex, epochDay, level, false);
  }

  /**
   * Adds one matter whose kind may come from a classifier: it counts for that kind, provisionally.
   *
   * @param severity ordinal of its {@code Level}
   * @param unconfirmed whether nobody has confirmed the kind
   */
  public void add(int gridOrdinal, int kindIndex, int epochDay, int severity, boolean unconfirmed) {
    if (size == grid.length) {
      grid = Arrays.copyOf(grid, size * 2);
      day = Arrays.copyOf(day, size * 2);
      kind = Arrays.copyOf(kind, size * 2);
      level = Arrays.copyOf(level, size * 2);
      provisional = Arrays.copyOf(provisional, size * 2);
    }
    grid[size] = gridOrdinal;
    kind[size] = (byte) kindIndex;
    day[size] = epochDay;
    provisional[size] = unconfirmed;
    level[size++] = (byte) severity;
  }

  /** Number of matters. */
  public int size() {
    return size;
  }

  /** Place of a matter. */
  public int grid(int i) {
    return grid[i];
  }

  /** Kind index of a matter. */
  public int kind(int i) {
    return kind[i];
  }

  /** Epoch day of a matter. */
  public int day(int i) {
    return day[i];
  }

  /** Whether its severity is red. */
  public boolean red(int i) {
    return level[i] == Level.RED.ordinal();
  }

  /** Ordinal of its severity's level, 0 when it has none yet. */
  public int level(int i) {
    return level[i];
  }

  /** Whether nobody has confirmed its kind. */
  public boolean provisional(int i) {
    return provisional[i];
  }
}
