package org.fengqiao.grid.domain;

/** Where a version of a district's grids stands. */
public enum VersionState {
  /** Brought in, with errors: it can be looked at and withdrawn, no more. */
  STAGED,
  /** Brought in without errors; may be submitted to a second person. */
  CHECKED,
  /** Approved; published by the server when its day comes. */
  APPROVED,
  /** Answers today; one a district. */
  PUBLISHED,
  /** Answered once. */
  RETIRED,
  /** Taken back before it was published. */
  WITHDRAWN;

  /** Whether it answered or answers: items may be mapped with it. */
  public boolean answered() {
    return this == PUBLISHED || this == RETIRED;
  }

  /** Whether it may still become the published one. */
  public boolean ahead() {
    return this == STAGED || this == CHECKED || this == APPROVED;
  }
}
