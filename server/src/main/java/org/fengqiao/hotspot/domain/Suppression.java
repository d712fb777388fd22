package org.fengqiao.hotspot.domain;

import org.jspecify.annotations.Nullable;

/**
 * What is shown of counts to somebody outside the place's staff, so that no arithmetic over shown
 * figures brings back a hidden one (ADR 0062).
 *
 * <ul>
 *   <li>A count below {@code least} is not shown. Zero is treated alike: a shown zero would turn
 *       the other hidden cells of a line into one or two.
 *   <li>Any other count is rounded down to a multiple of {@code least}: differences of windows, of
 *       days and of all kinds minus some keep {@code 2 * least - 1} possible values.
 *   <li>A total of shown parts is exact where that is safe, else moved by at most {@code least - 1}
 *       so that every part could still be at either end of what is told about it.
 * </ul>
 *
 * @param least count from which on something is shown, 2 or more
 */
public record Suppression(int least) {
  public Suppression {
    if (least < 2) {
      throw new IllegalArgumentException("least: " + least);
    }
  }

  /** Whether a count is too small to be shown. */
  public boolean hides(long count) {
    return count < least;
  }

  /**
   * What is shown of a count.
   *
   * @param count 0 or more
   * @return null when it is hidden, else at most {@code least - 1} below the count
   */
  public @Nullable Integer count(long count) {
    return hides(count) ? null : Math.toIntExact(count - count % least);
  }

  /**
   * What is shown of the total of parts that are shown by {@link #count}: within {@code least - 1}
   * of the true one, and no part can be told from it. Of a single part the total is the part.
   *
   * @param parts the true counts, all of them, the hidden ones too
   * @return null when it is too small itself
   */
  public @Nullable Long total(long[] parts) {
    long sum = 0;
    long shown = 0;
    for (long part : parts) {
      sum += part;
      shown += part - part % least;
    }
    if (parts.length < 2) {
      return hides(shown) ? null : shown;
    }
    long room = least - 1L;
    long told = Math.clamp(sum, shown + room, shown + room * (parts.length - 1));
    return hides(told) ? null : told;
  }
}
