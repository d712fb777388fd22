package org.fengqiao.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FacesIT extends ServerIT {
  @Test
  void assetsAreSentCompressedAndForEver() throws Exception {
    HttpResponse<String> plain = get("/assets/probe-1a2b.js", null);
    assertThat(plain.statusCode()).isEqualTo(200);
    assertThat(plain.body()).isEqualTo("plain");
    assertThat(plain.headers().firstValue("cache-control").orElseThrow()).contains("immutable");
    assertThat(plain.headers().firstValue("content-type").orElseThrow())
        .startsWith("text/javascript");
    HttpResponse<String> brotli =
        send("GET", "/assets/probe-1a2b.js", null, null, "Accept-Encoding", "gzip, br");
    assertThat(brotli.body()).isEqualTo("brotli");
    assertThat(brotli.headers().firstValue("content-encoding")).hasValue("br");
    HttpResponse<String> gzip =
        send("GET", "/assets/probe-1a2b.js", null, null, "Accept-Encoding", "gzip");
    assertThat(gzip.headers().firstValue("content-encoding")).hasValue("gzip");
  }

  @Test
  void rootFilesAreAskedForAgain() throws Exception {
    HttpResponse<String> first = get("/probe.txt", null);
    assertThat(first.headers().firstValue("cache-control")).hasValue("no-cache");
    String tag = first.headers().firstValue("etag").orElseThrow();
    assertThat(send("GET", "/probe.txt", null, null, "If-None-Match", tag).statusCode())
        .isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/nothing.js",
        "/assets/..%2f..%2fapplication.yml",
        "/assets/%2e%2e/application.yml",
        "/application.yml",
        "/logback.xml",
        "/db/migration/V0001__platform.sql",
        "/WEB-INF/web.xml",
      })
  void nothingElseIsServed(String path) throws Exception {
    assertThat(get(path, null).statusCode()).isEqualTo(404);
  }

  @Test
  void everyAnswerCarriesThePolicy() throws Exception {
    for (String path : new String[] {"/health", "/api/session", "/nowhere", "/assets/none.js"}) {
      HttpResponse<String> answer = get(path, null);
      assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
          .as(path)
          .contains("script-src 'self'", "frame-ancestors 'none'");
      assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/m", "/desk/items/440105-2026-000001", "/lead/x/y/z"})
  void everyPathBelowAFaceIsItsPage(String path) throws Exception {
    // The pages themselves are built by another module; without them it is a 404 of ours.
    HttpResponse<String> page = get(path, null);
    assertThat(page.statusCode()).isIn(200, 404);
    if (page.statusCode() == 200) {
      assertThat(page.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/m", "/openapi.yml", "/probe.txt", "/assets/probe-1a2b.js"})
  void filesAreServedWhateverTheReaderPrefers(String path) throws Exception {
    int plain = get(path, null).statusCode();
    assertThat(plain).isIn(200, 404);
    for (String accept : new String[] {"text/html", "application/yaml", "image/*"}) {
      assertThat(send("GET", path, null, null, "Accept", accept).statusCode())
          .as("%s as %s", path, accept)
          .isEqualTo(plain);
    }
  }

  @Test
  void healthContractAndFigures() throws Exception {
    HttpResponse<String> health = get("/health", null);
    assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
    assertThat(health.body()).contains("\"database\":\"ok\"", "\"migrations\":\"ok\"");
    assertThat(get("/openapi.yml", null).body()).contains("openapi: 3", "/api/session");
    assertThat(get("/prometheus", null).body()).contains("jvm_memory_used_bytes");
    assertThat(send("GET", "/prometheus", null, null, "X-Forwarded-For", "1.2.3.4").statusCode())
        .isEqualTo(404);
    assertThat(get("/beans", null).statusCode()).isEqualTo(404);
  }
}
