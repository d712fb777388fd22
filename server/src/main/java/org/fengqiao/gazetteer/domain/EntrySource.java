package org.fengqiao.gazetteer.domain;

/** Where a named place is known from. */
public enum EntrySource {
  /** A file an administrator brought. */
  IMPORT,
  /** Somebody confirmed it on the spot and a dispatcher accepted it. */
  CONFIRMED,
  /** The code table of streets and communities. */
  CODES
}
