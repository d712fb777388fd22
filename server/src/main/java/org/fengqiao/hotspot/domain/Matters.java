package org.fengqiao.hotspot.domain;

import java.util.Arrays;
import org.fengqiao.kernel.Level;
import org.jspecify.annotations.Nullable;

/**
 * Distinct matters as parallel arrays: where, of what kind, on which day, how severe. No ids, no
 * texts, nobody's name. Grows while it is being read, then only read.
 *
 * <p>Matters that were made of earlier ones know in which places they differ ({@link #since}).
 */
public final class Matters {
  private int[] grid = new int[256];
  private int[] day = new int[256];
  private byte[] kind = new byte[256];
  private byte[] level = new byte[256];
  private boolean[] provisional = new boolean[256];
  private int size;

  /** What they differ in from the ones they were made of; null when they were counted afresh. */
  private @Nullable Difference difference;

  /** Stands for the matters themselves where keeping all of them would fill the memory. */
  private final Object mark = new Object();

  /**
   * Where matters differ from the ones they were made of.
   *
   * @param from the earlier ones
   * @param places grids in which something differs, ascending
   * @param oldest earliest epoch day of a matter that is in one of them only; {@code
   *     Integer.MAX_VALUE} when there is none
   */
  record Difference(Object from, int[] places, int oldest) {}

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
      reserve(size * 2 + 1);
    }
    grid[size] = gridOrdinal;
    kind[size] = (byte) kindIndex;
    day[size] = epochDay;
    provisional[size] = unconfirmed;
    level[size++] = (byte) severity;
  }

  /**
   * The same matters with those of some places replaced.
   *
   * @param places grids, ascending; these matters lie in the order of their grids
   * @param now what lies in these places now, in the order of their grids
   */
  Matters with(int[] places, Matters now) {
    Matters next = new Matters();
    next.reserve(size + now.size);
    int oldest = Integer.MAX_VALUE;
    int from = 0;
    int taken = 0;
    for (int place : places) {
      int begins = first(place);
      int ends = first(place + 1);
      int until = now.first(place + 1);
      next.append(this, from, begins);
      next.append(now, taken, until);
      oldest = Math.min(oldest, oldest(begins, ends, now, taken, until));
      from = ends;
      taken = until;
    }
    next.append(this, from, size);
    next.difference = new Difference(mark, places, oldest);
    return next;
  }

  /** In what they differ from earlier ones, null when nobody knows. */
  @Nullable Difference since(Object earlier) {
    return difference != null && difference.from() == earlier ? difference : null;
  }

  Object mark() {
    return mark;
  }

  /** Index of the first matter of a grid or of one after it; they lie in the order of grids. */
  int first(int place) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (grid[middle] < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Earliest day of a matter that only one of two stretches of a place has. */
  private int oldest(int from, int to, Matters other, int otherFrom, int otherTo) {
    long[] mine = keys(from, to);
    long[] theirs = other.keys(otherFrom, otherTo);
    int i = 0;
    int j = 0;
    while (i < mine.length && j < theirs.length && mine[i] == theirs[j]) {
      i++;
      j++;
    }
    long first =
        Math.min(
            i < mine.length ? mine[i] : Long.MAX_VALUE,
            j < theirs.length ? theirs[j] : Long.MAX_VALUE);
    return first == Long.MAX_VALUE ? Integer.MAX_VALUE : (int) (first >> 24);
  }

  /** All that is known of each matter of a place as one number, ascending by day first. */
  private long[] keys(int from, int to) {
    long[] keys = new long[to - from];
    for (int i = from; i < to; i++) {
      long told = (kind[i] & 0xff) << 16 | (level[i] & 0xff) << 8 | (provisional[i] ? 1 : 0);
      keys[i - from] = (long) day[i] << 24 | told;
    }
    Arrays.sort(keys);
    return keys;
  }

  private void append(Matters other, int from, int to) {
    int count = to - from;
    System.arraycopy(other.grid, from, grid, size, count);
    System.arraycopy(other.day, from, day, size, count);
    System.arraycopy(other.kind, from, kind, size, count);
    System.arraycopy(other.level, from, level, size, count);
    System.arraycopy(other.provisional, from, provisional, size, count);
    size += count;
  }

  private void reserve(int room) {
    grid = Arrays.copyOf(grid, room);
    day = Arrays.copyOf(day, room);
    kind = Arrays.copyOf(kind, room);
    level = Arrays.copyOf(level, room);
    provisional = Arrays.copyOf(provisional, room);
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
