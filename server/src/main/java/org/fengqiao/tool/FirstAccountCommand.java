package org.fengqiao.tool;

import io.micronaut.context.ApplicationContext;
import java.io.PrintStream;
import java.util.List;
import org.fengqiao.account.Accounts;
import org.fengqiao.platform.db.Migrations;

/** Makes the first administrator of an installation without demo data. */
public final class FirstAccountCommand implements Command {
  @Override
  public String name() {
    return "first-account";
  }

  @Override
  public String help() {
    return """
    Make the first system administrator of an empty installation and print the password once.
    usage: first-account   (FENGQIAO_DB_URL, FENGQIAO_DB_OWNER_URL, FENGQIAO_DISTRICT)\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) {
    int _ =
        Migrations.run(
            ApiClient.environment("FENGQIAO_DB_OWNER_URL"),
            ApiClient.environment("FENGQIAO_DB_URL"));
    try (ApplicationContext context = ApplicationContext.run()) {
      String district = context.getRequiredProperty("fengqiao.district", String.class);
      Accounts.DemoPassword first = context.getBean(Accounts.class).createFirst(district);
      out.println("user " + first.username() + "  password " + first.password());
    }
    return 0;
  }
}
