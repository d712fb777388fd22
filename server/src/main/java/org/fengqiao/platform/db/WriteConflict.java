package org.fengqiao.platform.db;

/**
 * What was written cannot be kept: another transaction took the unique key, or an update found
 * another row version than expected. The transaction is rolled back; the caller decides whether
 * that is a replay (same idempotency key), a stale version (409) or a bug.
 */
public final class WriteConflict extends RuntimeException {
  /** Constraint name of an update that hit an unexpected number of rows. */
  public static final String STALE = "stale";

  private final String constraint;

  WriteConflict(String constraint, Throwable cause) {
    super(constraint, cause);
    this.constraint = constraint;
  }

  WriteConflict(String message) {
    super(message);
    this.constraint = STALE;
  }

  /** Name of the violated unique constraint or index, or {@link #STALE}. */
  public String constraint() {
    return constraint;
  }
}
