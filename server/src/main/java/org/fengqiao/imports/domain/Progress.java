package org.fengqiao.imports.domain;

/**
 * How far the server is with a job it has in hand.
 *
 * @param step what it does
 * @param done bytes of RECEIVED files looked at, else features or rows
 * @param total of them; 0 while nobody knows
 */
public record Progress(Step step, long done, long total) {
  /** What is done with a file, in this order. */
  public enum Step {
    /** Its check sum is reckoned. */
    VERIFYING,
    READING,
    PLACING,
    CHECKING,
    WRITING
  }
}
