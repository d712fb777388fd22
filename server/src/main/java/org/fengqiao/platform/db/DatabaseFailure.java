package org.fengqiao.platform.db;

import java.sql.SQLException;

/** The database failed in a way no caller expects: a bug or broken machinery, answered 500. */
public final class DatabaseFailure extends RuntimeException {
  DatabaseFailure(SQLException cause) {
    super(cause);
  }
}
