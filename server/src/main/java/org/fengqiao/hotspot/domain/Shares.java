package org.fengqiao.hotspot.domain;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Where the scores of a kind came from, as it is kept by day: the share of every part in per cent,
 * of grids with {@link #LEAST} points or more. A row is the ordinal as four bytes and one byte for
 * every part.
 */
public final class Shares {
  /** Scores below this have none kept: nobody asks why a place is quiet. */
  public static final int LEAST = 10;

  private static final int ROW = Integer.BYTES + Part.values().length;

  private final byte[] rows;

  /** As they were stored; not copied. */
  public Shares(byte[] rows) {
    this.rows = rows;
  }

  /** Shares of a run. */
  public static byte[] of(KindScores scores) {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    for (int g = 0; g < scores.size(); g++) {
      if (scores.score(g) >= LEAST) {
        ByteBuffer row = ByteBuffer.allocate(ROW).putInt(g);
        for (double share : scores.contributions(g)) {
          row.put((byte) Math.round(100 * share));
        }
        rows.writeBytes(row.array());
      }
    }
    return rows.toByteArray();
  }

  /** Per cent by {@link Part} ordinal of one grid; empty when its score was low. */
  public Optional<int[]> at(int grid) {
    for (int from = 0; from + ROW <= rows.length; from += ROW) {
      ByteBuffer row = ByteBuffer.wrap(rows, from, ROW);
      if (row.getInt() == grid) {
        int[] shares = new int[Part.values().length];
        for (int i = 0; i < shares.length; i++) {
          shares[i] = row.get();
        }
        return Optional.of(shares);
      }
    }
    return Optional.empty();
  }
}
