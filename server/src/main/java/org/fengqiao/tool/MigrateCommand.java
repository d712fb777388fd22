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
      throw new WrongUsage("FENGQIAO_DB_OWNER_URL is not set");
    }
    String app = System.getenv("FENGQIAO_DB_URL");
    int run = app == null || !args.isEmpty() ? Migrations.run(url) : Migrations.run(url, app);
    out.println("{\"migrations\":" + run + "}");
    return 0;
  }
}
