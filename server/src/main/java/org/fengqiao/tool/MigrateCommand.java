package org.fengqiao.tool;

import java.io.PrintStream;
import java.util.List;
import org.fengqiao.platform.db.Migrations;

/** Brings the database to the schema of this build. */
public final class MigrateCommand implements Command {
  @Override
  public String name() {
    return "migrate";
  }

  @Override
  public String help() {
    return """
    Bring the database to the schema of this build.
    usage: migrate [JDBC-URL]
    The address of the schema's owner is taken from FENGQIAO_DB_OWNER_URL when not given.\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) {
    String url = args.isEmpty() ? System.getenv("FENGQIAO_DB_OWNER_URL") : args.getFirst();
    if (url == null) {
      out.println("{\"error\":\"FENGQIAO_DB_OWNER_URL is not set\"}");
      return 2;
    }
    out.println("{\"migrations\":" + Migrations.run(url) + "}");
    return 0;
  }
}
