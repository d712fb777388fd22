package org.fengqiao.kernel;

/**
 * Carries a {@link Refusal} to the one place that turns it into a problem. Thrown by http rings,
 * and inside a transaction only where something already written must be undone.
 */
public final class RefusalException extends RuntimeException {
  private final transient Refusal refusal;

  public RefusalException(Refusal refusal) {
    super(refusal.code(), null, false, false);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
