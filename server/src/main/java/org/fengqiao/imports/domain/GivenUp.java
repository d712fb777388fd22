package org.fengqiao.imports.domain;

/** Thrown inside the work on a job that a person gave up: ends it, and nothing is written. */
public final class GivenUp extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
