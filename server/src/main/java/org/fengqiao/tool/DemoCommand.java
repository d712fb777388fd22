package org.fengqiao.tool;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.account.Accounts;
import org.fengqiao.account.Accounts.DemoAccount;
import org.fengqiao.account.Accounts.DemoPassword;
import org.fengqiao.dispatch.DemoBodies;
import org.fengqiao.dispatch.DemoOffices;
import org.fengqiao.dispatch.Dispatch;
import org.fengqiao.grid.Grids;
import org.fengqiao.holder.DemoHolders;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Role;
import org.fengqiao.law.DemoCauses;
import org.fengqiao.platform.db.Migrations;
import org.fengqiao.prevention.DemoEffects;
import org.fengqiao.prevention.EarlyWarningRun;
import org.fengqiao.tool.demo.DemoPrevention;
import org.fengqiao.tool.demo.DemoYear;

/** Fills an empty database with the demonstration district. */
public final class DemoCommand implements Command {
  private static final String DISTRICT = "440105";
  private static final int WARNING_DAYS = 28;

  @Override
  public String name() {
    return "demo";
  }

  @Override
  public String help() {
    return """
    Fill an empty database with the demonstration district: places, bodies, accounts, a year of
    invented items, and the warnings the engine finds in them. Does nothing when it is there.
    usage: demo [--items 30000] [--days 28]   (FENGQIAO_DB_URL, FENGQIAO_DB_OWNER_URL, FENGQIAO_DATA)
      --items  items of the year
      --days   last days for which the engine runs as of every midnight\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) throws Exception {
    Flags flags = Flags.of(args);
    int _ =
        Migrations.run(
            ApiClient.environment("FENGQIAO_DB_OWNER_URL"),
            ApiClient.environment("FENGQIAO_DB_URL"));
    Path data = Path.of(ApiClient.environment("FENGQIAO_DATA"));
    // Days are run one after the other: their nights are left out, the first live run has one.
    try (ApplicationContext context =
        ApplicationContext.run(Map.of("fengqiao.night-every-days", 0))) {
      load(context, data, flags, out);
    }
    return 0;
  }

  private static void load(ApplicationContext context, Path data, Flags flags, PrintStream out)
      throws IOException {
    Path told = data.resolve("demo-accounts.json");
    Grids grids = context.getBean(Grids.class);
    long start = System.nanoTime();
    boolean fresh = grids.loadDemo(Actor.system(DISTRICT)).isPresent();
    step(out, "places", start, fresh ? grids.current(DISTRICT).size() : 0);
    Dispatch dispatch = context.getBean(Dispatch.class);
    dispatch.add(DISTRICT, DemoBodies.of(grids, DISTRICT), true);
    step(out, "bodies", start, dispatch.index(DISTRICT).bodies().size());
    Accounts accounts = context.getBean(Accounts.class);
    List<DemoPassword> passwords = passwords(accounts, told);
    step(out, "accounts", start, passwords.size());
    List<Actor> signedIn = passwords.stream().map(p -> actor(accounts, p)).toList();
    context.getBean(DemoHolders.class).add(DISTRICT, signedIn);
    DemoYear year = context.getBean(DemoYear.class);
    if (year.isThere(DISTRICT)) {
      context.getBean(DemoOffices.class).add(DISTRICT);
      context.getBean(DemoCauses.class).add(DISTRICT);
      out.println("{\"step\":\"done\",\"note\":\"the demonstration year is there already\"}");
      return;
    }
    int items = year.write(DISTRICT, flags.number("items", 30_000), signedIn);
    step(out, "items", start, items);
    context.getBean(DemoOffices.class).add(DISTRICT);
    context.getBean(DemoCauses.class).add(DISTRICT);
    step(out, "offices", start, dispatch.index(DISTRICT).bodies().size());
    context.getBean(DemoEffects.class).add(DISTRICT);
    LocalDate today = context.getBean(Clock.class).today();
    EarlyWarningRun run = context.getBean(EarlyWarningRun.class);
    int runs =
        run.history(
                DISTRICT, today.minusDays(flags.number("days", WARNING_DAYS)), today.minusDays(1))
            .size();
    var _ = run.run(DISTRICT);
    step(out, "runs", start, runs + 1);
    context.getBean(DemoPrevention.class).add(signedIn);
    step(out, "prevention", start, 1);
  }

  /** Those told before, or new ones: a load that was cut short goes on with the same accounts. */
  private static List<DemoPassword> passwords(Accounts accounts, Path told) throws IOException {
    if (!Files.exists(told)) {
      List<DemoPassword> made = accounts.createDemo(DISTRICT, accounts());
      write(told, made);
      return made;
    }
    List<DemoPassword> read = new ArrayList<>();
    String rows = "{\"accounts\":" + Files.readString(told) + "}";
    for (Object row : ApiClient.list(ApiClient.json(rows), "accounts")) {
      Map<?, ?> account = (Map<?, ?>) row;
      read.add(
          new DemoPassword(
              ApiClient.text(account, "role"),
              ApiClient.text(account, "username"),
              ApiClient.text(account, "password")));
    }
    return read;
  }

  private static List<DemoAccount> accounts() {
    String community = DISTRICT + "001101";
    String street = DISTRICT + "001";
    List<DemoAccount> all = new ArrayList<>();
    all.add(account(Role.GRID_WORKER, "grid1", "演示网格员", community));
    all.add(account(Role.COMMUNITY_MEDIATOR, "mediator1", "演示社区调解员", community));
    all.add(account(Role.STREET_DISPATCHER, "street1", "演示街道调度员", street));
    all.add(account(Role.STREET_DISPATCHER, "street2", "演示街道调度员二", DISTRICT + "002"));
    all.add(account(Role.STREET_MEDIATOR, "smediator1", "演示街道调解员", street));
    all.add(account(Role.DISTRICT_DISPATCHER, "district1", "演示区调度员", DISTRICT));
    all.add(account(Role.DISTRICT_MEDIATOR, "dmediator1", "演示区调解员", DISTRICT));
    all.add(account(Role.LEADER, "leader1", "演示区领导", DISTRICT));
    all.add(account(Role.GRID_LEADER, "gridlead1", "演示网格长", community));
    all.add(account(Role.COMMITTEE_DIRECTOR, "director1", "演示调委会主任", community));
    all.add(account(Role.PETITION_CLERK, "clerk1", "演示街道信访专干", street));
    all.add(account(Role.STREET_LEADER, "sleader1", "演示街道领导", street));
    all.add(account(Role.PETITION_OFFICER, "officer1", "演示区信访专员", DISTRICT));
    all.add(ofUnit(Role.UNIT_HANDLER, "unit1", "演示责任单位经办人"));
    all.add(ofUnit(Role.UNIT_HEAD, "unithead1", "演示责任单位负责人"));
    all.add(account(Role.REVIEW_OFFICER, "review1", "演示复查专员", DISTRICT));
    all.add(account(Role.SUPERVISION_COMMISSIONER, "supervisor1", "演示督查专员", DISTRICT));
    all.add(account(Role.DISCIPLINE_OFFICER, "discipline1", "演示纪检监察专员", DISTRICT));
    all.add(account(Role.LEGAL_ADVISOR, "lawyer1", "演示律师", DISTRICT));
    all.add(account(Role.SYS_ADMIN, "sysadmin1", "演示系统管理员", DISTRICT));
    all.add(account(Role.SYS_ADMIN, "sysadmin2", "演示系统管理员二", DISTRICT));
    all.add(account(Role.SEC_ADMIN, "secadmin1", "演示安全管理员", DISTRICT));
    all.add(account(Role.AUDIT_ADMIN, "audit1", "演示审计管理员", DISTRICT));
    return all;
  }

  private static DemoAccount account(Role role, String username, String name, String place) {
    return new DemoAccount(role, username, name, List.of(place));
  }

  private static DemoAccount ofUnit(Role role, String username, String name) {
    return new DemoAccount(role, username, name, List.of(DISTRICT), DemoOffices.unit(DISTRICT));
  }

  /** Who the account is; the session opened for it is ended at once. */
  private static Actor actor(Accounts accounts, DemoPassword p) {
    Accounts.SignedIn in =
        accounts
            .signIn(
                new Accounts.Credentials(
                    DISTRICT, p.username(), p.password(), null, "127.0.0.1", "demo loader"))
            .orThrow();
    var _ = accounts.end(in.session().actor(), in.session().id());
    return in.session().actor();
  }

  /** Complete before it is seen, readable by its owner only. */
  private static void write(Path told, List<DemoPassword> passwords) throws IOException {
    List<String> rows =
        passwords.stream()
            .map(p ->
                "{\"role\":\"%s\",\"username\":\"%s\",\"password\":\"%s\"}"
                    .formatted(p.role(), p.username(), p.password()))
            .toList();
    var only = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Path draft = Files.createTempFile(told.toAbsolutePath().getParent(), "demo", ".draft", only);
    Files.writeString(draft, "[" + String.join(",", rows) + "]\n");
    Files.move(draft, told, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void step(PrintStream out, String name, long start, int count) {
    out.printf(
        "{\"step\":\"%s\",\"count\":%d,\"seconds\":%.1f}%n",
        name, count, (System.nanoTime() - start) / 1e9);
  }
}
