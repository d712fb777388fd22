package org.fengqiao.hotspot.domain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.fengqiao.kernel.Level;
import org.jspecify.annotations.Nullable;

/**
 * Distinct matters as parallel arrays: where, of what kind, on which day, how severe. No ids, no
 * texts, nobody's name. Grows while it is being read, then only read; reading is thread-safe.
 *
 * <p>Matters that were made of earlier ones know in which places they differ ({@link #since}), and
 * are laid out anew only when somebody reads them one after the other.
 */
public final class Matters {
  /** More changed places than this are laid out at once. */
  private static final int MANY = 2_048;

  private volatile Columns columns;
  private final int size;

  /** Places that are no longer as in the columns, until somebody reads on. */
  private volatile @Nullable Map<Integer, Matters> patches;

  /** What they differ in from the ones they were made of; null when they were counted afresh. */
  private final @Nullable Difference difference;

  /** Stands for the matters themselves where keeping all of them would fill the memory. */
  private final Object mark = new Object();

  /** What a run learned of them about the days; kept for the next one. */
  private volatile DayWeights.@Nullable Learned learned;

  /** No matters yet. */
  public Matters() {
    this(new Columns(), -1, null, null);
  }

  private Matters(
      Columns columns,
      int size,
      @Nullable Map<Integer, Matters> patches,
      @Nullable Difference difference) {
    this.columns = columns;
    this.size = size;
    this.patches = patches;
    this.difference = difference;
  }

  /**
   * Where matters differ from the ones they were made of.
   *
   * @param from stands for the earlier ones
   * @param places grids in which something differs, ascending
   * @param now what lies in these places now, in the order of places
   * @param oldest earliest epoch day of a matter that is in one of them only; {@code
   *     Integer.MAX_VALUE} when there is none
   */
  record Difference(Object from, int[] places, Matters now, int oldest) {}

  /** The arrays. */
  static final class Columns {
    private int[] grid;
    private int[] day;
    private byte[] kind;
    private byte[] level;
    private boolean[] provisional;
    private int size;

    Columns() {
      this(256);
    }

    Columns(int room) {
      grid = new int[room];
      day = new int[room];
      kind = new byte[room];
      level = new byte[room];
      provisional = new boolean[room];
    }

    int grid(int i) {
      return grid[i];
    }

    int day(int i) {
      return day[i];
    }

    int kind(int i) {
      return kind[i];
    }

    int level(int i) {
      return level[i];
    }

    boolean red(int i) {
      return level[i] == Level.RED.ordinal();
    }

    private void append(Columns other, int from, int to) {
      int count = to - from;
      reserve(size + count);
      System.arraycopy(other.grid, from, grid, size, count);
      System.arraycopy(other.day, from, day, size, count);
      System.arraycopy(other.kind, from, kind, size, count);
      System.arraycopy(other.level, from, level, size, count);
      System.arraycopy(other.provisional, from, provisional, size, count);
      size += count;
    }

    private void reserve(int least) {
      if (least > grid.length) {
        int room = Math.max(least, 2 * grid.length + 1);
        grid = Arrays.copyOf(grid, room);
        day = Arrays.copyOf(day, room);
        kind = Arrays.copyOf(kind, room);
        level = Arrays.copyOf(level, room);
        provisional = Arrays.copyOf(provisional, room);
      }
    }

    /** Index of the first matter of a grid or of one after it. */
    private int first(int place) {
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

    /** All that is known of each matter of a stretch as one number, ascending by day first. */
    private long[] keys(int from, int to) {
      long[] keys = new long[to - from];
      for (int i = from; i < to; i++) {
        int told = (kind[i] & 0xff) << 16 | (level[i] & 0xff) << 8 | (provisional[i] ? 1 : 0);
        keys[i - from] = (long) day[i] << 24 | told;
      }
      Arrays.sort(keys);
      return keys;
    }
  }

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
    Columns c = columns();
    c.reserve(c.size + 1);
    c.grid[c.size] = gridOrdinal;
    c.kind[c.size] = (byte) kindIndex;
    c.day[c.size] = epochDay;
    c.provisional[c.size] = unconfirmed;
    c.level[c.size++] = (byte) severity;
  }

  /**
   * The same matters with those of some places replaced. Both lie in the order of their grids.
   *
   * @param places grids, ascending
   * @param now what lies in these places now
   */
  Matters with(int[] places, Matters now) {
    Map<Integer, Matters> known = patches;
    Map<Integer, Matters> changed = known == null ? new HashMap<>() : new HashMap<>(known);
    Columns fresh = now.columns();
    int grown = size();
    int oldest = Integer.MAX_VALUE;
    for (int place : places) {
      Matters here = of(fresh, fresh.first(place), fresh.first(place + 1));
      Matters was = at(known, place);
      grown += here.size() - was.size();
      oldest = Math.min(oldest, oldest(was.columns(), here.columns()));
      changed.put(place, here);
    }
    Difference differs = new Difference(mark, places, now, oldest);
    Matters next = new Matters(columns, grown, changed, differs);
    if (changed.size() > MANY) {
      next.columns();
    }
    return next;
  }

  /** In what they differ from earlier ones, null when nobody knows. */
  @Nullable Difference since(Object earlier) {
    return difference != null && difference.from().equals(earlier) ? difference : null;
  }

  Object mark() {
    return mark;
  }

  /** What was learned of them about the days; null when nobody asked. */
  DayWeights.@Nullable Learned learned() {
    return learned;
  }

  void keep(DayWeights.Learned found) {
    learned = found;
  }

  /** The matters of one place. */
  private Matters at(@Nullable Map<Integer, Matters> known, int place) {
    Matters patch = known == null ? null : known.get(place);
    Columns all = columns;
    return patch == null ? of(all, all.first(place), all.first(place + 1)) : patch;
  }

  private static Matters of(Columns from, int begins, int ends) {
    Columns some = new Columns(ends - begins);
    some.append(from, begins, ends);
    return new Matters(some, -1, null, null);
  }

  /** Earliest day of a matter that only one of two has. */
  private static int oldest(Columns was, Columns now) {
    long[] before = was.keys(0, was.size);
    long[] after = now.keys(0, now.size);
    int i = 0;
    while (i < before.length && i < after.length && before[i] == after[i]) {
      i++;
    }
    long first =
        Math.min(
            i < before.length ? before[i] : Long.MAX_VALUE,
            i < after.length ? after[i] : Long.MAX_VALUE);
    return first == Long.MAX_VALUE ? Integer.MAX_VALUE : (int) (first >> 24);
  }

  /** The arrays, laid out when they are not yet. */
  Columns columns() {
    return patches == null ? columns : laidOut();
  }

  private synchronized Columns laidOut() {
    Map<Integer, Matters> changed = patches;
    if (changed == null) {
      return columns;
    }
    Columns old = columns;
    Columns next = new Columns(size);
    int from = 0;
    for (int place : changed.keySet().stream().mapToInt(i -> i).sorted().toArray()) {
      next.append(old, from, old.first(place));
      Columns here = changed.getOrDefault(place, this).columns;
      next.append(here, 0, here.size);
      from = old.first(place + 1);
    }
    next.append(old, from, old.size);
    columns = next;
    patches = null;
    return next;
  }

  /** Number of matters. */
  public int size() {
    return size < 0 ? columns.size : size;
  }

  /** Place of a matter. */
  public int grid(int i) {
    return columns().grid[i];
  }

  /** Kind index of a matter. */
  public int kind(int i) {
    return columns().kind[i];
  }

  /** Epoch day of a matter. */
  public int day(int i) {
    return columns().day[i];
  }

  /** Whether its severity is red. */
  public boolean red(int i) {
    return columns().red(i);
  }

  /** Ordinal of its severity's level, 0 when it has none yet. */
  public int level(int i) {
    return columns().level[i];
  }

  /** Whether nobody has confirmed its kind. */
  public boolean provisional(int i) {
    return columns().provisional[i];
  }
}
