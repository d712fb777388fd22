package org.fengqiao.holder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.account.Staff;
import org.fengqiao.audit.Audit;
import org.fengqiao.casework.GridMatters;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.holder.domain.CadreStore;
import org.fengqiao.holder.domain.HandOver;
import org.fengqiao.holder.domain.HolderStore;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Three layers over one polygon, and a hand-over that takes what is open along. */
class HandOverIT extends ServerIT {
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private GridCell cell;
  private GridCell next;
  private GridCell third;
  private String dispatcher;
  private String path;

  @Override
  protected void prepare(ApplicationContext unstarted) {
    Clock clock = () -> Instant.now().plus(ahead.get()).truncatedTo(ChronoUnit.MICROS);
    unstarted.registerSingleton(Clock.class, clock);
  }

  @BeforeAll
  void people() {
    List<GridCell> cells = DemoPlaces.load(context).current(DISTRICT).cells();
    cell = cells.getFirst();
    next = cells.get(1);
    assertThat(next.community()).isEqualTo(cell.community());
    third = cells.get(2);
    assertThat(third.street()).isEqualTo(cell.street());
    dispatcher = accounts().token(Role.STREET_DISPATCHER, cell.street());
    path = "/api/grids/" + cell.code();
  }

  private UUID person(Role role, String... places) {
    return accounts().actor(role, places).id();
  }

  private HttpResponse<String> handOver(
      String grid, UUID key, String layer, UUID to, String more, String by) throws Exception {
    return post(
        "/api/grids/" + grid + "/hand-over",
        by,
        "{\"id\":\"%s\",\"layer\":\"%s\",\"account\":\"%s\",\"reason\":\"轮岗\"%s}"
            .formatted(key, layer, to, more));
  }

  private String handed(String layer, UUID to, String more) throws Exception {
    HttpResponse<String> answer =
        handOver(cell.code(), UUID.randomUUID(), layer, to, more, dispatcher);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static String found(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
    return found.group(1);
  }

  private List<String> rows(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection db = database.admin();
        Statement sql = db.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    }
    return rows;
  }

  private String locate(String reader) throws Exception {
    return get(
            "/api/grids/locate?lon=%s&lat=%s&datum=CGCS2000&accuracyM=1"
                .formatted(cell.lon(), cell.lat()),
            reader)
        .body();
  }

  /** Number of a matter in the grid that the mediator mediates. */
  private String mediated(String mediator) throws Exception {
    String worker = accounts().token(Role.GRID_WORKER, cell.community());
    HttpResponse<String> report =
        post(
            "/api/reports",
            worker,
            """
            {"id":"%s","kind":"NEIGHBOR","lon":%s,"lat":%s,"datum":"CGCS2000","accuracyM":1,
             "occurredAt":"2026-01-05T09:30:00+08:00","text":"楼道堆物争执","peopleInvolved":2,
             "confirmedGrid":"%s"}\
            """
                .formatted(UUID.randomUUID(), cell.lon(), cell.lat(), cell.code()));
    String number = found("\"number\":\"([^\"]+)\"", report.body());
    done(
        number,
        "accept",
        dispatcher,
        1,
        "\"means\":\"CALL\",\"triage\":{\"accepted\":true,\"tier\":\"COMMUNITY\",\"route\":\"MEDIATION\","
            + "\"basis\":\"人民调解法 17\"},\"reason\":\"就近\",\"body\":\""
            + cell.community()
            + "-PM\"");
    done(number, "sign", mediator, 4, "\"x\":0");
    done(
        number,
        "startMediation",
        mediator,
        5,
        "\"consents\":[{\"side\":\"A\",\"consented\":true},{\"side\":\"B\",\"consented\":true}]");
    return number;
  }

  private void done(String number, String event, String who, long version, String members)
      throws Exception {
    HttpResponse<String> answer =
        post(
            "/api/items/" + number + "/" + event,
            who,
            "{\"id\":\"%s\",\"version\":%d,%s}".formatted(UUID.randomUUID(), version, members));
    assertThat(answer.statusCode()).as(event + answer.body()).isEqualTo(200);
  }

  private List<String> events(String number) throws SQLException {
    return rows(
        "SELECT e.event || ' ' || coalesce(e.reason, '') FROM item_event e JOIN item i"
            + " ON i.district = e.district AND i.id = e.item_id WHERE i.number = '"
            + number
            + "' AND e.event = 'handOver'");
  }

  @Test
  void aHandOverTakesWhatIsOpenAlong() throws Exception {
    UUID former = person(Role.COMMUNITY_MEDIATOR, cell.community());
    String formerToken = accounts().token(Role.COMMUNITY_MEDIATOR, cell.community());
    UUID after = person(Role.COMMUNITY_MEDIATOR, cell.community(), next.code());
    UUID party = person(Role.GRID_LEADER, cell.community());
    UUID service = person(Role.GRID_WORKER, cell.community());
    assertThat(handed("SECURITY", former, "")).contains("\"done\":true", "\"stayed\":false");
    handed("PARTY", party, "");
    handed("SERVICE", service, "");
    assertThat(locate(dispatcher))
        .contains("{\"layer\":\"PARTY\",\"account\":\"" + party)
        .contains("{\"layer\":\"SECURITY\",\"account\":\"" + former)
        .contains("{\"layer\":\"SERVICE\",\"account\":\"" + service);
    String away = accounts().token(Role.GRID_WORKER, "440105999");
    assertThat(locate(away)).contains("\"holders\":[]");

    String number = mediated(formerToken);
    String other =
        mediated(accounts().token(Role.COMMUNITY_MEDIATOR, cell.community(), "440105999001"));
    UUID key = UUID.randomUUID();
    HttpResponse<String> handed = handOver(cell.code(), key, "SECURITY", after, "", dispatcher);
    assertThat(handed.body()).contains("\"done\":true", "\"stayed\":false").doesNotContain("moved");
    HttpResponse<String> again = handOver(cell.code(), key, "SECURITY", after, "", dispatcher);
    assertThat(again.body()).isEqualTo(handed.body());
    assertThat(events(number)).containsExactly("handOver 轮岗");
    assertThat(events(other)).as("another's matter stays").isEmpty();
    assertThat(rows("SELECT handler_id FROM item WHERE number = '" + number + "'"))
        .containsExactly(after.toString());
    assertThat(
            rows(
                "SELECT count(*) FROM audit_entry WHERE action = 'casework.handOver' AND object = '"
                    + number
                    + "'"))
        .containsExactly("1");
    assertThat(locate(dispatcher)).contains("{\"layer\":\"SECURITY\",\"account\":\"" + after);
    // Handed on the day it was taken: the day is the next holder's, the row before it stays.
    String file = get(path + "/holders", dispatcher).body();
    assertThat(file).contains("\"planned\":[]");

    assertThat(handOver(cell.code(), key, "PARTY", after, "", dispatcher).body())
        .contains("hand-over-key");
    assertThat(handOver(cell.code(), UUID.randomUUID(), "SECURITY", after, "", dispatcher).body())
        .contains("hand-over-same");
    assertThatThrownBy(() ->
            rows(
                "INSERT INTO grid_holder SELECT district, gen_random_uuid(), grid_code, layer,"
                    + " account_id, valid_from, NULL FROM grid_holder WHERE valid_to IS NULL"
                    + " LIMIT 1 RETURNING id"))
        .hasMessageContaining("grid_holder_one");
  }

  @Test
  void whatTwoWorkersReachGoesWithTheGrid() throws Exception {
    UUID former = person(Role.GRID_WORKER, next.code(), cell.code() + "");
    UUID after = person(Role.GRID_WORKER, cell.community().substring(0, 9) + "999");
    String grid = next.code();
    HttpResponse<String> first =
        handOver(grid, UUID.randomUUID(), "SERVICE", former, "", dispatcher);
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    HttpResponse<String> second =
        handOver(grid, UUID.randomUUID(), "SERVICE", after, "", dispatcher);
    assertThat(second.body()).contains("\"done\":true");
    assertThat(territory(former)).containsExactly(cell.code());
    assertThat(territory(after)).containsExactly(grid + " " + cell.street() + "999");
  }

  private List<String> territory(UUID account) throws SQLException {
    return rows("SELECT array_to_string(territory, ' ') FROM account WHERE id = '" + account + "'");
  }

  @Test
  void aDayAheadWaits() throws Exception {
    UUID former = person(Role.GRID_LEADER, cell.community(), next.code());
    UUID after = person(Role.GRID_LEADER, cell.street());
    String grid = next.code();
    LocalDate today = bean(Clock.class).today();
    assertThat(
            handOver(
                    grid,
                    UUID.randomUUID(),
                    "PARTY",
                    former,
                    ",\"from\":\"" + today.minusDays(30) + "\"",
                    dispatcher)
                .body())
        .contains("\"done\":true");
    String from = ",\"from\":\"" + today.plusDays(2) + "\"";
    UUID key = UUID.randomUUID();
    assertThat(handOver(grid, key, "PARTY", after, from, dispatcher).body())
        .contains("\"done\":false", "\"refused\":false", "\"stayed\":null");
    assertThat(
            handOver(
                    grid,
                    UUID.randomUUID(),
                    "PARTY",
                    former,
                    ",\"from\":\"" + today.plusDays(1) + "\"",
                    dispatcher)
                .body())
        .contains("hand-over-day", today.plusDays(2).toString());
    String told = get("/api/grids/" + grid + "/holders", dispatcher).body();
    assertThat(told)
        .contains("\"planned\":[{\"layer\":\"PARTY\",\"account\":\"" + after)
        .contains("\"holders\":[{\"layer\":\"PARTY\",\"account\":\"" + former);
    assertThat(get("/api/grids/" + grid + "/holders?on=" + today.minusDays(31), dispatcher).body())
        .contains("\"holders\":[{\"layer\":\"PARTY\",\"account\":null");
    ahead.set(Duration.ofDays(2));
    try {
      bean(Carrying.Due.class).run();
      assertThat(rows("SELECT stayed FROM grid_hand_over WHERE id = '" + key + "'"))
          .containsExactly("f");
    } finally {
      ahead.set(Duration.ZERO);
    }
  }

  /** Somebody of another community, whom no other test asks for. */
  private UUID own(Role role, String community) {
    return person(role, cell.street() + community);
  }

  /** Key of a hand-over of the third grid, so many days from today. */
  private UUID planned(String layer, UUID to, int days) throws Exception {
    UUID key = UUID.randomUUID();
    String from = ",\"from\":\"" + bean(Clock.class).today().plusDays(days) + "\"";
    HttpResponse<String> answer = handOver(third.code(), key, layer, to, from, dispatcher);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return key;
  }

  private void run(int days, Carrying.Due due) {
    ahead.set(Duration.ofDays(days));
    try {
      assertThat(due.run()).isPositive();
    } finally {
      ahead.set(Duration.ZERO);
    }
  }

  private List<String> state(UUID key) throws SQLException {
    return rows(
        "SELECT concat_ws(' ', done_at IS NOT NULL, refused_at IS NOT NULL, former_id)"
            + " FROM grid_hand_over WHERE id = '"
            + key
            + "'");
  }

  private List<String> held(String layer) throws SQLException {
    return rows(
        "SELECT concat_ws(' ', account_id, valid_to - valid_from) FROM grid_holder"
            + " WHERE grid_code = '%s' AND layer = '%s' AND valid_to IS DISTINCT FROM valid_from"
                .formatted(third.code(), layer)
            + " ORDER BY valid_from");
  }

  private void unfit(UUID account, String change) throws SQLException {
    assertThat(rows("UPDATE account SET " + change + " WHERE id = '" + account + "' RETURNING id"))
        .hasSize(1);
  }

  @Test
  void whoIsUnfitOnTheDayDoesNotTakeIt() throws Exception {
    UUID former = person(Role.GRID_WORKER, cell.community());
    UUID closed = own(Role.GRID_WORKER, "998");
    UUID last = own(Role.GRID_WORKER, "997");
    planned("SERVICE", former, -30);
    UUID key = planned("SERVICE", closed, 2);
    UUID after = planned("SERVICE", last, 5);
    unfit(closed, "enabled = false");
    run(2, bean(Carrying.Due.class));
    assertThat(state(key)).containsExactly("f t " + former);
    assertThat(state(after)).as("follows who stayed").containsExactly("f f " + former);
    assertThat(held("SERVICE")).containsExactly(former + " 35", last.toString());
    assertThat(
            rows(
                ("SELECT role FROM audit_entry WHERE action = 'holder.refused'"
                        + " AND object = '%s' AND detail->>'key' = '%s'")
                    .formatted(third.code(), key)))
        .containsExactly("SYSTEM");
    assertThat(territory(closed)).containsExactly(cell.street() + "998");
    run(5, bean(Carrying.Due.class));
    assertThat(state(after)).containsExactly("t f " + former);
    assertThat(territory(last)).containsExactly(third.code() + " " + cell.street() + "997");
  }

  @Test
  void whoseRoleNoLongerHoldsInTheLayerDoesNotTakeIt() throws Exception {
    UUID former = person(Role.GRID_LEADER, cell.community());
    UUID other = own(Role.GRID_LEADER, "998");
    planned("PARTY", former, -30);
    UUID key = planned("PARTY", other, 2);
    unfit(other, "role = 'UNIT_HANDLER'");
    run(2, bean(Carrying.Due.class));
    assertThat(state(key)).containsExactly("f t " + former);
    assertThat(held("PARTY")).containsExactly(former.toString());
  }

  @Test
  void oneThatFailsStopsNoOther() throws Exception {
    UUID one = planned("SECURITY", own(Role.GRID_LEADER, "997"), 3);
    UUID other = planned("SECURITY", own(Role.GRID_LEADER, "996"), 4);
    Carrying real = bean(Carrying.class);
    HolderStore store = bean(HolderStore.class);
    Carrying failing =
        new Carrying(
            store,
            bean(CadreStore.class),
            bean(Staff.class),
            bean(GridMatters.class),
            bean(Audit.class),
            bean(Clock.class)) {
          @Override
          boolean carryWaiting(HandOver due) {
            if (due.id().equals(one)) {
              throw new IllegalStateException("made to fail");
            }
            return real.carryWaiting(due);
          }
        };
    run(4, new Carrying.Due(store, failing, bean(Clock.class)));
    assertThat(state(one).getFirst()).startsWith("f f");
    assertThat(state(other).getFirst()).startsWith("t f");
  }

  @Test
  void whoMayWhere() throws Exception {
    UUID someone = person(Role.GRID_WORKER, cell.community());
    String stranger = accounts().token(Role.STREET_DISPATCHER, "440105999");
    HttpResponse<String> refused =
        handOver(cell.code(), UUID.randomUUID(), "SERVICE", someone, "", stranger);
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.body()).contains("holder-grid");
    UUID leader = person(Role.LEADER, DISTRICT);
    assertThat(handOver(cell.code(), UUID.randomUUID(), "PARTY", leader, "", dispatcher).body())
        .contains("holder-account");
    assertThat(get(path + "/holders/candidates?layer=SERVICE", dispatcher).body())
        .contains(someone.toString())
        .doesNotContain(leader.toString());
    assertThat(get("/api/grids/holders?street=" + cell.street(), stranger).statusCode())
        .isEqualTo(404);
    assertThat(get("/api/grids/holders?street=" + cell.street(), dispatcher).body())
        .contains(cell.code(), next.code());
  }

  @Test
  void cadresAreLinkedAndWalksAreCountedByTheGrid() throws Exception {
    UUID cadre = person(Role.STREET_LEADER, cell.street());
    String link = path + "/cadres/" + cadre;
    assertThat(send("PUT", link, dispatcher, "{\"linked\":true}").body())
        .contains("\"cadres\":[{\"account\":\"" + cadre);
    assertThat(send("PUT", link, dispatcher, "{\"linked\":true}").statusCode()).isEqualTo(200);
    String month = bean(Clock.class).today().toString().substring(0, 7);
    assertThat(send("PUT", path + "/walks/" + month, dispatcher, "{\"walks\":12}").body())
        .contains("\"walks\":[{\"month\":\"" + month + "\",\"walks\":12}]");
    assertThat(send("PUT", path + "/walks/2199-01", dispatcher, "{\"walks\":1}").body())
        .contains("walk-count");
    assertThat(send("PUT", path + "/walks/" + month, dispatcher, "{\"walks\":-1}").body())
        .contains("walk-count");
    assertThat(send("PUT", link, dispatcher, "{\"linked\":false}").body())
        .contains("\"cadres\":[]");
  }
}
