package org.fengqiao.imports.domain;

/** Thrown inside the work on a job whose files are not what was announced. */
public final class Unusable extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final JobFailure failure;

  public Unusable(JobFailure failure) {
    super(failure.name());
    this.failure = failure;
  }

  public JobFailure failure() {
    return failure;
  }
}
