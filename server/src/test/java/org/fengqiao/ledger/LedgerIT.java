package org.fengqiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Role;
import org.fengqiao.ledger.domain.Table;
import org.fengqiao.ledger.domain.TableFile;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A list comes in, is checked, imported, exported and taken back, over HTTP. */
class LedgerIT extends ServerIT {
  private static final String COLUMNS =
      "{\"columns\":{\"TEXT\":0,\"KIND\":1,\"PLACE\":2,\"REPORTED_ON\":3,\"PARTIES\":4,"
          + "\"SOURCE_NUMBER\":5}}";

  private GridCell cell;
  private GridCell far;
  private String dispatcher;
  private String second;
  private String stranger;

  @BeforeAll
  void people() throws Exception {
    List<GridCell> cells = DemoPlaces.load(context).current(DISTRICT).cells();
    cell = cells.getFirst();
    far = cells.getLast();
    dispatcher = accounts().token(Role.STREET_DISPATCHER, cell.street());
    second = accounts().token(Role.DISTRICT_DISPATCHER, DISTRICT);
    stranger = accounts().token(Role.STREET_DISPATCHER, far.street());
  }

  private HttpResponse<String> bring(UUID id, byte[] file, String format, String who)
      throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri("/api/ledger/imports?format=" + format + "&id=" + id))
            .header("Authorization", "Bearer " + who)
            .header("Content-Type", "application/octet-stream")
            .POST(HttpRequest.BodyPublishers.ofByteArray(file))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String found(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
    return found.group(1);
  }

  private String list(String mark) {
    return """
    事项内容,纠纷类型,所属网格,登记日期,当事人,原编号
    %1$s楼上漏水到楼下天花板互不相让,邻里纠纷,%2$s,2026-03-02,张三和李四,GD-1%1$s
    %1$s=HYPERLINK(1) 老板拖欠三个月的工资,0701,%2$s,2026/3/3,,GD-2%1$s
    %1$s楼上漏水到楼下天花板互不相让,邻里纠纷,%2$s,2026-03-02,张三和李四,GD-1%1$s
    %1$s隔壁街的事情我们也写了,奇怪类型,%3$s,2026-03-02,,
    %1$s合同款项至今没有退还给消费者,奇怪类型,%2$s,2026-03-02,,
    """
        .formatted(mark, cell.code(), far.code());
  }

  @Test
  void checkedImportedExportedAndTakenBack() throws Exception {
    UUID id = UUID.randomUUID();
    byte[] file = list("甲").getBytes(Charset.forName("GBK"));
    HttpResponse<String> brought = bring(id, file, "csv", dispatcher);
    assertThat(brought.statusCode()).as(brought.body()).isEqualTo(201);
    assertThat(brought.body()).contains("\"rows\":5", "\"TEXT\":0", "\"PLACE\":2", "张三和李四");
    assertThat(bring(id, file, "csv", dispatcher).statusCode()).isEqualTo(201);
    assertThat(bring(id, "a,b\nc,d".getBytes(StandardCharsets.UTF_8), "csv", dispatcher).body())
        .contains("ledger-key-reused");
    // A page that finds no list at all shows nothing: empty ones are told.
    assertThat(get("/api/ledger/imports", stranger).body()).isEqualTo("{\"imports\":[]}");
    assertThat(get("/api/ledger/mappings", stranger).body()).isEqualTo("{\"mappings\":[]}");
    assertThat(get("/api/class-cases", stranger).body()).contains("\"cases\":[]");
    assertThat(get("/api/class-cases/proposals", stranger).body()).contains("\"proposals\":[]");
    assertThat(get("/api/prevention-tasks", stranger).body()).startsWith("{\"tasks\":[],");
    String path = "/api/ledger/imports/" + id;
    assertThat(get(path, stranger).statusCode()).isEqualTo(404);
    assertThat(post(path + "/check", second, COLUMNS).body()).contains("ledger-not-yours");
    assertThat(post(path + "/check", dispatcher, "{\"columns\":{\"TEXT\":0}}").body())
        .contains("ledger-mapping", "/columns/PLACE");

    String checked = post(path + "/check", dispatcher, COLUMNS).body();
    assertThat(checked)
        .contains("\"fresh\":3", "\"duplicates\":1", "\"refused\":1")
        .contains("place-elsewhere", "kind-unknown", "\"twinLine\":2", "LABOR")
        // The page shows faults and notes of every row, of a sound one too.
        .contains("\"faults\":[]")
        .doesNotContain("张三");
    String imported = post(path + "/import", dispatcher, COLUMNS).body();
    assertThat(imported).contains("\"state\":\"IMPORTED\"", "\"opened\":3");
    assertThat(post(path + "/import", dispatcher, COLUMNS).body()).isEqualTo(imported);
    assertThat(post(path + "/check", dispatcher, COLUMNS).body()).contains("ledger-state");

    String number = found("\"line\":2,\"number\":\"([^\"]+)\"", imported);
    String wages = found("\"line\":3,\"number\":\"([^\"]+)\"", imported);
    assertThat(get("/api/items/" + number, dispatcher).body())
        .contains("NEIGHBOR", "REPORTED", "2026-03-02");
    exported(number, wages);
    copied(number);

    UUID again = UUID.randomUUID();
    assertThat(bring(again, file, "csv", dispatcher).statusCode()).isEqualTo(201);
    assertThat(post("/api/ledger/imports/" + again + "/check", dispatcher, COLUMNS).body())
        .contains("\"fresh\":0", "\"twin\":\"" + number + '"');
    takenBack(path, number);
  }

  @Test
  void whatIsWithheldIsNotNamed() throws Exception {
    String officer = accounts().token(Role.PETITION_OFFICER, DISTRICT);
    byte[] file = list("乙").getBytes(StandardCharsets.UTF_8);
    UUID id = UUID.randomUUID();
    String path = "/api/ledger/imports/" + id;
    assertThat(bring(id, file, "csv", dispatcher).statusCode()).isEqualTo(201);
    String imported = post(path + "/import", dispatcher, COLUMNS).body();
    String number = found("\"line\":2,\"number\":\"([^\"]+)\"", imported);
    String other = found("\"line\":3,\"number\":\"([^\"]+)\"", imported);
    assertThat(get(path, officer).body()).contains(number, other);
    String recusal =
        "{\"id\":\"%s\",\"version\":1,\"reason\":\"亲属\",\"recusal\":{\"relation\":\"FAMILY\"}}"
            .formatted(UUID.randomUUID());
    assertThat(post("/api/items/" + number + "/recuse", officer, recusal).statusCode())
        .isEqualTo(200);
    assertThat(get(path, officer).body()).contains(other).doesNotContain(number);
    UUID again = UUID.randomUUID();
    assertThat(bring(again, file, "csv", officer).statusCode()).isEqualTo(201);
    assertThat(post("/api/ledger/imports/" + again + "/check", officer, COLUMNS).body())
        .contains("DUPLICATE", "\"twin\":\"" + other + '"')
        .doesNotContain(number);
  }

  @Test
  void whatAnotherOfficeReceivedAsAPetitionIsOneFromThatDay() throws Exception {
    String columns =
        "{\"columns\":{\"TEXT\":0,\"KIND\":1,\"PLACE\":2,\"REPORTED_ON\":3,\"CHANNEL\":4}}";
    String list =
        """
        事项内容,纠纷类型,所属网格,登记日期,来源
        来信反映物业费用长期不公开的问题,邻里纠纷,%1$s,2026-03-02,来信
        网格巡查时发现的两家门口堆物争执,邻里纠纷,%1$s,2026-03-03,网格巡查
        """
            .formatted(cell.code());
    UUID id = UUID.randomUUID();
    assertThat(bring(id, list.getBytes(StandardCharsets.UTF_8), "csv", dispatcher).statusCode())
        .isEqualTo(201);
    String imported = post("/api/ledger/imports/" + id + "/import", dispatcher, columns).body();
    assertThat(imported).contains("\"opened\":2");
    String letter = found("\"line\":2,\"number\":\"([^\"]+)\"", imported);
    assertThat(get("/api/items/" + letter, dispatcher).body())
        .contains("\"track\":\"PETITION\"", "\"receivedOn\":\"2026-03-02\"")
        .contains("T_ROUTE_15D", "\"dueDate\":\"2026-03-17\"");
    String found = found("\"line\":3,\"number\":\"([^\"]+)\"", imported);
    assertThat(get("/api/items/" + found, dispatcher).body())
        .contains("\"track\":\"DISPUTE\"", "\"receivedOn\":null");
  }

  private void exported(String number, String wages) throws Exception {
    String csv = get("/api/ledger/items.csv?view=open", dispatcher).body();
    assertThat(csv).startsWith("\uFEFF").contains(number, wages).doesNotContain("张三", "当事人");
    assertThat(get("/api/ledger/items.csv?view=open", stranger).body()).doesNotContain(number);
    assertThat(get("/api/ledger/items.csv?view=open&kind=LABOR", dispatcher).body())
        .contains(wages)
        .doesNotContain(number);
    String whole =
        "/api/ledger/items.csv?view=open&personal=true&columns="
            + URLEncoder.encode("矛盾纠纷台账", StandardCharsets.UTF_8);
    String personal = get(whole, dispatcher).body();
    assertThat(personal).contains("张三和李四", "甲=HYPERLINK(1) 老板拖欠");
    String set =
        "{\"name\":\"本街台账\",\"version\":0,\"columns\":["
            + "{\"field\":\"NUMBER\",\"header\":\"案号\"},{\"field\":\"KIND\",\"header\":\"何事\"},"
            + "{\"field\":\"TRACK\",\"header\":\"类型\"},"
            + "{\"field\":\"CLOSED_ON\",\"header\":\"办结\"}]}";
    assertThat(post("/api/ledger/columns", dispatcher, set).body()).contains("\"version\":1");
    assertThat(post("/api/ledger/columns", dispatcher, set).body()).contains("ledger-stale");
    assertThat(get("/api/ledger/columns", stranger).body()).doesNotContain("本街台账");
    assertThat(post("/api/ledger/columns", stranger, set).body()).contains("\"version\":1");
    assertThat(post("/api/ledger/columns", dispatcher, set.replace("案号", "=1")).body())
        .contains("ledger-bad-member");
    HttpResponse<byte[]> book =
        http.send(
            HttpRequest.newBuilder(
                    uri(
                        "/api/ledger/items.xlsx?view=open&columns="
                            + java.net.URLEncoder.encode("本街台账", StandardCharsets.UTF_8)))
                .header("Authorization", "Bearer " + dispatcher)
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    Table table = TableFile.read(book.body(), TableFile.Format.XLSX, TableFile.Limits.DOOR);
    assertThat(table.header()).containsExactly("案号", "何事", "类型", "办结");
    assertThat(table.rows()).extracting(r -> r.cell(2)).containsOnly("矛盾纠纷");
    assertThat(table.rows()).extracting(r -> r.cell(0)).contains(number, wages);
    assertThat(get("/api/ledger/items.csv?columns=nix", dispatcher).statusCode()).isEqualTo(404);
  }

  private void copied(String number) throws Exception {
    String path = "/api/items/" + number + "/report-text?for=";
    assertThat(get(path + "HOTLINE_12345", dispatcher).body())
        .contains("GD-1甲", "邻里", number)
        .doesNotContain("张三");
    assertThat(get(path + "PETITION_SYSTEM&personal=true", dispatcher).body()).contains("张三和李四");
    String worker = accounts().token(Role.GRID_WORKER, cell.community());
    assertThat(get(path + "PETITION_SYSTEM&personal=true", worker).statusCode()).isIn(200, 403);
    assertThat(get(path + "NOBODY", dispatcher).statusCode()).isEqualTo(404);
    assertThat(get(path + "HOTLINE_12345", stranger).statusCode()).isEqualTo(404);
  }

  private void takenBack(String path, String number) throws Exception {
    String asked = "{\"id\":\"%s\",\"version\":1,\"reason\":\"写错了\"}".formatted(UUID.randomUUID());
    assertThat(post("/api/items/" + number + "/askInfo", dispatcher, asked).statusCode())
        .isEqualTo(200);
    UUID change = UUID.randomUUID();
    String wish = "{\"id\":\"%s\",\"reason\":\"导入了旧的台账\"}".formatted(change);
    assertThat(post(path + "/undo", stranger, wish).statusCode()).isEqualTo(404);
    assertThat(post(path + "/undo", dispatcher, wish).body()).contains("\"undo\":\"WAITING\"");
    String yes = "{\"id\":\"%s\",\"version\":1}".formatted(UUID.randomUUID());
    String approve = "/api/approvals/" + change + "/approve";
    assertThat(post(approve, dispatcher, yes).statusCode()).isEqualTo(403);
    assertThat(post(approve, second, yes).body()).contains("VOID 2 KEPT 1");
    assertThat(get(path, dispatcher).body())
        .contains("\"state\":\"UNDONE\"", "\"voided\":2", "KEPT", "VOIDED");
    assertThat(get("/api/items/" + number, dispatcher).body()).contains("NEEDS_INFO");
  }

  @Test
  void fiveThousandRowsAndWhatIsTooMuch() throws Exception {
    StringBuilder rows = new StringBuilder("内容,网格\n");
    for (int i = 0; i < 5000; i++) {
      rows.append("第").append(i).append("户反映楼道堆放杂物影响通行,").append(cell.code()).append('\n');
    }
    UUID id = UUID.randomUUID();
    byte[] file = rows.toString().getBytes(StandardCharsets.UTF_8);
    assertThat(bring(id, file, "csv", dispatcher).body()).contains("\"rows\":5000");
    String columns = "{\"columns\":{\"TEXT\":0,\"PLACE\":1}}";
    assertThat(post("/api/ledger/imports/" + id + "/import", dispatcher, columns).body())
        .contains("\"opened\":5000");
    rows.append("再多一户也不行了吧各位,").append(cell.code()).append('\n');
    byte[] more = rows.toString().getBytes(StandardCharsets.UTF_8);
    assertThat(bring(UUID.randomUUID(), more, "csv", dispatcher).body())
        .contains("ledger-file-too-many-rows");
    assertThat(bring(UUID.randomUUID(), file, "xlsx", dispatcher).body())
        .contains("ledger-file-not-a-table");
    assertThat(bring(UUID.randomUUID(), new byte[6_100_000], "csv", dispatcher).statusCode())
        .isEqualTo(413);
    assertThat(bring(UUID.randomUUID(), new byte[0], "csv", dispatcher).body())
        .contains("missing-value", "/file");
    assertThat(bring(UUID.randomUUID(), new byte[] {'\n', ' ', '\n'}, "csv", dispatcher).body())
        .contains("ledger-file-empty");
    assertThat(bring(id, file, "pdf", dispatcher).body()).contains("ledger-bad-member");
  }
}
