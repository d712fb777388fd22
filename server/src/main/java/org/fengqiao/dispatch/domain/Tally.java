package org.fengqiao.dispatch.domain;

/**
 * What became of mediations of one body and kind.
 *
 * @param agreed agreements and settlements
 * @param failed terminated without one
 */
public record Tally(int agreed, int failed) {
  /** Nothing decided yet. */
  public static final Tally NONE = new Tally(0, 0);

  /** Fewer outcomes say nothing about a body. */
  public static final int FEWEST = 5;

  private static final int STEPS = 5;
  private static final int NEUTRAL = 2;

  /** Outcomes. */
  public int decided() {
    return agreed + failed;
  }

  /** Share of agreements in steps of a fifth, 0 to 4; the middle while too few are decided. */
  public int step() {
    return decided() < FEWEST ? NEUTRAL : Math.min(STEPS - 1, agreed * STEPS / decided());
  }
}
