package org.fengqiao.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.transaction.TransactionOperations;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.Test;

/** The calendar's doors over HTTP. */
class CalendarsIT extends ServerIT {
  /** Half a minute before November in China: sessions live by this clock too. */
  private volatile Instant now = Instant.parse("2026-10-31T15:59:30Z");

  @Override
  protected void prepare(ApplicationContext unstarted) {
    unstarted.registerSingleton(Clock.class, () -> now);
  }

  @SuppressWarnings("unchecked")
  private UUID start(TimerCode code, String at) {
    TransactionOperations<Connection> tx = bean(TransactionOperations.class);
    UUID item = UUID.randomUUID();
    tx.executeWrite(s -> bean(Deadlines.class).start(DISTRICT, item, code, Instant.parse(at)));
    return item;
  }

  /** Not the State Council's: a holiday week from 5 February, one in October. */
  private static String madeUp(int year) {
    return IntStream.rangeClosed(5, 11)
            .mapToObj(d -> year + "-02-%02d,HOLIDAY\n".formatted(d))
            .collect(Collectors.joining())
        + IntStream.rangeClosed(1, 7)
            .mapToObj(d -> year + "-10-%02d,HOLIDAY\n".formatted(d))
            .collect(Collectors.joining());
  }

  @Test
  void aYearIsMissingShownTriedImportedAndItsMovesAreLogged() throws Exception {
    String admin = accounts().token(Role.SYS_ADMIN, DISTRICT);
    UUID item = start(TimerCode.T_HANDLE_60D, "2026-12-07T02:00:00Z");
    for (int i = 0; i < 12; i++) {
      start(TimerCode.T_HANDLE_60D, "2026-12-07T02:00:00Z");
    }
    start(TimerCode.T_NOTICE_15D, "2026-11-02T02:00:00Z");

    String years = get("/api/calendars", admin).body();
    assertThat(years)
        .contains("\"year\":2026,\"status\":\"PUBLISHED\",\"workdays\":248")
        .contains("\"year\":2027,\"status\":\"MISSING\"")
        .contains("\"provisionalClocks\":13")
        .contains("\"nextMissing\":false");
    now = Instant.parse("2026-10-31T16:00:00Z");
    assertThat(get("/api/calendars", admin).body()).contains("\"nextMissing\":true");
    assertThat(get("/api/calendars/2027", admin).body()).contains("MISSING");
    assertThat(get("/api/calendars/2026", admin).body())
        .contains("\"2026-10-01\"")
        .contains("\"2026-10-10\"");
    assertThat(get("/api/calendars/1999", admin).statusCode()).isEqualTo(422);

    HttpResponse<String> tried = post("/api/calendars/2027?dryRun=true", admin, madeUp(2027));
    assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
    assertThat(tried.body())
        .contains("\"dryRun\":true")
        .contains("\"moved\":13")
        .contains("{\"day\":\"2027-02-05\",\"from\":\"WORK\",\"to\":\"HOLIDAY\"}")
        .contains("\"oldLegalDueDate\":\"2027-02-05\",\"newLegalDueDate\":\"2027-02-12\"");
    assertThat(tried.body().split("\"startDate\"", -1)).hasSize(11);
    assertThat(get("/api/calendars", admin).body()).contains("\"provisionalClocks\":13");

    assertThat(post("/api/calendars/2027", admin, madeUp(2027)).body()).contains("\"moved\":13");
    assertThat(get("/api/calendars", admin).body())
        .contains("\"year\":2027,\"status\":\"PUBLISHED\"")
        .contains("\"nextMissing\":false")
        .doesNotContain("\"provisionalClocks\":13");
    assertThat(bean(Deadlines.class).of(DISTRICT, item).getFirst().due().legalDueDate())
        .isEqualTo("2027-02-12");

    String first = get("/api/calendars/2027/log?limit=8", admin).body();
    assertThat(first.split("\"startDate\"", -1)).hasSize(9);
    Matcher next = Pattern.compile("\"next\":\"([^\"]+)\"").matcher(first);
    assertThat(next.find()).isTrue();
    String second = get("/api/calendars/2027/log?limit=8&after=" + next.group(1), admin).body();
    assertThat(second.split("\"startDate\"", -1)).hasSize(6);
    assertThat(get("/api/calendars/2027/log?after=x", admin).statusCode()).isEqualTo(400);
    assertThat(get("/api/calendars/2026/log", admin).body()).doesNotContain("startDate");
  }

  @Test
  void theRulesTellLengthSourceAndWhatMayBeDone() throws Exception {
    String rules = get("/api/timer-rules", accounts().token(Role.GRID_WORKER, DISTRICT)).body();
    assertThat(rules)
        .contains(
            "\"code\":\"T_HANDLE_60D\",\"length\":60,\"unit\":\"DAY\",\"nature\":\"STATUTORY\","
                + "\"lawCode\":\"XINFANG\",\"article\":\"34\"")
        .contains("\"extendMax\":30,\"extendBy\":\"HEAD\"");
    for (TimerCode code : TimerCode.values()) {
      assertThat(rules).contains("\"code\":\"" + code + "\"");
    }
  }
}
