package org.fengqiao.imports.domain;

/** Why a job could not be checked or written to the end. */
public enum JobFailure {
  /** Its pieces do not make the file that was announced: it was changed while it was sent. */
  FILE_CHANGED,
  /** Its file is no longer in the data directory. */
  FILE_LOST,
  /** More than the memory of this server holds. */
  TOO_MUCH,
  /** The server was stopped several times in the middle of it. */
  GAVE_UP,
  /** A fault of the server; the log tells it. */
  FAULT
}
