package org.fengqiao.platform;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.Statement;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;
import org.fengqiao.support.ContextIT;

/** Tests that write through the buffer into a table of their own. */
abstract class WritingIT extends ContextIT {
  protected WriteBuffer buffer;
  protected Sql sql;
  protected TransactionOperations<Connection> tx;

  /** Name and columns of the table. */
  protected abstract String table();

  @Override
  @SuppressWarnings("unchecked")
  protected void started() throws Exception {
    buffer = bean(WriteBuffer.class);
    sql = bean(Sql.class);
    tx = bean(TransactionOperations.class);
    try (Connection admin = database.admin();
        Statement s = admin.createStatement()) {
      s.execute("CREATE TABLE " + table());
      s.execute("GRANT ALL ON " + table().substring(0, table().indexOf(" ")) + " TO fengqiao_app");
    }
  }
}
