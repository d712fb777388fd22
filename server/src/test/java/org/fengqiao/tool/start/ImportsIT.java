package org.fengqiao.tool.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.account.Accounts;
import org.fengqiao.dispatch.BodyRegister;
import org.fengqiao.dispatch.Dispatch;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.dispatch.domain.BodySort;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Kind;
import org.fengqiao.ledger.domain.TableFile;
import org.fengqiao.support.ContextIT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The first sitting of a new installation: bodies, people, rosters and mediators from files. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportsIT extends ContextIT {
  private static final String DISTRICT = "440105";
  private static final int WORKERS = 300;
  private static final int BODIES = 40;

  @TempDir static Path data;
  private List<Place> communities;
  private List<Place> streets;

  /** What a run said. */
  private record Said(int code, String text) {}

  @Override
  protected Map<String, Object> configuration() {
    return Map.of("fengqiao.data", data.toString());
  }

  @BeforeAll
  void places() {
    Grids grids = bean(Grids.class);
    grids.loadDemo(Actor.system(DISTRICT));
    streets = grids.children(DISTRICT, DISTRICT);
    communities =
        streets.stream().flatMap(s -> grids.children(DISTRICT, s.code()).stream()).toList();
  }

  @Test
  @Order(1)
  void threeHundredWorkersAndFortyBodiesInOneSitting() throws Exception {
    long start = System.nanoTime();
    assertThat(run(new ImportBodiesCommand(), bodies(), false).text())
        .contains("stored: 40 new, 0 changed, 0 unchanged, 0 refused");
    Said people = run(new ImportPeopleCommand(), people(), false);
    assertThat(people.text()).contains("stored: 300 new, 0 changed, 0 unchanged, 0 refused");
    double seconds = (System.nanoTime() - start) / 1e9;
    Files.writeString(Path.of("target", "import-seconds.txt"), seconds + "\n");
    assertThat(seconds).as("one sitting").isLessThan(120);

    Path slips = slips(people.text());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(slips)))
        .isEqualTo("rw-------");
    String page = Files.readString(slips);
    assertThat(page.split("<div>", -1)).hasSize(WORKERS + 1);
    assertThat(people.text()).doesNotContain("张三");
    Matcher first = Pattern.compile("worker000</b><br>首次密码 <b>([^<]+)</b>").matcher(page);
    assertThat(first.find()).isTrue();
    var given =
        new Accounts.Credentials(DISTRICT, "worker000", first.group(1), null, "127.0.0.1", "test");
    assertThat(
            bean(Accounts.class).signIn(given).orThrow().session().actor().territory().prefixes())
        .containsExactly(communities.getFirst().code());
  }

  @Test
  @Order(2)
  void runningTwiceChangesNothing() throws Exception {
    String before = rows();
    assertThat(run(new ImportBodiesCommand(), bodies(), false).text())
        .isEqualTo("stored: 0 new, 0 changed, 40 unchanged, 0 refused\n");
    assertThat(run(new ImportPeopleCommand(), people(), false).text())
        .isEqualTo("stored: 0 new, 0 changed, 300 unchanged, 0 refused\n");
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  @Order(3)
  void aDryRunSaysEverythingAndStoresNothing() throws Exception {
    String before = rows();
    Said said =
        run(
            new ImportPeopleCommand(),
            """
            登录名,姓名,角色,管辖范围,所属组织
            worker000,张三0,网格长,%s,
            new.one,李四,街道调解员,%s,
            New One,王五,网格员,%s,
            new.two,王五,皇帝,%s,
            new.three,=1+1,网格员,999999,
            new.four,赵六,SYSTEM,%s,nobody-PM
            new.one,李四,网格员,%s,
            """
                .replace("%s", communities.getFirst().code()),
            true);
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.text())
        .contains("CHANGED  worker000  role GRID_WORKER -> GRID_LEADER")
        .contains("line 3     NEW      new.one")
        .contains("REFUSED  new one  username: letters")
        .contains("role: unknown: 皇帝")
        .contains("name: a formula is no value; territory: no such place: 999999")
        .contains("role: unknown: SYSTEM; body: no such body: nobody-PM")
        .contains("username: twice in this file")
        .contains("nothing stored: 1 new, 1 changed, 0 unchanged, 5 refused");
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  @Order(4)
  void oneRefusedLineStopsTheWholeFile() throws Exception {
    String before = rows();
    Said said =
        run(
            new ImportBodiesCommand(),
            """
            code,name,sort,tier,territory,parent,validTo,successor
            %1$s-GOOD,好的,INDUSTRY,STREET,%1$s,,,
            %1$s-BAD,<script>x</script>,INDUSTRY,DISTRICT,%1$s,440105-NONE,,%1$s-GOOD
            bad code,x,INDUSTRY,STREET,123456,,,
            """
                .formatted(streets.getFirst().code()),
            false);
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.text())
        .contains("name: text-markup")
        .contains("tier: other-than-territory")
        .contains("parent: unknown")
        .contains("validTo: missing")
        .contains("code: malformed")
        .contains("territory: unknown")
        .contains("nothing stored: 1 new");
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  @Order(5)
  void bodiesAreChangedAndEndedWithASuccessor() throws Exception {
    String street = streets.getFirst().code();
    String text =
        """
        编号,名称,类型,层级,管辖范围,受理类型,语言,终止日期,承继组织
        %1$s-OLD,旧调解组,行业调解,街道,%1$s,劳动人事,粤语,%2$s,%1$s-NEW
        %1$s-NEW,新调解组,行业调解,街道,%1$s,劳动人事,普通话、粤语,,
        """
            .formatted(street, LocalDate.now().minusDays(1));
    assertThat(run(new ImportBodiesCommand(), text, false).text()).contains("stored: 2 new");
    bean(Dispatch.class).forget(DISTRICT);
    assertThat(bean(Dispatch.class).find(DISTRICT, street + "-OLD")).isEmpty();
    Body heir = bean(Dispatch.class).heir(DISTRICT, street + "-OLD").orElseThrow();
    assertThat(heir.code()).isEqualTo(street + "-NEW");
    assertThat(heir.sort()).isEqualTo(BodySort.INDUSTRY);
    assertThat(heir.kinds()).containsExactly(Kind.LABOR);
    assertThat(heir.languages()).containsExactlyInAnyOrder("zh", "yue");
    String renamed = text.replace("新调解组", "新调解中心");
    assertThat(run(new ImportBodiesCommand(), renamed, false).text())
        .contains("CHANGED  " + street + "-NEW  name 新调解组 -> 新调解中心");
    assertThat(bean(BodyRegister.class).all(DISTRICT))
        .anyMatch(b -> b.name().equals("新调解中心") && b.version() == 2);
  }

  @Test
  @Order(6)
  void rostersAndMediators() throws Exception {
    String body = streets.getFirst().code() + "-B00";
    String roster =
        """
        组织编号,星期,日期,时段,状态,起始日期
        %1$s,周一,,上午,进驻,2026-01-01
        %1$s,,2026-05-01,下午,待命,
        """
            .formatted(body);
    assertThat(run(new ImportRostersCommand(), roster, false).text()).contains("stored: 1 new");
    assertThat(run(new ImportRostersCommand(), roster, false).text()).contains("1 unchanged");
    assertThat(bean(BodyRegister.class).rosters(DISTRICT).get(body).slots()).hasSize(2);
    String both = "组织编号,星期,日期,时段,状态\n" + body + ",周一,2026-05-01,上午,进驻\n";
    assertThat(run(new ImportRostersCommand(), both, false).text())
        .contains("either a weekday or a date");

    String mediators =
        """
        组织编号,姓名,登录名,擅长类型,专职,任期起,任期止
        %1$s,李明,worker001,劳动人事、邻里纠纷,是,2026-01-01,2028-12-31
        %1$s,王芳,,,否,,
        """
            .formatted(body);
    Said said = run(new ImportMediatorsCommand(), mediators, false);
    assertThat(said.text()).contains("stored: 2 new").doesNotContain("李明");
    assertThat(run(new ImportMediatorsCommand(), mediators, false).text())
        .contains("0 new, 0 changed, 2 unchanged");
    String refused = "组织编号,姓名,登录名\n" + body + ",李明,nobody\n" + body + ",李明,\n";
    assertThat(run(new ImportMediatorsCommand(), refused, false).text())
        .contains("no such account: nobody")
        .contains("twice in this body");
  }

  private String people() {
    StringBuilder text = new StringBuilder("登录名,姓名,角色,管辖范围,所属组织\n");
    for (int i = 0; i < WORKERS; i++) {
      String place = communities.get(i % communities.size()).code();
      text.append("worker%03d,张三%d,网格员,%s,%n".formatted(i, i, place));
    }
    return text.toString();
  }

  private String bodies() {
    StringBuilder text = new StringBuilder("code,name,sort,tier,territory,parent\n");
    for (int i = 0; i < BODIES; i++) {
      String street = streets.get(i % streets.size()).code();
      // Parents stand after those who name them.
      String parent = i == 0 ? street + "-B%02d".formatted(streets.size()) : "";
      text.append("%s-B%02d,调解组织 %d,人民调解委员会,街道,%s,%s%n".formatted(street, i, i, street, parent));
    }
    return text.toString();
  }

  private Said run(SheetImport command, String csv, boolean dryRun) throws Exception {
    Path file = Files.createTempFile(data, "list", ".csv");
    Files.writeString(file, csv);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      List<Reading> lines = command.readings(TableFile.read(file));
      int code = command.carryOut(context, Actor.system(DISTRICT), lines, dryRun, print);
      return new Said(code, out.toString(StandardCharsets.UTF_8));
    }
  }

  private static Path slips(String text) {
    Matcher found = Pattern.compile("first passwords: (\\S+)").matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return Path.of(found.group(1));
  }

  private String rows() throws Exception {
    try (var admin = database.admin();
        var row =
            admin
                .createStatement()
                .executeQuery(
                    """
                    SELECT concat_ws(' ', (SELECT count(*) FROM account),
                      (SELECT sum(version) FROM body), (SELECT count(*) FROM body),
                      (SELECT count(*) FROM audit_entry))\
                    """)) {
      row.next();
      return row.getString(1);
    }
  }
}
