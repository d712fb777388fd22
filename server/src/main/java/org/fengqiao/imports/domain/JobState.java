package org.fengqiao.imports.domain;

/** Where a job stands. */
public enum JobState {
  /** Pieces of its files are missing. */
  UPLOADING(true),
  /** All pieces are here; it waits for its check. */
  WAITING(true),
  /** It is read and checked; nothing is written. */
  CHECKING(true),
  /** Checked, and nothing speaks against writing it: a person decides. */
  CHECKED(true),
  /**
   * Checked, and what was found keeps it from being written; it may be checked with other words.
   */
  REFUSED(true),
  /** A person accepted it; it waits to be written. */
  ACCEPTED(true),
  /** It is read again and written in one transaction. */
  WRITING(true),
  /** It could not be checked or written to the end; it may be tried again. */
  FAILED(true),
  /** Written. */
  DONE(false),
  /** Given up by a person. */
  CANCELLED(false),
  /** Nobody went on with it for as long as files are kept. */
  EXPIRED(false);

  private final boolean open;

  JobState(boolean open) {
    this.open = open;
  }

  /** Whether something can still become of it; only then its files are kept. */
  public boolean open() {
    return open;
  }

  /** Whether the server has it in hand or will take it next. */
  public boolean working() {
    return this == WAITING || this == CHECKING || this == ACCEPTED || this == WRITING;
  }
}
