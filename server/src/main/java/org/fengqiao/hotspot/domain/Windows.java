package org.fengqiao.hotspot.domain;

import java.util.Arrays;

/**
 * Counts of one kind by grid in windows that end today: 14 days are today and the 13 days before.
 * The past of the surprise test is what lies before its window, up to a year back. Kept in pages:
 * windows after a report share the pages it has not touched with the windows before it.
 */
final class Windows {
  /** Days of the window tested for surprise, as the product ships. */
  static final int RECENT = 14;

  /** Days looked back at all. */
  static final int YEAR = 365;

  private static final int BITS = 9;
  private static final int SIZE = 1 << BITS;

  /** Epoch day on which they end; none for windows that were not counted from matters. */
  private final int today;

  private final Calibration rules;
  private final int grids;
  private final WindowPage[] pages;

  Windows(int grids) {
    this(grids, Calibration.NEWEST, Integer.MIN_VALUE);
  }

  Windows(int grids, Calibration rules, int today) {
    this(grids, rules, today, new WindowPage[(grids + SIZE - 1) >> BITS]);
    for (int i = 0; i < pages.length; i++) {
      pages[i] = new WindowPage(Math.min(SIZE, grids - (i << BITS)), rules);
    }
  }

  private Windows(int grids, Calibration rules, int today, WindowPage[] pages) {
    this.grids = grids;
    this.rules = rules;
    this.today = today;
    this.pages = pages;
  }

  /** One element per kind index, the last one counting every matter. */
  static Windows[] of(Matters matters, int kinds, int grids, int today, Calibration rules) {
    Windows[] windows = new Windows[kinds];
    for (int k = 0; k < kinds; k++) {
      windows[k] = new Windows(grids, rules, today);
    }
    Matters.Columns rows = matters.columns();
    WindowPage.Counter counter = new WindowPage.Counter(rules, today);
    int total = kinds - 1;
    for (int i = 0; i < matters.size(); i++) {
      if (counter.take(rows, i)) {
        int grid = rows.grid(i);
        counter.count(windows[total].page(grid), grid & (SIZE - 1), total);
        int kind = rows.kind(i);
        if (kind < total) {
          counter.count(windows[kind].page(grid), grid & (SIZE - 1), kind);
        }
      }
    }
    return windows;
  }

  /** The windows of one kind only. */
  static Windows one(
      Matters matters, int kinds, int kind, int grids, int today, Calibration rules) {
    Windows windows = new Windows(grids, rules, today);
    Matters.Columns rows = matters.columns();
    WindowPage.Counter counter = new WindowPage.Counter(rules, today);
    for (int i = 0; i < matters.size(); i++) {
      boolean such = kind == kinds - 1 || rows.kind(i) == kind;
      if (such && counter.take(rows, i)) {
        int grid = rows.grid(i);
        counter.count(windows.page(grid), grid & (SIZE - 1), kind);
      }
    }
    return windows;
  }

  /** Whether they end on that day and were counted by such rules. */
  boolean of(int day, Calibration other) {
    return today == day && rules.same(other);
  }

  /**
   * The same windows after some places have changed: the very same object when nothing of this kind
   * has.
   *
   * @param places places that differ, ascending
   * @param now what lies in these places now, in the order of places
   * @param all whether every kind counts
   */
  Windows after(int[] places, Matters now, int kind, boolean all) {
    WindowPage here = new WindowPage(places.length, rules);
    Matters.Columns rows = now.columns();
    WindowPage.Counter counter = new WindowPage.Counter(rules, today);
    int p = 0;
    for (int i = 0; i < now.size(); i++) {
      while (places[p] < rows.grid(i)) {
        p++;
      }
      if ((all || rows.kind(i) == kind) && counter.take(rows, i)) {
        counter.count(here, p, kind);
      }
    }
    return with(here, places);
  }

  private Windows with(WindowPage here, int[] places) {
    WindowPage[] next = pages.clone();
    boolean[] own = new boolean[pages.length];
    boolean same = true;
    for (int p = 0; p < places.length; p++) {
      int at = places[p] & (SIZE - 1);
      int page = places[p] >> BITS;
      if (!here.same(p, next[page], at)) {
        next[page] = own[page] ? next[page] : WindowPage.of(pages[page], rules);
        own[page] = true;
        next[page].take(here, p, at);
        same = false;
      }
    }
    return same ? this : new Windows(grids, rules, today, next);
  }

  private WindowPage page(int grid) {
    return pages[grid >> BITS];
  }

  /** Number of grids. */
  int size() {
    return grids;
  }

  int d7(int grid) {
    return page(grid).d7[grid & (SIZE - 1)];
  }

  int d14(int grid) {
    return page(grid).d14[grid & (SIZE - 1)];
  }

  int d30(int grid) {
    return page(grid).d30[grid & (SIZE - 1)];
  }

  int d90(int grid) {
    return page(grid).d90[grid & (SIZE - 1)];
  }

  /** The rate's window. */
  int rate(int grid) {
    return page(grid).rate[grid & (SIZE - 1)];
  }

  /** The rate's window as it ended yesterday. */
  int morning(int grid) {
    return page(grid).morning[grid & (SIZE - 1)];
  }

  /** The neighbourhood test's window. */
  int near(int grid) {
    return page(grid).near[grid & (SIZE - 1)];
  }

  /** The window tested for surprise. */
  int recent(int grid) {
    return page(grid).recent[grid & (SIZE - 1)];
  }

  /** What lies before the window tested for surprise. */
  int past(int grid) {
    return page(grid).past[grid & (SIZE - 1)];
  }

  /** Whether a red matter lies in 30 days. */
  boolean severe(int grid) {
    return page(grid).severe[grid & (SIZE - 1)];
  }

  /** Epoch day of the newest matter of 90 days, {@code Integer.MIN_VALUE} for none. */
  int lastDay(int grid) {
    return page(grid).lastDay[grid & (SIZE - 1)];
  }

  /** Severity-weighted count with decay. */
  double weighted(int grid) {
    return page(grid).weighted(grid & (SIZE - 1));
  }

  /** What graver matters add to the plain count with decay. */
  double graver(int grid) {
    return page(grid).graver(grid & (SIZE - 1));
  }

  /** For tests of what builds on scores: the same counts of 14, 30 and 90 days. */
  void tell(int grid, int count, boolean severe, int lastDay) {
    WindowPage page = page(grid);
    int at = grid & (SIZE - 1);
    page.d14[at] = count;
    page.d30[at] = count;
    page.d90[at] = count;
    page.severe[at] = severe;
    page.lastDay[at] = lastDay;
  }

  /** Whether the other counts the same everywhere. */
  boolean same(Windows other) {
    boolean same = grids == other.grids;
    for (int i = 0; same && i < pages.length; i++) {
      same = pages[i] == other.pages[i] || pages[i].same(other.pages[i]);
    }
    return same;
  }

  /** Whether nothing happened that a score rests on. */
  boolean empty() {
    return Arrays.stream(pages).allMatch(WindowPage::empty);
  }
}
