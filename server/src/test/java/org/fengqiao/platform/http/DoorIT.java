package org.fengqiao.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorIT extends ServerIT {
  private static final String GOOD = "{\"name\":\"x\",\"inner\":{\"count\":1,\"kind\":\"LABOR\"}}";

  @Override
  protected Map<String, Object> configuration() {
    return Map.of("probe", "true");
  }

  @ParameterizedTest
  @CsvSource({
    "/probe/open, , 200",
    "/probe/open, bad, 200",
    "/probe/mine, , 401",
    "/probe/mine, bad, 401",
    "/probe/mine, good, 200",
    "/probe/items?limit=5, good, 200",
    "/probe/forbidden, good, 403",
    "/probe/undeclared, good, 403",
    "/probe/undeclared, , 401",
    "/nowhere, good, 404",
    "/probe/write, good, 405",
  })
  void deniesByDefault(String path, String token, int status) throws Exception {
    assertThat(get(path, token).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":            | 400 | malformed-json | ",
        "[]                    | 400 | wrong-type | ",
        "{\"name\":\"x\",\"inner\":{\"count\":\"many\",\"kind\":\"LABOR\"}} | 400 | wrong-type | /inner/count",
        "{\"name\":\"x\",\"inner\":{\"count\":1,\"kind\":\"WEATHER\"}} | 400 | wrong-type | /inner/kind",
        "{\"name\":\" \",\"inner\":{\"count\":9,\"kind\":\"LABOR\"}} | 400 | invalid-value | /inner/count",
      })
  void toldAsProblem(String body, int status, String code, String pointer) throws Exception {
    HttpResponse<String> answer = post("/probe/write", "good", body);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"").doesNotContain("org.fengqiao");
    if (pointer != null) {
      assertThat(answer.body()).contains("\"pointer\":\"" + pointer + "\"");
    }
  }

  @Test
  void theFrameworksOwnRefusals() throws Exception {
    assertThat(get("/probe/items", "good").body()).contains("missing-value", "/limit");
    assertThat(get("/probe/items?limit=x", "good").body()).contains("wrong-type", "/limit");
    HttpResponse<String> xml =
        http.send(
            java.net.http.HttpRequest.newBuilder(uri("/probe/write"))
                .header("Authorization", "Bearer good")
                .header("Content-Type", "application/xml")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("<a/>"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(xml.statusCode()).isEqualTo(415);
    assertThat(xml.body()).contains("unsupported-media-type");
    String huge = "{\"name\":\"" + "x".repeat(13_000_000) + "\"}";
    HttpResponse<String> large = post("/probe/write", "good", huge);
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(large.body()).contains("too-large");
  }

  @Test
  void aBugLeaksNothingButATraceId() throws Exception {
    HttpResponse<String> answer = get("/probe/bug", "good");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .contains("\"code\":\"internal\"", "\"trace\"")
        .doesNotContain("secret");
  }

  @Test
  void speaksTheReadersLanguage() throws Exception {
    assertThat(get("/probe/mine", null).body()).contains("请先登录");
    assertThat(send("GET", "/probe/mine", null, null, "Accept-Language", "zh-TW,zh;q=0.9").body())
        .contains("請先登入");
    assertThat(send("GET", "/probe/mine", null, null, "Accept-Language", "en-GB").body())
        .contains("Sign in first");
    assertThat(get("/problems/not-signed-in", null).body()).contains("<h1>请先登录</h1>");
    assertThat(get("/problems/%3Cscript%3E", null).statusCode()).isEqualTo(404);
  }

  @Test
  void aCookieAloneCannotWrite() throws Exception {
    String cookie = "__Host-fengqiao=good";
    assertThat(send("GET", "/probe/mine", null, null, "Cookie", cookie).statusCode())
        .isEqualTo(200);
    assertThat(send("POST", "/probe/write", null, GOOD, "Cookie", cookie).body()).contains("csrf");
    String[] proof = {"Cookie", cookie, "X-CSRF-Token", "csrf-of-good"};
    assertThat(send("POST", "/probe/write", null, GOOD, proof).statusCode()).isEqualTo(200);
    String[] foreign = {
      "Cookie", cookie, "X-CSRF-Token", "csrf-of-good", "Origin", "https://elsewhere.example"
    };
    assertThat(send("POST", "/probe/write", null, GOOD, foreign).statusCode()).isEqualTo(403);
  }

  @Test
  void bombsZeroBytesAndLargeFormsAreNotRead() throws Exception {
    java.io.ByteArrayOutputStream bomb = new java.io.ByteArrayOutputStream();
    try (var zip = new java.util.zip.GZIPOutputStream(bomb)) {
      zip.write(new byte[20_000_000]);
    }
    HttpResponse<String> packed =
        http.send(
            java.net.http.HttpRequest.newBuilder(uri("/probe/write"))
                .header("Authorization", "Bearer good")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(bomb.toByteArray()))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(packed.statusCode()).isEqualTo(413);
    assertThat(packed.body()).contains("too-large");
    assertThat(get("/probe/items?limit=5&q=a%00b", "good").statusCode()).isEqualTo(400);
    assertThat(get("/probe/%00", "good").statusCode()).isEqualTo(400);
    String large = "{\"name\":\"" + "x".repeat(300_000) + "\"}";
    assertThat(post("/probe/write", "good", large).statusCode()).isEqualTo(413);
  }

  @Test
  void deepNestingIsAProblemAndNoBug() throws Exception {
    for (String open : new String[] {"[", "{\"a\":"}) {
      HttpResponse<String> answer = post("/probe/write", "good", open.repeat(20_000));
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    }
  }

  @Test
  void cursorsAreSigned() {
    Cursors cursors = bean(Cursors.class);
    String cursor = cursors.encode("2026-01-01", "440105-2026-000001");
    assertThat(cursors.decode(cursor, 2)).containsExactly("2026-01-01", "440105-2026-000001");
    for (String forged : new String[] {"", "x", "!!", cursor.substring(1), cursor + "A"}) {
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> cursors.decode(forged, 2))
          .hasMessage("forged-cursor");
    }
  }
}
