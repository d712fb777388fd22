package org.fengqiao.hotspot.domain;

import java.util.Arrays;
import java.util.BitSet;
import java.util.UUID;

/**
 * Facts by item and in order, as columns: 55 bytes for each, where a map and a tree of records took
 * 200. A district of 300,000 reports a year keeps them in memory all day.
 *
 * <p>A fact stands in a slot. One that changes gets a new slot and leaves a dead one behind; {@link
 * #settle()} sorts what is new into what was in order, and closes the gaps when there are many. Not
 * thread-safe.
 */
final class FactTable {
  private static final int PROVISIONAL = 1;
  private static final int COUNTABLE = 4;
  private static final int ALIVE = 8;

  /** Bits of the flags that hold the level begin here. */
  private static final int LEVEL = 4;

  /** Up to so many new facts are put between the others one by one. */
  private static final int FEW = 32;

  /** So many new facts are sorted at a time. */
  private static final int PORTION = 1 << 16;

  private long[] high = new long[64];
  private long[] low = new long[64];
  private long[] micros = new long[64];
  private long[] hash = new long[64];
  private int[] grid = new int[64];
  private int[] day = new int[64];
  private byte[] kind = new byte[64];
  private byte[] flags = new byte[64];

  /** Slots in use, dead ones too; those from {@code settled} on are not in order yet. */
  private int slots;

  private int settled;
  private int living;

  /** Slots as {@link #compare} has them. */
  private int[] order = new int[64];

  private int ordered;

  /** Dead slots that {@link #order} still has. */
  private int dead;

  /**
   * Grids in which something has changed since {@link #takeTouched}, each one higher: a report in
   * no grid at all has -1.
   */
  private final BitSet touched = new BitSet();

  /** One more than the newest slot of an item, dead or not, 0 for none; open addressing. */
  private int[] index = new int[128];

  int size() {
    return living;
  }

  /** A fact in the place of what was known of the item. */
  void put(Fact fact) {
    UUID item = fact.item();
    int entry = entry(item.getMostSignificantBits(), item.getLeastSignificantBits());
    int known = index[entry] - 1;
    if (known >= 0 && (flags[known] & ALIVE) != 0) {
      if (holds(known, fact)) {
        return;
      }
      kill(known);
    }
    index[entry] = append(fact) + 1;
    living++;
    if (2 * slots > index.length) {
      reindex(4 * slots);
    }
    if (slots - settled >= PORTION) {
      settle();
    }
  }

  void remove(UUID item) {
    int known = index[entry(item.getMostSignificantBits(), item.getLeastSignificantBits())] - 1;
    if (known >= 0 && (flags[known] & ALIVE) != 0) {
      kill(known);
    }
  }

  /** Puts everything in order; {@link #at} needs it. */
  void settle() {
    if (dead > 0) {
      dropDead();
    }
    Integer[] added = new Integer[slots - settled];
    int count = 0;
    for (int slot = settled; slot < slots; slot++) {
      if ((flags[slot] & ALIVE) != 0) {
        added[count++] = slot;
      }
    }
    Arrays.sort(added, 0, count, this::compare);
    if (count <= FEW) {
      insert(added, count);
    } else {
      merge(added, count);
    }
    settled = slots;
    if (slots > living + living / 4 || count > living / 4) {
      rewrite();
    }
  }

  /** A grid's facts are to be looked at again. */
  void touch(int place) {
    touched.set(place + 1);
  }

  /** Grids in which something has changed since this was last asked, ascending. */
  int[] takeTouched() {
    int[] places = touched.stream().map(i -> i - 1).toArray();
    touched.clear();
    return places;
  }

  /** Rank of the first fact of a grid or of one after it. */
  int first(int place) {
    int low = 0;
    int high = ordered;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (grid[order[middle]] < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Slot of a fact by its rank among all. */
  int at(int rank) {
    return order[rank];
  }

  int grid(int slot) {
    return grid[slot];
  }

  int kind(int slot) {
    return kind[slot];
  }

  int day(int slot) {
    return day[slot];
  }

  long micros(int slot) {
    return micros[slot];
  }

  /** Ordinal of the severity's level. */
  int level(int slot) {
    return flags[slot] >> LEVEL & 7;
  }

  boolean provisional(int slot) {
    return (flags[slot] & PROVISIONAL) != 0;
  }

  boolean countable(int slot) {
    return (flags[slot] & COUNTABLE) != 0;
  }

  /** Whether both tell the same words in the same place. */
  boolean sameWords(int one, int other) {
    return hash[one] != 0 && hash[one] == hash[other] && grid[one] == grid[other];
  }

  /**
   * By place and text, then by arrival: tellings of the same words follow each other. Reports of
   * the same microsecond are told apart by what they say, so that order never matters.
   */
  private int compare(int one, int other) {
    int by = Integer.compare(grid[one], grid[other]);
    by = by != 0 ? by : Long.compare(hash[one], hash[other]);
    by = by != 0 ? by : Long.compare(micros[one], micros[other]);
    by = by != 0 ? by : Boolean.compare(countable(other), countable(one));
    by = by != 0 ? by : Integer.compare(level(other), level(one));
    by = by != 0 ? by : Integer.compare(kind[one], kind[other]);
    by = by != 0 ? by : Boolean.compare(provisional(one), provisional(other));
    by = by != 0 ? by : Long.compare(high[one], high[other]);
    return by != 0 ? by : Long.compare(low[one], low[other]);
  }

  private void kill(int slot) {
    flags[slot] &= ~ALIVE;
    living--;
    dead += slot < settled ? 1 : 0;
    touched.set(grid[slot] + 1);
  }

  private void dropDead() {
    int kept = 0;
    for (int i = 0; i < ordered; i++) {
      if ((flags[order[i]] & ALIVE) != 0) {
        order[kept++] = order[i];
      }
    }
    ordered = kept;
    dead = 0;
  }

  /** A few at a time: each finds its rank by halving, what comes after moves in one piece. */
  private void insert(Integer[] added, int count) {
    makeRoom(count);
    for (int i = 0; i < count; i++) {
      int low = 0;
      int high = ordered;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (compare(order[middle], added[i]) > 0) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      System.arraycopy(order, low, order, low + 1, ordered - low);
      order[low] = added[i];
      ordered++;
    }
  }

  private void makeRoom(int count) {
    if (ordered + count > order.length) {
      order = Arrays.copyOf(order, Math.max(ordered + count, order.length + order.length / 2));
    }
  }

  /** From the end, so that nothing is overwritten before it has moved. */
  private void merge(Integer[] added, int count) {
    makeRoom(count);
    int from = ordered - 1;
    int next = count - 1;
    for (int to = ordered + count - 1; next >= 0; to--) {
      order[to] =
          from >= 0 && compare(order[from], added[next]) > 0 ? order[from--] : added[next--];
    }
    ordered += count;
  }

  /** Moves all facts to where they stand in order: no gaps, and read one after the other. */
  private void rewrite() {
    high = sorted(high);
    low = sorted(low);
    micros = sorted(micros);
    hash = sorted(hash);
    grid = sorted(grid);
    day = sorted(day);
    kind = sorted(kind);
    flags = sorted(flags);
    slots = ordered;
    settled = ordered;
    for (int i = 0; i < ordered; i++) {
      order[i] = i;
    }
    reindex(index.length);
  }

  private long[] sorted(long[] column) {
    long[] moved = new long[column.length];
    for (int i = 0; i < ordered; i++) {
      moved[i] = column[order[i]];
    }
    return moved;
  }

  private int[] sorted(int[] column) {
    int[] moved = new int[column.length];
    for (int i = 0; i < ordered; i++) {
      moved[i] = column[order[i]];
    }
    return moved;
  }

  private byte[] sorted(byte[] column) {
    byte[] moved = new byte[column.length];
    for (int i = 0; i < ordered; i++) {
      moved[i] = column[order[i]];
    }
    return moved;
  }

  /** Newest slots win: an item's dead ones come before. */
  private void reindex(int room) {
    index = new int[Integer.highestOneBit(Math.max(room, 128) - 1) << 1];
    for (int slot = 0; slot < slots; slot++) {
      index[entry(high[slot], low[slot])] = slot + 1;
    }
  }

  /** Where the item's slot is written in the index, or would be. */
  private int entry(long itemHigh, long itemLow) {
    int mask = index.length - 1;
    long mixed = (itemHigh ^ itemLow) * 0x9e37_79b9_7f4a_7c15L;
    int entry = (int) (mixed >>> 32) & mask;
    while (index[entry] != 0
        && (high[index[entry] - 1] != itemHigh || low[index[entry] - 1] != itemLow)) {
      entry = entry + 1 & mask;
    }
    return entry;
  }

  private int append(Fact fact) {
    if (slots == grid.length) {
      grow(slots + slots / 2);
    }
    int slot = slots++;
    touched.set(fact.grid() + 1);
    high[slot] = fact.item().getMostSignificantBits();
    low[slot] = fact.item().getLeastSignificantBits();
    micros[slot] = fact.micros();
    hash[slot] = fact.hash();
    grid[slot] = fact.grid();
    day[slot] = fact.day();
    kind[slot] = (byte) fact.kind();
    flags[slot] = flags(fact);
    return slot;
  }

  private void grow(int room) {
    high = Arrays.copyOf(high, room);
    low = Arrays.copyOf(low, room);
    micros = Arrays.copyOf(micros, room);
    hash = Arrays.copyOf(hash, room);
    grid = Arrays.copyOf(grid, room);
    day = Arrays.copyOf(day, room);
    kind = Arrays.copyOf(kind, room);
    flags = Arrays.copyOf(flags, room);
  }

  private boolean holds(int slot, Fact fact) {
    return micros[slot] == fact.micros()
        && hash[slot] == fact.hash()
        && grid[slot] == fact.grid()
        && day[slot] == fact.day()
        && kind[slot] == fact.kind()
        && flags[slot] == flags(fact);
  }

  private static byte flags(Fact fact) {
    return (byte)
        (ALIVE
            | (fact.provisional() ? PROVISIONAL : 0)
            | (fact.level() << LEVEL)
            | (fact.countable() ? COUNTABLE : 0));
  }
}
