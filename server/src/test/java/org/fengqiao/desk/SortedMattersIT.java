package org.fengqiao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fengqiao.kernel.Role;
import org.fengqiao.law.Laws;
import org.junit.jupiter.api.Test;

/** What matters are sorted by: root cause at the closing, level of receipt, channel of intake. */
class SortedMattersIT extends FieldMatter {
  private static final String BOTH = "\"matter\":true,\"heart\":true,\"outcome\":[\"SOLVED\"]";

  @Test
  void withoutAListNobodyIsAskedAndWithOneEveryClosingNamesACause() throws Exception {
    assertThat(get("/api/law/choices", worker).body())
        .contains("\"CITY\"")
        .doesNotContain("rootCauses");
    String before = settledOnSpot();
    HttpResponse<String> odd = settle(before, ",\"rootCause\":\"LAND\"");
    assertThat(odd.statusCode()).isEqualTo(422);
    assertThat(settle(before, "").body()).contains("\"state\":\"CLOSED\"", "\"rootCause\":null");

    keepList("LAND", "WAGES");
    assertThat(send("GET", "/api/law/choices", worker, null, "Accept-Language", "en").body())
        .contains("{\"code\":\"LAND\",\"label\":\"en LAND\"}");
    String number = settledOnSpot();
    HttpResponse<String> none = settle(number, "");
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.body()).contains("\"code\":\"event-guard-root-cause\"", "/rootCause");
    assertThat(settle(number, ",\"rootCause\":\"NONSENSE\"").body())
        .contains("event-guard-root-cause");
    assertThat(settle(number, ",\"rootCause\":\"LAND\"").body())
        .contains("\"state\":\"CLOSED\"", "\"rootCause\":{\"code\":\"LAND\"", "zh LAND");
    for (String path : List.of("/api/items?view=closed", "/api/ledger/items.csv?view=closed")) {
      assertThat(get(path + "&cause=LAND", dispatcher).body())
          .as(path)
          .contains(number)
          .doesNotContain(before);
      assertThat(get(path + "&cause=WAGES", dispatcher).body()).doesNotContain(number);
    }
    assertThat(get("/api/items?view=closed&q=楼道&cause=LAND", dispatcher).body())
        .contains(number)
        .doesNotContain(before);
    assertThat(get("/api/items?cause=x'%20OR", dispatcher).statusCode()).isIn(400, 422);
    String reopened =
        done(
            number,
            "reopen",
            dispatcher,
            4,
            "\"reason\":\"当事人反悔\",\"legal\":{\"ground\":\"BREACH\"}");
    assertThat(reopened).contains("\"rootCause\":null");
  }

  @Test
  void dispatchersRegisterTheOtherChannelsAndNothingIsLostInTheSums() throws Exception {
    assertThat(report(worker, ",\"channel\":\"LETTER\"").body()).contains("origin-not-yours");
    assertThat(report(dispatcher, ",\"channel\":\"PIGEON\"").body()).contains("unknown-channel");
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    LocalDate came = today.minusDays(3);
    assertThat(received("LETTER", today.plusDays(1))).contains("received-in-future");
    assertThat(received("LETTER", LocalDate.of(2026, 1, 4))).contains("received-before-event");
    assertThat(received("COURT", came)).contains("received-no-petition");
    HttpResponse<String> letter =
        report(
            dispatcher,
            ",\"channel\":\"LETTER\",\"receiptLevel\":\"CITY\",\"receivedOn\":\"" + came + '"');
    assertThat(letter.statusCode()).as(letter.body()).isEqualTo(201);
    String number = found("\"number\":\"([^\"]+)\"", letter.body());
    String plain = report();
    assertThat(get("/api/items/" + number, dispatcher).body())
        .contains("\"channel\":\"LETTER\"", "\"receiptLevel\":\"CITY\"")
        .contains("\"track\":\"PETITION\"", "T_ROUTE_15D", "T_NOTICE_15D")
        .contains("\"receivedOn\":\"" + came, "\"dueDate\":\"" + came.plusDays(15));
    assertThat(letter.body()).contains("T_ROUTE_15D");
    assertThat(get("/api/items/" + plain, dispatcher).body())
        .contains("\"track\":\"DISPUTE\"", "\"receivedOn\":null");
    for (String view : List.of("inbox", "open", "all", "all&q=楼道")) {
      assertThat(get("/api/items?received=CITY&view=" + view, dispatcher).body())
          .as(view)
          .contains(number)
          .doesNotContain(plain);
      assertThat(get("/api/items?received=COUNTY&view=" + view, dispatcher).body())
          .as(view)
          .contains(plain)
          .doesNotContain(number);
    }
    String petition = accounts().token(Role.PETITION_OFFICER, DISTRICT);
    String mediator = accounts().token(Role.STREET_MEDIATOR, cell.street());
    for (String who : List.of(dispatcher, worker, stranger, petition, mediator)) {
      String sums = get("/api/channels", who).body();
      String total = found("\"total\":\\{\"open\":(\\d+)", sums);
      String channels = sums.substring(sums.indexOf("\"channels\""), sums.indexOf("\"levels\""));
      assertThat(sum(channels)).as(sums).isEqualTo(Integer.parseInt(total));
      assertThat(sum(sums.substring(sums.indexOf("\"levels\"")))).isEqualTo(sum(channels));
      String view = who.equals(mediator) ? "inbox" : "open";
      String rows = get("/api/items?limit=200&view=" + view, who).body();
      assertThat(Pattern.compile("\"number\":").matcher(rows).results())
          .hasSize(Integer.parseInt(total));
    }
    assertThat(get("/api/channels", dispatcher).body())
        .contains("{\"channel\":\"LETTER\",\"count\":{\"open\":1,\"inbox\":1}}");
  }

  @Test
  void whatIsDueSoonAndWhatIsOverdueAreListsOfTheirOwn() throws Exception {
    String soon = report();
    String over = report();
    String far = report();
    dueIn(soon, 1);
    dueIn(over, -1);
    dueIn(far, 30);
    for (String view : List.of("inbox", "open", "all", "all&q=楼道")) {
      String path = "/api/items?limit=200&view=" + view;
      assertThat(get(path + "&due=SOON", dispatcher).body())
          .as(view)
          .contains(soon)
          .doesNotContain(over, far);
      assertThat(get(path + "&due=OVER", dispatcher).body())
          .as(view)
          .contains(over)
          .doesNotContain(soon, far);
    }
    assertThat(get("/api/items?view=closed&due=OVER", dispatcher).body()).contains("\"items\":[]");
    assertThat(get("/api/items?due=NEVER", dispatcher).statusCode()).isEqualTo(422);
  }

  /** As if its clock were due so many days from now. */
  private void dueIn(String number, int days) throws Exception {
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement()) {
      sql.execute("SET session_replication_role = replica");
      sql.execute(
          "UPDATE item SET due_on = (now() AT TIME ZONE 'Asia/Shanghai')::date + %d WHERE number = '%s'"
              .formatted(days, number));
    }
  }

  private String received(String channel, LocalDate on) throws Exception {
    String more = ",\"channel\":\"%s\",\"receivedOn\":\"%s\"".formatted(channel, on);
    HttpResponse<String> refused = report(dispatcher, more);
    assertThat(refused.statusCode()).isEqualTo(422);
    return refused.body();
  }

  private static int sum(String counts) {
    return Pattern.compile("\"open\":(\\d+)")
        .matcher(counts)
        .results()
        .mapToInt(m -> Integer.parseInt(m.group(1)))
        .sum();
  }

  /** A matter that was settled where it was found and waits for the follow-up. */
  private String settledOnSpot() throws Exception {
    String number = report();
    done(number, "verify", worker, 1, "\"means\":\"VISIT\"");
    done(number, "settledOnSpot", worker, 2, "\"record\":\"已和好\",\"readBack\":true");
    return number;
  }

  private HttpResponse<String> settle(String number, String more) throws Exception {
    return event(number, "settled", dispatcher, UUID.randomUUID(), 3, BOTH + more);
  }

  private void keepList(String... codes) throws Exception {
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement()) {
      sql.execute(
          """
          INSERT INTO law_edition (district, table_name, version, valid_from, source, published_at)
          VALUES ('440105', 'ROOT_CAUSE', 1, DATE '2020-01-01', 'test', now())
          """);
      int ordinal = 1;
      for (String code : codes) {
        sql.execute(
            """
            INSERT INTO root_cause_source (district, version, valid_from, code, ordinal,
              label_zh_cn, label_zh_hant, label_en)
            VALUES ('440105', 1, DATE '2020-01-01', '%1$s', %2$d, 'zh %1$s', 'zh %1$s', 'en %1$s')
            """
                .formatted(code, ordinal++));
      }
    }
    bean(Laws.class).reload();
  }
}
