package org.fengqiao.gis.edit;

/** An edit that would leave no coverage, or that means nothing; nothing was changed. */
public final class EditRefused extends Exception {
  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Reason {
    /** A code that no area has, or that another one has already. */
    UNKNOWN_OR_TAKEN_CODE,
    /** The line does not cut the area into pieces. */
    LINE_DOES_NOT_CUT,
    /** The areas share no border. */
    NOT_NEIGHBOURS,
    /** No corner lies there. */
    NO_CORNER,
    /** Nothing can be put there: not on an edge, or too close to a corner. */
    NO_EDGE,
    /** Areas would overlap, cross themselves or vanish. */
    BREAKS_COVERAGE,
    /** More pieces than one edit may make. */
    TOO_MANY_PIECES
  }

  private final Reason reason;

  public EditRefused(Reason reason, String what) {
    super(reason + ": " + what);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
