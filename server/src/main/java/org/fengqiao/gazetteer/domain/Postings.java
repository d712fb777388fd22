package org.fengqiao.gazetteer.domain;

import java.util.Arrays;

/**
 * Which entries hold a piece of text: sorted pieces and, for each, its entries ascending. Some
 * eight bytes a pair. Immutable once built.
 */
final class Postings {
  private final int[] pieces;
  private final int[] starts;
  private final int[] entries;

  private Postings(int[] pieces, int[] starts, int[] entries) {
    this.pieces = pieces;
    this.starts = starts;
    this.entries = entries;
  }

  /** Position of a piece, negative when no entry holds it. */
  int find(int piece) {
    return Arrays.binarySearch(pieces, piece);
  }

  /** Where the entries of the piece at a position begin. */
  int start(int position) {
    return starts[position];
  }

  /** Where they end, exclusive. */
  int end(int position) {
    return starts[position + 1];
  }

  /** An entry. */
  int entry(int i) {
    return entries[i];
  }

  /** Collects pairs; a pair added twice counts once. */
  static final class Builder {
    private long[] pairs = new long[1024];
    private int size;

    void add(int piece, int entry) {
      if (size == pairs.length) {
        pairs = Arrays.copyOf(pairs, size * 2);
      }
      pairs[size++] = ((long) piece << 32) | entry;
    }

    Postings build() {
      Arrays.sort(pairs, 0, size);
      int[] pieces = new int[size];
      int[] starts = new int[size + 1];
      int[] entries = new int[size];
      int distinct = 0;
      int count = 0;
      long before = Long.MIN_VALUE;
      for (int i = 0; i < size; i++) {
        long pair = pairs[i];
        if (i > 0 && pair == before) {
          continue;
        }
        int piece = (int) (pair >> 32);
        if (distinct == 0 || pieces[distinct - 1] != piece) {
          pieces[distinct] = piece;
          starts[distinct++] = count;
        }
        entries[count++] = (int) pair;
        before = pair;
      }
      starts[distinct] = count;
      return new Postings(
          Arrays.copyOf(pieces, distinct),
          Arrays.copyOf(starts, distinct + 1),
          Arrays.copyOf(entries, count));
    }
  }
}
