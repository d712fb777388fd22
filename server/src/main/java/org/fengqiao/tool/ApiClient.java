package org.fengqiao.tool;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A signed-in caller of a running server, for drills and benchmarks. Loopback only: it refuses any
 * other address, so that load never leaves the machine.
 */
final class ApiClient {
  private static final JsonMapper JSON = JsonMapper.createDefault();
  private static final Argument<Map<String, Object>> OBJECT =
      Argument.mapOf(String.class, Object.class);

  /** A bulk event of a thousand items on a slow machine is slow and not lost. */
  private static final int SECONDS = 60;

  private final HttpClient http;
  private final String url;
  private String token = "";

  private ApiClient(String url) {
    String host = URI.create(url).getHost();
    if (!"127.0.0.1".equals(host) && !"localhost".equals(host)) {
      throw new IllegalArgumentException("drills and benchmarks talk to 127.0.0.1 only: " + url);
    }
    this.url = url;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
  }

  /** Signs in at the server of {@code FENGQIAO_STATUS} with its demo account of this role. */
  static ApiClient signedIn(String role) throws IOException, InterruptedException {
    return signedIn(role, 0);
  }

  /**
   * As the other with a further account of the role.
   *
   * @param which from 0, as the status lists them
   */
  static ApiClient signedIn(String role, int which) throws IOException, InterruptedException {
    int left = which;
    Map<String, Object> status = json(environment("FENGQIAO_STATUS"));
    ApiClient client = new ApiClient(text(status, "url"));
    for (Object entry : list(status, "accounts")) {
      Map<?, ?> account = (Map<?, ?>) entry;
      if (role.equals(account.get("role")) && left-- == 0) {
        client.signIn(text(account, "username"), text(account, "password"));
        return client;
      }
    }
    throw new IllegalStateException("no demo account of role " + role);
  }

  static String environment(String name) {
    String value = System.getenv(name);
    if (value == null || value.isEmpty()) {
      throw new IllegalStateException(name + " is not set; call this through ops/");
    }
    return value;
  }

  private void signIn(String username, String password) throws IOException, InterruptedException {
    HttpResponse<String> response =
        send("POST", "/api/session", write(Map.of("username", username, "password", password)));
    if (response.statusCode() != 200) {
      throw new IllegalStateException("sign-in failed: " + response.body());
    }
    token = text(json(response.body()), "token");
  }

  /** Sends one request; the body is JSON or null. */
  HttpResponse<String> send(String method, String path, @Nullable String body)
      throws IOException, InterruptedException {
    return http.send(request(method, path, body), HttpResponse.BodyHandlers.ofString());
  }

  /** A request with the session's token, to be sent by {@link #http()}. */
  HttpRequest request(String method, String path, @Nullable String body) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(Duration.ofSeconds(path.equals("/api/stream") ? 3600 : SECONDS))
            .header("Content-Type", "application/json");
    if (!token.isEmpty()) {
      builder.header("Authorization", "Bearer " + token);
    }
    return builder
        .method(
            method,
            body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  /** The session's token, for callers that speak HTTP themselves. */
  String token() {
    return token;
  }

  /** Where the server listens. */
  URI address() {
    return URI.create(url);
  }

  HttpClient http() {
    return http;
  }

  /** The object answered by a GET that must succeed. */
  Map<String, Object> get(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = send("GET", path, null);
    if (response.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + response.statusCode());
    }
    return json(response.body());
  }

  static Map<String, Object> json(String text) throws IOException {
    Map<String, Object> value = JSON.readValue(text.getBytes(StandardCharsets.UTF_8), OBJECT);
    if (value == null) {
      throw new IOException("not a JSON object");
    }
    return value;
  }

  static String write(Object value) throws IOException {
    return new String(JSON.writeValueAsBytes(value), StandardCharsets.UTF_8);
  }

  /** A text member that must be there. */
  static String text(Map<?, ?> object, String member) {
    return (String) Objects.requireNonNull(object.get(member), member);
  }

  /** A numeric member that must be there. */
  static double number(Map<?, ?> object, String member) {
    return ((Number) Objects.requireNonNull(object.get(member), member)).doubleValue();
  }

  /** An array member that must be there. */
  static List<?> list(Map<?, ?> object, String member) {
    return (List<?>) Objects.requireNonNull(object.get(member), member);
  }
}
