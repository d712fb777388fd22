package org.fengqiao.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Role;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.support.OddDistrict;
import org.fengqiao.support.ServerIT;
import org.fengqiao.support.TestAccounts;
import org.junit.jupiter.api.Test;

/**
 * Codes of others and grids around a grid: three in a row, one that touches the last at a corner,
 * one far away; then the first is split and the last gets another code.
 */
class LinksIT extends ServerIT {
  private static final String TOWN = "999903";
  private static final String A = "999903001001001";
  private static final String B = "999903001001002";
  private static final String EAST = "999903001001003";
  private static final String C = "999903001002001";
  private static final String CORNER = "999903001002002";
  private static final String FAR = "999903001002003";
  private static final String RECODED = "999903001003001";

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private TestAccounts people;
  private String admin;

  @Override
  protected void prepare(ApplicationContext unstarted) {
    Clock clock = () -> Instant.now().plus(ahead.get()).truncatedTo(ChronoUnit.MICROS);
    unstarted.registerSingleton(Clock.class, clock);
  }

  @Override
  protected void started() throws Exception {
    super.started();
    people = new TestAccounts(context, TOWN);
    admin = people.token(Role.SYS_ADMIN, TOWN);
  }

  private static String square(String code, int households, double from, double to, double south) {
    double w = 113 + from / 1000;
    double e = 113 + to / 1000;
    double n = south + 0.004;
    return """
    {"type":"Feature","properties":{"code":"%s","name":"%s","households":%d},"geometry":{"type":\
    "Polygon","coordinates":[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]}}\
    """
        .formatted(code, code.substring(9), households, w, south, e, south, e, n, w, n, w, south);
  }

  private void publish(String... features) {
    String file =
        "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    var _ =
        bean(Grids.class)
            .importLoaded(
                OddDistrict.loaded(file.getBytes(StandardCharsets.UTF_8)),
                "links",
                Actor.system(TOWN))
            .orThrow();
  }

  private String bring(String table, boolean dryRun) throws Exception {
    return http.send(
            HttpRequest.newBuilder(uri("/api/place-tables/codes?format=csv&dryRun=" + dryRun))
                .header("Authorization", "Bearer " + admin)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofString(table))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private String meant(String code, String asOf) throws Exception {
    return get(
            "/api/places/by-code?scheme=CJT349&code="
                + code
                + (asOf.isEmpty() ? "" : "&asOf=" + asOf),
            admin)
        .body();
  }

  private String around(String code, String asOf) throws Exception {
    return get("/api/grids/" + code + "/neighbours" + asOf, admin).body();
  }

  @Test
  void codesOfOthersAndNeighboursOnAnyDay() throws Exception {
    double base = 23.0;
    publish(
        square(A, 400, 0, 4, base),
        square(B, 200, 4, 8, base),
        square(C, 100, 8, 12, base),
        square(CORNER, 100, 12, 16, base + 0.004),
        square(FAR, 100, 40, 44, base));
    LocalDate day = bean(Clock.class).today();
    borders();

    String head = "编码体系,外部编码,本系统编码,启用日期,终止日期\n";
    String good =
        head
            + "cjt349,20A,%s,,\ncjt349,20C,%s,,\nVENDOR,x1,%s,,\n"
                .formatted(A, C, C.substring(0, 12));
    assertThat(bring(good, true))
        .contains("\"stored\":false", "\"added\":3", "\"publishable\":true");
    assertThat(meant("20A", "")).contains("unknown-external-code");
    assertThat(bring(good, false)).contains("\"stored\":true", "\"added\":3");
    assertThat(bring(good, false)).contains("\"added\":0", "\"changed\":0", "\"unchanged\":3");
    String bad =
        head
            + "cjt349,20A,%s,%s,\n".formatted(B, day)
            + "cjt349,20Z,999903009009009,,\ncjt349,20Y,%s,soon,\n,20X,%s,,\n".formatted(A, A)
            + "cjt349,20W,440105001001001,,\n";
    assertThat(bring(bad, false))
        .contains("DUP_CODE", "BAD_CODE", "MALFORMED", "MISSING_CODE", "FOREIGN_CODE")
        .contains("\"stored\":false");
    assertThat(meant("20A", ""))
        .contains("\"place\":\"" + A + '"', "\"tier\":\"GRID\"", "\"successors\":[]");

    ahead.set(Duration.ofDays(2));
    // Sessions do not last so long; another territory list makes another account.
    admin = people.token(Role.SYS_ADMIN, TOWN, TOWN + "001");
    publish(
        square(A, 100, 0, 2, base),
        square(EAST, 300, 2, 4, base),
        square(B, 200, 4, 8, base),
        square(RECODED, 100, 8, 12, base),
        square(CORNER, 100, 12, 16, base + 0.004),
        square(FAR, 100, 40, 44, base));
    String split = meant("20A", day.toString());
    assertThat(split)
        .contains("\"code\":\"" + EAST + '"', "\"share\":0.75", "\"share\":0.25")
        .contains("\"placeTo\":null");
    assertThat(meant("20C", day.toString()))
        .contains("\"code\":\"" + RECODED + '"', "\"placeTo\":\"" + day.plusDays(2) + '"');
    String next = head + "CJT349,20A,%s,%s,\n".formatted(EAST, day.plusDays(2));
    assertThat(bring(next, false)).contains("\"added\":1", "\"changed\":1", "\"stored\":true");
    assertThat(bring(good.replace(",,\n", "," + day + ",\n"), false))
        .as("an old table again changes nothing")
        .contains("\"added\":0", "\"changed\":0", "\"stored\":true");
    assertThat(meant("20A", "")).contains("\"place\":\"" + EAST + '"');
    assertThat(meant("20A", day.toString()))
        .contains("\"place\":\"" + A + '"', "\"validTo\":\"" + day.plusDays(2) + '"');

    assertThat(around(EAST, "")).contains(A, B);
    assertThat(around(C, "?asOf=" + day)).contains(B, CORNER);
    assertThat(around(C, "")).contains("no-grid-then");
    assertThat(around(A, "?asOf=2001-01-01")).contains("no-grids-on-day");
  }

  private void borders() throws Exception {
    String middle = around(B, "");
    assertThat(middle)
        .contains("\"island\":false", "\"code\":\"" + A + '"', "\"code\":\"" + C + '"')
        .contains("\"kind\":\"ROOK\",\"borderM\":443.")
        .doesNotContain("QUEEN");
    assertThat(around(CORNER, ""))
        .contains("\"code\":\"" + C + '"', "\"kind\":\"QUEEN\",\"borderM\":0.0");
    assertThat(around(FAR, "")).contains("\"island\":true", "\"neighbours\":[]");
    int _ =
        bean(Sql.class).update("UPDATE grid_version SET border_m = NULL WHERE district = ?", TOWN);
    assertThat(around(B, "")).as("of an old version they are reckoned").isEqualTo(middle);
  }
}
