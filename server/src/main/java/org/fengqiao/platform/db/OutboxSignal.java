package org.fengqiao.platform.db;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * The one connection of this server that listens for NOTIFY. Not from the pool: it is held as long
 * as the server runs.
 */
@Singleton
public class OutboxSignal implements AutoCloseable {
  private final String url;
  private @Nullable Connection connection;

  OutboxSignal(@Value("${datasources.default.url}") String url) {
    this.url = url;
  }

  /**
   * Waits until something was published or the time is over. May return early without cause.
   *
   * @throws DatabaseFailure when the connection broke; the next call makes a new one
   */
  public void await(Duration atMost) {
    try {
      PGConnection listening = listening().unwrap(PGConnection.class);
      listening.getNotifications(Math.toIntExact(atMost.toMillis()));
    } catch (SQLException e) {
      close();
      throw new DatabaseFailure(e);
    }
  }

  private Connection listening() throws SQLException {
    Connection open = connection;
    if (open == null) {
      open = DriverManager.getConnection(url);
      try (Statement statement = open.createStatement()) {
        statement.execute("LISTEN fengqiao_stream");
      }
      connection = open;
    }
    return open;
  }

  @Override
  public void close() {
    Connection open = connection;
    connection = null;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException broken) {
        return; // it was closed because it broke
      }
    }
  }
}
