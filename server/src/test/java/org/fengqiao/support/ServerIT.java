package org.fengqiao.support;

import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** Base of integration tests that speak HTTP to a running server on a database of its own. */
public abstract class ServerIT extends ContextIT {
  protected EmbeddedServer server;
  protected final HttpClient http = HttpClient.newHttpClient();

  /** District the server under test works in. */
  protected static final String DISTRICT = "440105";

  private TestAccounts accounts;

  /** Signed-in people of {@link #DISTRICT}. */
  protected TestAccounts accounts() {
    if (accounts == null) {
      accounts = new TestAccounts(context, DISTRICT);
    }
    return accounts;
  }

  @Override
  protected void started() throws Exception {
    server = context.getBean(EmbeddedServer.class).start();
  }

  /**
   * Sends a request with a JSON body.
   *
   * @param token session token sent as Bearer, or null for nobody
   * @param body JSON text, or null for none
   * @param headers further headers, name and value in turn
   */
  protected HttpResponse<String> send(
      String method, String path, @Nullable String token, @Nullable String body, String... headers)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.getURI().resolve(path));
    request.method(
        method,
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  protected HttpResponse<String> get(String path, @Nullable String token) throws Exception {
    return send("GET", path, token, null);
  }

  protected HttpResponse<String> post(String path, @Nullable String token, String body)
      throws Exception {
    return send("POST", path, token, body);
  }

  protected URI uri(String path) {
    return server.getURI().resolve(path);
  }
}
